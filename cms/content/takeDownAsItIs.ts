import type { CollectionBeforeOperationHook } from "payload";

/**
 * Rule C24: taking a page down is not held up by an unfinished draft on top of it. The panel's button says so to Payload with a
 * flag; bulk edits and scheduled jobs do not, and would validate the draft first.
 */
export const takeDownAsItIs: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation !== "update" || !("data" in args) || !("draft" in args)) return args;
  const { data, draft } = args as { data?: { _status?: unknown }; draft?: boolean };
  return data?._status === "draft" && draft !== true
    ? { ...args, unpublishAllLocales: true }
    : args;
};
