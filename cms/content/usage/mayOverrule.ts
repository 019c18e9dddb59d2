import type { PayloadRequest } from "payload";
import { type Subject, scopesOf, subjects } from "#people/permissions.ts";
import { principalOf } from "#people/principal.ts";

/** Whether the account may do what a rule of the newsroom keeps from those who write, for all documents of a collection. */
export const mayOverrule = (req: PayloadRequest, target: string): boolean => {
  const subject: Subject | undefined = subjects.find((one) => one === target);
  const role = principalOf(req.user)?.role;
  return Boolean(subject && role && scopesOf(role, "overrule", subject).includes("all"));
};
