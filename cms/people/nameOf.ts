/** What an account is called, as it is now: records outlive accounts. Empty for who has no name. */
export const nameOf = (user: unknown): string =>
  typeof user === "object" && user !== null && "name" in user && typeof user.name === "string"
    ? user.name
    : "";
