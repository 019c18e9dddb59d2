import type { Role } from "./roles.ts";

export type AccountState = { readonly role: Role; readonly disabled: boolean };

const canAdminister = (account: AccountState | undefined) =>
  account !== undefined && account.role === "admin" && !account.disabled;

/**
 * Whether a change leaves somebody who can administer. `after` is absent when the account is deleted.
 * Rule A9.
 */
export const keepsAnAdmin = (facts: {
  readonly before: AccountState;
  readonly after?: AccountState;
  /** Other accounts that can administer. */
  readonly otherAdmins: number;
}): boolean => !canAdminister(facts.before) || canAdminister(facts.after) || facts.otherAdmins > 0;
