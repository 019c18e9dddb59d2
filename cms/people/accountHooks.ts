import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type CollectionBeforeLoginHook,
  type CollectionBeforeOperationHook,
  type CollectionBeforeValidateHook,
  type PayloadRequest,
  ValidationError,
} from "payload";
import { keepsAnAdmin } from "./lastAdmin.ts";
import { createLoginGate } from "./loginGate.ts";
import { passwordProblems } from "./passwordRules.ts";
import { principalOf } from "./principal.ts";
import { wording } from "./wording.ts";

const loginGate = createLoginGate();

/** The nearest hop's view of the caller. Earlier entries of the header are whatever the caller wrote. */
const addressOf = (req: PayloadRequest) =>
  req.headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();

type Attempted = { username?: unknown; email?: unknown } | undefined;

/** The account that Payload will look for: it too passes over a blank user name. */
const accountIn = (data: Attempted): string =>
  [data?.username, data?.email].map((name) => String(name ?? "").trim()).find(Boolean) ?? "";

/** Slows guessing down, and closes the way that would need mail. */
export const guardSignIn: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === "forgotPassword") {
    throw new APIError(wording.account.noMail, 403, undefined, true);
  }
  if (operation !== "login") return;
  const { data } = args as { data?: Attempted };
  const address = addressOf(req);
  const wait = loginGate.waitFor(
    { account: accountIn(data), ...(address ? { address } : {}) },
    Date.now(),
  );
  if (wait !== undefined) throw new APIError(wording.account.wait(wait), 429, undefined, true);
};

/** Runs after the password was found right, so that it tells nothing to a guesser. */
export const refuseDisabled: CollectionBeforeLoginHook = ({ user }) => {
  if (principalOf(user) === undefined) {
    throw new APIError(wording.account.disabled, 403, undefined, true);
  }
};

export const checkPassword: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  if (typeof data?.password !== "string" || data.password === "") return data;
  const problems = passwordProblems({
    password: data.password,
    username: data.username ?? originalDoc?.username,
  });
  if (problems.length > 0) {
    const message = problems.map((problem) => wording.password[problem]).join("");
    throw new ValidationError(
      { collection: "users", errors: [{ message, path: "password" }] },
      req.t,
    );
  }
  return data;
};

const otherAdmins = async (req: PayloadRequest, id: number | string) => {
  const { totalDocs } = await req.payload.count({
    collection: "users",
    where: {
      role: { equals: "admin" },
      disabled: { not_equals: true },
      id: { not_equals: id },
    },
    req,
  });
  return totalDocs;
};

const stateOf = (account: { role: never; disabled?: boolean }) => ({
  role: account.role,
  disabled: account.disabled === true,
});

/** Ends the sessions of an account that is disabled, and keeps the last admin. */
export const guardAccountChange: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation === "create") return data;
  const after = stateOf({ ...originalDoc, ...data } as never);
  const facts = { before: stateOf(originalDoc), after };
  if (!keepsAnAdmin({ ...facts, otherAdmins: 0 })) {
    const others = await otherAdmins(req, originalDoc.id);
    if (!keepsAnAdmin({ ...facts, otherAdmins: others })) {
      throw new APIError(wording.account.lastAdmin, 403, undefined, true);
    }
  }
  return after.disabled ? { ...data, sessions: [] } : data;
};

export const guardAccountDelete: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const before = stateOf(
    (await req.payload.findByID({ collection: "users", id, depth: 0, req })) as never,
  );
  if (!keepsAnAdmin({ before, otherAdmins: await otherAdmins(req, id) })) {
    throw new APIError(wording.account.lastAdmin, 403, undefined, true);
  }
};
