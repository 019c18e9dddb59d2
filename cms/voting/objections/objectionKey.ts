import type { Keyring } from "../voters/keyring.ts";

/** Key of an objection: the same content has the same one, and without the secret nothing can be tried against it. */
export const objectionKey =
  (keyring: Keyring) =>
  (objection: string): string => {
    const hex = keyring("objections")(objection).toString("hex");
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  };
