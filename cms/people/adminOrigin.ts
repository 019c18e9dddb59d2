const loopback = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Whether the sign-in cookie is sent over HTTPS only: everywhere but on the machine itself. */
export const needsSecureCookie = (adminOrigin: string): boolean =>
  !loopback.has(new URL(adminOrigin).hostname);

/** Whether editors could not sign in at this origin: browsers drop secure cookies over plain HTTP. */
export const cannotSignIn = (adminOrigin: string): boolean =>
  needsSecureCookie(adminOrigin) && !adminOrigin.startsWith("https:");
