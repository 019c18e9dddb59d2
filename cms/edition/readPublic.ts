import { type CollectionSlug, createLocalReq, type Payload, type PayloadRequest } from "payload";
import { publicActs } from "#voting/acts/publicActs.ts";
import type { Config } from "../payload-types.ts";
import { newestFirst } from "./newestFirst.ts";

type Collections = Config["collections"];
export type PublicContent = Awaited<ReturnType<typeof readPublicContent>>;

/**
 * Runs the work on one snapshot of the database, so that an edition shows one moment even while editors go on.
 * The request has no user: what it reads with access control on is what the public may read.
 */
export async function onSnapshot<T>(
  payload: Payload,
  work: (req: PayloadRequest) => Promise<T>,
): Promise<T> {
  const req = await createLocalReq({}, payload);
  const transaction = await payload.db.beginTransaction({
    isolationLevel: "repeatable read",
    accessMode: "read only",
  });
  if (transaction !== null) req.transactionID = transaction;
  try {
    return await work(req);
  } finally {
    if (transaction !== null) await payload.db.rollbackTransaction(transaction);
  }
}

/** Every document of a collection that the public may read, newest first (rules P1 and P15). */
async function readPublic<S extends keyof Collections & CollectionSlug>(
  req: PayloadRequest,
  collection: S,
): Promise<Collections[S][]> {
  const versions = req.payload.collections[collection].config.versions;
  const { docs } = await req.payload.find({
    collection,
    req,
    overrideAccess: false,
    depth: 0,
    pagination: false,
    ...(versions && { where: { _status: { equals: "published" } } }),
  });
  return (docs as Collections[S][]).sort(newestFirst);
}

const pictureFields = {
  alt: true,
  caption: true,
  credit: true,
  illustration: true,
  portrait: true,
  consent: true,
  focalX: true,
  focalY: true,
  renditions: true,
  deletedAt: true,
} as const;

/**
 * All that is public, as the database has it. The picture library and the place tree come in full, with the rights of the
 * system: neither is a list for readers, but public documents name entries of them by id, and what may be shown of an
 * entry is decided when one does.
 */
export async function readPublicContent(req: PayloadRequest) {
  const { payload } = req;
  const library = { req, overrideAccess: true, depth: 0, pagination: false } as const;
  const open = { req, overrideAccess: false, depth: 0 } as const;
  const media = await payload.find({ ...library, collection: "media", select: pictureFields });
  const places = await payload.find({
    ...library,
    collection: "places",
    select: { code: true, name: true, level: true, label: true },
  });
  return {
    media: media.docs,
    places: places.docs,
    // One after the other: they share the one connection of the transaction.
    collections: {
      cases: await readPublic(req, "cases"),
      news: await readPublic(req, "news"),
      interviews: await readPublic(req, "interviews"),
      announcements: await readPublic(req, "announcements"),
      projects: await readPublic(req, "projects"),
      partners: await readPublic(req, "partners"),
      workers: await readPublic(req, "workers"),
      streets: await readPublic(req, "streets"),
      topics: await readPublic(req, "topics"),
      campaigns: await readPublic(req, "campaigns"),
    },
    // Rows that are only ever added: a little later than the snapshot is no contradiction.
    acts: await publicActs(payload.db.pool),
    corrections: await readPublic(req, "corrections"),
    redirects: await readPublic(req, "redirects"),
    tombstones: await readPublic(req, "tombstones"),
    settings: await payload.findGlobal({ ...open, slug: "site-settings" }),
    frontPage: await payload.findGlobal({ ...open, slug: "front-page" }),
  };
}
