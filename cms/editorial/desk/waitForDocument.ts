import type { CollectionBeforeOperationHook, CollectionSlug, PayloadRequest, Where } from "payload";
import { waitForTurn } from "#places/waitForTurn.ts";

type Asked = { id?: number | string; where?: Where; limit?: number; trash?: boolean };

const idsOf = async (
  req: PayloadRequest,
  collection: CollectionSlug,
  { operation, args: { id, where } }: { operation: string; args: Asked },
): Promise<(number | string)[]> => {
  if (operation === "restoreVersion" && id !== undefined) {
    const found = await req.payload.db.findVersions({
      ...{ collection, where: { id: { equals: id } }, limit: 1, pagination: false, req },
    });
    return found.docs.map(({ parent }) => parent);
  }
  if (id !== undefined) return [id];
  if (!where) return [];
  const select = { id: true } as never;
  const found = await req.payload.db.find<{ id: number | string }>({
    ...{ collection, where, pagination: false, select, sort: "id", req },
  });
  return found.docs.map((doc) => doc.id);
};

/**
 * Rule Y3: a save waits, before it reads what it changes, until whoever saves the same document is done. In bulk documents wait in
 * one order, so that no two changes wait for one another.
 */
export const waitForDocument: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  req,
}) => {
  if (operation !== "update" && operation !== "delete" && operation !== "restoreVersion") return;
  const asked = { operation, args: args as Asked };
  const ids = await idsOf(req, collection.slug as CollectionSlug, asked);
  for (const id of ids) await waitForTurn(req, `saving ${collection.slug}`, String(id));
};
