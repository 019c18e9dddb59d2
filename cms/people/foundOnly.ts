import { type CollectionSlug, type Endpoint, NotFound, type PayloadRequest } from "payload";

type Handler = Endpoint["handler"];

const isReadable = async (req: PayloadRequest, collection: CollectionSlug, id: number) =>
  Number.isInteger(id) &&
  (await req.payload.findByID({
    collection,
    id,
    depth: 0,
    trash: true,
    overrideAccess: false,
    disableErrors: true,
    req,
  })) !== null;

/** What may be done with a document is told to who may read it: to others it would tell that it is there. */
const readersOnly =
  (collection: CollectionSlug, handler: Handler): Handler =>
  async (req) => {
    const { id } = req.routeParams ?? {};
    if (id !== undefined && !(await isReadable(req, collection, Number(id))))
      throw new NotFound(req.t);
    return handler(req);
  };

/** What pictures are stored as. */
const storedName = /^[\w.-]+$/;

/** Payload answers 500 for a name that no file has, and throws at every other fault. Source: its `getFile`. */
const filesOnly =
  (handler: Handler): Handler =>
  async (req) => {
    if (!storedName.test(String(req.routeParams?.filename))) throw new NotFound(req.t);
    const response = await handler(req);
    if (response.status === 500) throw new NotFound(req.t);
    return response;
  };

/** Payload fails at forgetting a setting of the panel that its owner never kept. */
const keptOnly =
  (handler: Handler): Handler =>
  async (req) => {
    if (!req.user) return handler(req);
    const { totalDocs } = await req.payload.count({
      collection: "payload-preferences",
      where: {
        and: [
          { key: { equals: req.routeParams?.key } },
          { "user.value": { equals: req.user.id } },
          { "user.relationTo": { equals: req.user.collection } },
        ],
      },
      req,
    });
    if (totalDocs === 0) throw new NotFound(req.t);
    return handler(req);
  };

/** The handler of an endpoint of Payload's, made to answer 404 where there is nothing that it could work on. */
export function foundOnly(
  collection: CollectionSlug,
  { path, method, handler }: Pick<Endpoint, "path" | "method" | "handler">,
): Handler {
  if (path.startsWith("/access/")) return readersOnly(collection, handler);
  if (path.startsWith("/file/")) return filesOnly(handler);
  if (collection === "payload-preferences" && method === "delete") return keptOnly(handler);
  return handler;
}
