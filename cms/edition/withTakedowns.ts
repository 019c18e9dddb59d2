import type {
  CollectionConfig,
  CollectionSlug,
  PayloadRequest,
  SanitizedCollectionConfig,
} from "payload";
import type { MediaRecord } from "#content/picture.ts";
import { picturesNamedBy } from "#content/usage/picturesNamedBy.ts";
import { isPublic } from "./reachesReaders.ts";
import { addressesOf, hideAddresses, settlePictures } from "./takedowns.ts";
import { publicityIn } from "./withOutbox.ts";

type Id = number | string;
type Subject = { collection: SanitizedCollectionConfig; id: Id; req: PayloadRequest };

/** As the main table holds it: drafts and autosaves lie elsewhere. */
const rowOf = <Row extends object>({ collection, id, req }: Subject): Promise<Row | null> =>
  req.payload.db.findOne<Row & { id: Id }>({
    collection: collection.slug as CollectionSlug,
    where: { id: { equals: id } },
    req,
  });

/** What readers meet through a document: pictures it names while it is public; of a picture itself, its addresses. */
async function metThrough(subject: Subject): Promise<Set<Id>> {
  const { collection } = subject;
  if (collection.slug === "media") return new Set(addressesOf(await rowOf<MediaRecord>(subject)));
  const row = await rowOf<Record<string, unknown>>(subject);
  return row && isPublic(publicityIn(collection, row))
    ? picturesNamedBy(row, collection.flattenedFields)
    : new Set();
}

const noteKey = ({ collection, id }: Subject) => `pictures:${collection.slug}:${id}`;

async function note(subject: Subject): Promise<void> {
  subject.req.context[noteKey(subject)] = await metThrough(subject);
}

async function settle(subject: Subject): Promise<void> {
  const { collection, id, req } = subject;
  const before = (req.context[noteKey(subject)] as Set<Id> | undefined) ?? new Set<Id>();
  const after = await metThrough(subject);
  const gained = [...after].filter((one) => !before.has(one));
  const lost = [...before].filter((one) => !after.has(one));
  if (collection.slug !== "media") return settlePictures(req, { gained, lost });
  await hideAddresses(req, lost.map(String));
  // It may be shown again; whether it is, those who name it say.
  if (gained.length > 0) await settlePictures(req, { gained: [], lost: [id] });
}

/**
 * Keeps the list of what `web` answers 410 at once, for pictures; pages get there from their tombstones, by the database (rules T1 and T2).
 * Runs in the transaction of the change, on every way.
 */
export function withTakedowns(config: CollectionConfig): CollectionConfig {
  const hooks = config.hooks ?? {};
  return {
    ...config,
    hooks: {
      ...hooks,
      beforeChange: [
        ...(hooks.beforeChange ?? []),
        async ({ collection, data, operation, originalDoc, req }) => {
          if (operation === "update") await note({ collection, id: originalDoc.id, req });
          return data;
        },
      ],
      afterChange: [
        ...(hooks.afterChange ?? []),
        ({ collection, doc, operation, req }) =>
          // A new picture is named by nothing yet.
          operation === "create" && collection.slug === "media"
            ? undefined
            : settle({ collection, id: doc.id, req }),
      ],
      beforeDelete: [
        ...(hooks.beforeDelete ?? []),
        ({ collection, id, req }) => note({ collection, id, req }),
      ],
      afterDelete: [
        ...(hooks.afterDelete ?? []),
        ({ collection, id, req }) => settle({ collection, id, req }),
      ],
    },
  };
}
