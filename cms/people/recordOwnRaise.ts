import type { CollectionBeforeOperationHook } from "payload";
import { changesOf } from "./accountChanges.ts";
import { principalOf } from "./principal.ts";
import { eventKinds } from "./securityLog/eventKinds.ts";
import { recordEvent } from "./securityLog/recordEvent.ts";

type Row = Record<string, unknown>;

/** A form sends an empty text for what is not there. */
const withoutBlanks = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [key, value === "" ? null : value]));

/**
 * An account that sends itself a role, a street, a name or other things that only an administrator gives keeps what it has
 * (rule A12): Payload drops such fields without a word. That it was tried leaves a line. Rule A20.
 */
export const recordOwnRaise: CollectionBeforeOperationHook = async ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  const { id, data } = args as { id?: number | string; data?: Row };
  const who = principalOf(req.user);
  const isOwn = id === undefined || String(id) === String(who?.id);
  if (operation !== "update" || overrideAccess || !who || who.role === "admin" || !isOwn) return;
  const before = withoutBlanks({ ...req.user });
  const after = { ...before, ...withoutBlanks(data ?? {}) };
  const tried = changesOf({ operation, before, after, newPassword: undefined });
  if (tried.length === 0) return;
  const account = Number(who.id);
  const detail = [...new Set(tried.map(({ kind }) => eventKinds[kind].zh))].join("、");
  await recordEvent(req, { kind: "write-refused", account, by: account, detail });
};
