import {
  type CollectionAfterChangeHook,
  type CollectionConfig,
  type GlobalAfterChangeHook,
  type GlobalConfig,
  type PayloadRequest,
  ValidationError,
} from "payload";
import type { DocumentRef } from "#content/body/sources.ts";
import { type MediaRecord, pictureOf } from "#content/picture.ts";
import { settingsWire } from "#content/settings.wire.ts";
import { relationPaths } from "#content/usage/relationPaths.ts";
import { checkWire } from "./checkWire.ts";
import { documentsThere } from "./documentsThere.ts";
import { issueInWords } from "./issueInWords.ts";
import { siteSettings } from "./mappers/siteSettings.ts";
import { isPublicCollection, unshowable } from "./unshowable.ts";

type Id = number | string;

/** What readers may see of the pictures that a document names. */
async function publicPictures(req: PayloadRequest, ids: ReadonlySet<Id>) {
  const { docs } = await req.payload.find({
    collection: "media",
    where: { id: { in: [...ids] } },
    depth: 0,
    pagination: false,
    req,
  });
  return new Map(docs.map((record) => [record.id as Id, pictureOf(record as MediaRecord)]));
}

/** Looks once for the ids of all that is named, then with what there is of it. */
const refuse: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  const { slug } = collection;
  const isLive = collection.versions?.drafts ? doc._status === "published" : true;
  if (!isPublicCollection(slug) || !isLive || doc.deletedAt) return;
  // The answer may hold a part of the document; the row holds it as the edition will read it.
  const row = await req.payload.findByID({ collection: slug, id: doc.id, depth: 0, req });
  const facts = {
    collection: slug,
    doc: row,
    pictures: relationPaths(collection.flattenedFields, "media").map(({ path }) => path),
  };
  const named = new Set<Id>();
  const targets: DocumentRef[] = [];
  unshowable({
    ...facts,
    picture: (id) => void named.add(id),
    isThere: (ref) => targets.push(ref) > 0,
  });
  const pictures = named.size > 0 ? await publicPictures(req, named) : new Map();
  const isThere = await documentsThere(req, targets);
  const errors = unshowable({ ...facts, picture: (id) => pictures.get(id), isThere });
  if (errors.length > 0) throw new ValidationError({ collection: slug, errors }, req.t);
};

const refuseSettings: GlobalAfterChangeHook = ({ doc, global, req }) => {
  const checked = checkWire(() => siteSettings(doc), settingsWire);
  if (!("issues" in checked)) return;
  const errors = checked.issues.map((issue) => ({
    path: issue.path.map(String).join("."),
    message: issueInWords(issue),
  }));
  throw new ValidationError({ global: global.slug, errors }, req.t);
};

/**
 * Rule C29: publishing is refused, in its own transaction, when something of the document would not reach readers. It comes after
 * the fields' own rules, which find nearly everything and say it better.
 */
export const refusingUnshowable = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  hooks: { ...collection.hooks, afterChange: [...(collection.hooks?.afterChange ?? []), refuse] },
});

/** The same for the site settings, without which there is no edition. */
export const refusingUnshowableSettings = (global: GlobalConfig): GlobalConfig =>
  global.slug === "site-settings"
    ? {
        ...global,
        hooks: {
          ...global.hooks,
          afterChange: [...(global.hooks?.afterChange ?? []), refuseSettings],
        },
      }
    : global;
