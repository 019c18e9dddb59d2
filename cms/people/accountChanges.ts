import { idOf } from "./fieldRights.ts";
import { roles } from "./roles.ts";
import type { EventKind } from "./securityLog/eventKinds.ts";

type Account = {
  readonly [field in
    | "name"
    | "username"
    | "email"
    | "role"
    | "street"
    | "worker"
    | "disabled"]?: unknown;
};

const roleName = (role: unknown) => roles.find(({ value }) => value === role)?.zh ?? "";

/** What a change of an account says in the security log; names themselves do not go there. Rule A20. */
export function changesOf(facts: {
  readonly operation: "create" | "update";
  readonly before: Account | undefined;
  readonly after: Account;
  readonly newPassword: "own" | "set" | undefined;
}): { readonly kind: EventKind; readonly detail?: string }[] {
  const { before = {}, after } = facts;
  if (facts.operation === "create") return [{ kind: "account-made", detail: roleName(after.role) }];
  const differs = (field: keyof Account) =>
    (idOf(before[field]) ?? null) !== (idOf(after[field]) ?? null);
  const events: { kind: EventKind; detail?: string }[] = [];
  if (differs("role")) {
    const detail = `${roleName(before.role)} → ${roleName(after.role)}`;
    events.push({ kind: "role-changed", detail });
  }
  if (differs("street") || differs("worker")) events.push({ kind: "role-changed" });
  if (differs("name") || differs("username") || differs("email")) {
    events.push({ kind: "name-changed" });
  }
  if ((before.disabled === true) !== (after.disabled === true)) {
    events.push({ kind: after.disabled === true ? "account-disabled" : "account-enabled" });
  }
  if (facts.newPassword === "own") events.push({ kind: "password-changed" });
  if (facts.newPassword === "set") events.push({ kind: "password-reset" });
  return events;
}
