import {
  type CollectionAfterChangeHook,
  type CollectionAfterDeleteHook,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type CollectionBeforeOperationHook,
  type CollectionBeforeValidateHook,
  type PayloadRequest,
  ValidationError,
} from "payload";
import { environment } from "#leaves/environment.ts";
import { readableError } from "#leaves/readableError.ts";
import { changesOf } from "./accountChanges.ts";
import { keepsAnAdmin } from "./lastAdmin.ts";
import { otherAdmins } from "./otherAdmins.ts";
import { passwordProblems } from "./passwordRules.ts";
import { proveOwnPassword } from "./proveOwnPassword.ts";
import { secondFactorOf } from "./secondFactor/secondFactorOf.ts";
import { needsSecondFactor } from "./secondFactor/secondFactorRules.ts";
import { recordEvent } from "./securityLog/recordEvent.ts";
import { wording } from "./wording.ts";

const refusedPassword = (message: string, req: PayloadRequest) =>
  new ValidationError({ collection: "users", errors: [{ message, path: "password" }] }, req.t);

export const checkPassword: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  if (typeof data?.password !== "string") return data;
  const problems = passwordProblems({
    password: data.password,
    username: data.username ?? originalDoc?.username,
  });
  if (problems.length > 0) {
    const message = problems.map((problem) => wording.password[problem]).join("");
    throw refusedPassword(message, req);
  }
  return data;
};

/** A password is a text. Own ones change for who knows the present one (rule A17); nobody's change in bulk. */
export const guardPassword: CollectionBeforeOperationHook = async ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  const { id, data } = args as {
    id?: number | string;
    data?: { password?: unknown; currentPassword?: unknown };
  };
  if (operation !== "create" && operation !== "update") return args;
  req.context.newPassword = undefined;
  if (data?.password === undefined) return args;
  // Payload takes whatever counts as true for a password, and then sets none.
  if (typeof data.password !== "string" || data.password.trim() === "") {
    throw refusedPassword(wording.account.passwordText, req);
  }
  if (operation === "create") return args;
  const isOwn = String(req.user?.id) === String(id);
  req.context.newPassword = isOwn ? "own" : "set";
  if (overrideAccess) return args;
  if (id === undefined) throw readableError(wording.account.oneByOne, 400);
  if (isOwn) await proveOwnPassword(req, data);
  return args;
};

const stateOf = (account: { role: never; disabled?: boolean }) => ({
  role: account.role,
  disabled: account.disabled === true,
});

/** Keeps the last admin, and ends the sessions of an account that is disabled or now needs a second step. */
export const guardAccountChange: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation === "create") return data;
  const before = stateOf(originalDoc);
  const after = stateOf({ ...originalDoc, ...data } as never);
  if (!keepsAnAdmin({ before, after, otherAdmins: 0 })) {
    const others = await otherAdmins(req, originalDoc.id);
    if (!keepsAnAdmin({ before, after, otherAdmins: others })) {
      throw readableError(wording.account.lastAdmin, 403);
    }
  }
  const { GRIDPRESS_TRIAL: isTrial } = environment("GRIDPRESS_TRIAL");
  const rises = after.role !== before.role && needsSecondFactor({ role: after.role, isTrial });
  const hasFactor = rises && (await secondFactorOf(req.payload, originalDoc).state()).isOn;
  return after.disabled || (rises && !hasFactor) ? { ...data, sessions: [] } : data;
};

export const guardAccountDelete: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const before = stateOf(
    (await req.payload.findByID({ collection: "users", id, depth: 0, req })) as never,
  );
  if (!keepsAnAdmin({ before, otherAdmins: await otherAdmins(req, id) })) {
    throw readableError(wording.account.lastAdmin, 403);
  }
};

export const recordAccountChange: CollectionAfterChangeHook = async ({
  context,
  doc,
  operation,
  previousDoc,
  req,
}) => {
  const newPassword = context.newPassword as "own" | "set" | undefined;
  for (const event of changesOf({ operation, before: previousDoc, after: doc, newPassword })) {
    await recordEvent(req, { ...event, account: doc.id, by: req.user?.id });
  }
};

export const recordAccountDelete: CollectionAfterDeleteHook = ({ id, req }) =>
  recordEvent(req, { kind: "account-deleted", account: Number(id), by: req.user?.id });
