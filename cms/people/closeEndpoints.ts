import {
  type CollectionSlug,
  type Endpoint,
  NotFound,
  type PayloadRequest,
  type SanitizedConfig,
} from "payload";

type Served = {
  endpoints: false | Omit<Endpoint, "root">[];
  versions?: unknown;
  auth?: { verify?: unknown };
};

/** Payload serves these for everything, and fails where there is nothing behind them. */
const isEmpty = ({ path }: { path: string }, { versions, auth }: Served) =>
  (!versions && path.startsWith("/versions")) || (!auth?.verify && path.startsWith("/verify"));

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
  (collection: CollectionSlug, { handler }: Pick<Endpoint, "handler">): Endpoint["handler"] =>
  async (req) => {
    const { id } = req.routeParams ?? {};
    if (id !== undefined && !(await isReadable(req, collection, Number(id))))
      throw new NotFound(req.t);
    return handler(req);
  };

const open = <S extends Served>(served: S, slug?: CollectionSlug): S["endpoints"] =>
  served.endpoints === false
    ? served.endpoints
    : served.endpoints
        .filter((endpoint) => !isEmpty(endpoint, served))
        .map((endpoint) =>
          slug && endpoint.path.startsWith("/access/")
            ? { ...endpoint, handler: readersOnly(slug, endpoint) }
            : endpoint,
        );

/** Takes away the addresses of versions that are not kept and of e-mail that is not sent, and keeps the rest from telling what is there. */
export const closeEndpoints = (config: SanitizedConfig): SanitizedConfig => ({
  ...config,
  collections: config.collections.map((one) => ({ ...one, endpoints: open(one, one.slug) })),
  globals: config.globals.map((one) => ({ ...one, endpoints: open(one) })),
});
