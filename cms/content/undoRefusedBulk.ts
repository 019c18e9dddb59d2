import type {
  CollectionAfterChangeHook,
  CollectionAfterOperationHook,
  SanitizedConfig,
} from "payload";

const noteKey = "refused after writing";

const noting =
  (hook: CollectionAfterChangeHook): CollectionAfterChangeHook =>
  async (args) => {
    try {
      return await hook(args);
    } catch (error) {
      args.req.context[noteKey] = error;
      throw error;
    }
  };

const undo: CollectionAfterOperationHook = ({ operation, req, result }) => {
  const refusal = req.context[noteKey];
  if (operation === "update" && refusal !== undefined) throw refusal;
  return result;
};

/**
 * Rule C38: in bulk Payload lists a document that a hook refused and commits it all the same, since all share one
 * transaction. A refusal after writing fails the whole change, so that nothing of it stands.
 */
export const undoRefusedBulk = (config: SanitizedConfig): SanitizedConfig => ({
  ...config,
  collections: config.collections.map((collection) => ({
    ...collection,
    hooks: {
      ...collection.hooks,
      afterChange: collection.hooks.afterChange.map(noting),
      afterOperation: [...collection.hooks.afterOperation, undo],
    },
  })),
});
