import {
  type Access,
  type CollectionBeforeOperationHook,
  type CollectionSlug,
  Forbidden,
  type PayloadRequest,
  type Where,
} from "payload";

type Args = { readonly overrideAccess?: boolean; readonly id?: number };

/** The right that Payload asks for an operation, after the hooks. */
const rightOf = {
  create: "create",
  update: "update",
  delete: "delete",
  restoreVersion: "update",
} as const;
const isWrite = (operation: string): operation is keyof typeof rightOf =>
  Object.hasOwn(rightOf, operation);

const isCovered = async (
  req: PayloadRequest,
  { collection, id, where }: { collection: CollectionSlug; id: number; where: Where },
) => {
  const and = [{ id: { equals: id } }, where];
  const { totalDocs } = await req.payload.count({ collection, where: { and }, trash: true, req });
  return totalDocs > 0;
};

/**
 * Asks for the right to write before any other hook works: Payload asks after them, when a picture has been decoded and live
 * rows looked up for somebody who may do nothing. A filter is held to the right by Payload itself.
 */
export const rightsFirst: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  req,
}) => {
  const { id, overrideAccess } = args as Args;
  if (overrideAccess === true || !isWrite(operation)) return args;
  const access: Access | undefined = collection.access[rightOf[operation]];
  const right = await access?.({ req, ...(id !== undefined && { id }) });
  if (!right) throw new Forbidden(req.t);
  // Only a file is work enough to look the document up twice.
  if (typeof right === "object" && id !== undefined && req.file) {
    const about = { collection: collection.slug, id, where: right };
    if (!(await isCovered(req, about))) throw new Forbidden(req.t);
  }
  return args;
};
