const loopback = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Whether editors come over HTTPS: then the sign-in cookie goes over nothing else and by its guarded name, which needs both. */
export const isSecureOrigin = (adminOrigin: string): boolean =>
  new URL(adminOrigin).protocol === "https:";

/** Whether editors may not sign in at this origin: over plain HTTP only on the machine itself, where nobody listens. */
export const cannotSignIn = (adminOrigin: string): boolean =>
  !isSecureOrigin(adminOrigin) && !loopback.has(new URL(adminOrigin).hostname);
