import type {
  AfterErrorHook,
  CollectionAfterLoginHook,
  CollectionAfterLogoutHook,
  CollectionAfterOperationHook,
  CollectionBeforeLoginHook,
  CollectionBeforeOperationHook,
} from "payload";
import { readableError } from "#leaves/readableError.ts";
import { principalOf } from "../principal.ts";
import { recordEvent } from "../securityLog/recordEvent.ts";
import { wording } from "../wording.ts";
import { accountName } from "./accountName.ts";
import { checkSignIn } from "./checkSignIn.ts";

type Typed = { username?: unknown; email?: unknown; password?: unknown };

/** Stands before Payload's own sign-in, on every way to it, and closes the ways round that would need mail. */
export const guardSignIn: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation === "forgotPassword" || operation === "resetPassword") {
    throw readableError(wording.account.noMail, 403);
  }
  if (operation !== "login") return args;
  const { data } = args as { data: Typed };
  const name = accountName(data.username) || accountName(data.email);
  const password = typeof data.password === "string" ? data.password : "";
  // What is left blank Payload refuses itself, field by field.
  if (name !== "" && password.trim() !== "") {
    const { code, ticket } = (req.data ?? {}) as { code?: unknown; ticket?: unknown };
    await checkSignIn(req, { name, password, code, ticket }, Date.now());
  }
  return { ...args, data: { ...data, username: name, email: "" } };
};

/** An account may have been disabled since its password was looked at. */
export const refuseDisabled: CollectionBeforeLoginHook = ({ user }) => {
  if (principalOf(user) === undefined) {
    throw readableError(wording.account.disabled, 403);
  }
};

export const recordSignIn: CollectionAfterLoginHook = ({ req, user }) =>
  recordEvent(req, { kind: "signed-in", account: user.id });

export const recordSignOut: CollectionAfterLogoutHook = ({ req }) =>
  recordEvent(req, { kind: "signed-out", account: Number(req.user?.id) });

/** Recovery codes of a second step that was set up at this sign-in go along once. */
export const handOverCodes: CollectionAfterOperationHook = ({ operation, req, result }) => {
  const { recoveryCodes } = req.context;
  return operation === "login" && recoveryCodes ? { ...result, recoveryCodes } : result;
};

/** What setting up a second step takes goes along with the refusal that asks for it, and into no log. */
export const handOverSetUp: AfterErrorHook = ({ context, result }) => {
  const [refusal] = result?.errors ?? [];
  if (!context.setUp || refusal === undefined) return;
  const data = { ...refusal.data, ...context.setUp };
  return { response: { ...result, errors: [{ ...refusal, data }] } };
};
