import { createHmac } from "node:crypto";
import type { RandomBytes } from "../ensureRoleAccounts.ts";
import { generatePassword, passwordBytes } from "../generatePassword.ts";

/** Codes that an account is given when it starts its second step; each opens once. */
const many = 10;

/** New recovery codes, to be shown once. */
export const newRecoveryCodes = (randomBytes: RandomBytes): string[] =>
  Array.from({ length: many }, () => generatePassword(randomBytes(passwordBytes)));

/** What is stored of a recovery code: with 100 bits in it a fast hash is enough. Hyphens do not count. */
export const hashOfCode = (code: string, key: string): string =>
  createHmac("sha256", `recovery ${key}`).update(code.replaceAll("-", "")).digest("hex");
