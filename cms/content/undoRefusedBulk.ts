import type { CollectionAfterOperationHook, PayloadRequest, SanitizedConfig } from "payload";

const noteKey = "refused after writing";

const noting =
  <Args extends { req: PayloadRequest }, Answer>(hook: (args: Args) => Answer) =>
  async (args: Args): Promise<Awaited<Answer>> => {
    try {
      return await hook(args);
    } catch (error) {
      args.req.context[noteKey] = error;
      throw error;
    }
  };

const undo: CollectionAfterOperationHook = ({ operation, req, result }) => {
  const refusal = req.context[noteKey];
  const isChange = operation === "update" || operation === "delete";
  if (isChange && refusal !== undefined) throw refusal;
  return result;
};

/**
 * Rule C38: in bulk Payload lists a document that a hook refused and commits it all the same, since all share one
 * transaction. A refusal after writing, or before deleting, fails the whole change, so that nothing of it stands.
 */
export const undoRefusedBulk = (config: SanitizedConfig): SanitizedConfig => ({
  ...config,
  collections: config.collections.map((collection) => ({
    ...collection,
    hooks: {
      ...collection.hooks,
      afterChange: collection.hooks.afterChange.map(noting),
      beforeDelete: collection.hooks.beforeDelete.map(noting),
      afterOperation: [...collection.hooks.afterOperation, undo],
    },
  })),
});
