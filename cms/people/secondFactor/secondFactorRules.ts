import type { Role } from "../roles.ts";

/** Roles whose sign-in can undo everybody's work; a trial on one machine asks nobody for a second step. Rule A18. */
const guarded: readonly Role[] = ["admin", "chief-editor"];

/** Whether accounts of this role sign in with a second step or not at all. */
export const needsSecondFactor = (facts: {
  readonly role: Role;
  readonly isTrial: boolean;
}): boolean => !facts.isTrial && guarded.includes(facts.role);

/** A code as typed: digits of an authenticator, or a recovery code; spaces and hyphens are how people copy them. */
export type TypedCode =
  | { readonly kind: "totp"; readonly code: string }
  | { readonly kind: "recovery"; readonly code: string };

/** What somebody typed into the field of the second step; undefined when it can be neither kind of code. */
export function typedCode(typed: unknown): TypedCode | undefined {
  if (typeof typed !== "string") return undefined;
  const code = typed
    .normalize("NFKC")
    .replaceAll(/[\s\p{Cf}\p{Pd}]/gu, "")
    .toLowerCase();
  if (/^\d{6}$/.test(code)) return { kind: "totp", code };
  if (/^[0-9a-z]{20}$/.test(code)) return { kind: "recovery", code };
  return undefined;
}
