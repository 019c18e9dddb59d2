import {
  afterReadTraverseFields,
  type CollectionSlug,
  createLocalReq,
  type PayloadRequest,
} from "payload";
import { datesWhenPublished } from "#content/publicationDates.ts";
import type { PreviewAsked } from "./asked.wire.ts";
import type { DraftRow } from "./job.ts";

type Row = Record<string, unknown>;

/** Takes out what readers may not read, by the rights of the fields (rule A23). */
async function publicFields(req: PayloadRequest, subject: string, given: Row): Promise<Row> {
  const { payload } = req;
  const collection = payload.config.collections.find(({ slug }) => slug === subject);
  if (!collection) return given;
  const doc = structuredClone(given);
  const promises = {
    fieldPromises: [] as Promise<void>[],
    populationPromises: [] as Promise<void>[],
  };
  afterReadTraverseFields({
    ...promises,
    ...{ collection, global: null, fields: collection.fields, doc, siblingDoc: doc },
    ...{ context: {}, currentDepth: 1, depth: 0, draft: false, findMany: false },
    ...{ fallbackLocale: null, locale: null, flattenLocales: true, showHiddenFields: false },
    ...{ parentIndexPath: "", parentPath: "", parentSchemaPath: "", overrideAccess: false },
    // Nobody is signed in.
    req: await createLocalReq({}, payload),
  });
  await Promise.all(promises.fieldPromises);
  await Promise.all(promises.populationPromises);
  return doc;
}

/** What readers get of the document now, as stored; null of one that they never got. */
export const livingRow = (
  req: PayloadRequest,
  { subject, id }: PreviewAsked,
): Promise<Row | null> =>
  id === undefined || subject === "front-page"
    ? Promise.resolve(null)
    : req.payload.db.findOne<Row & { id: number }>({
        collection: subject as CollectionSlug,
        where: { id: { equals: id } },
        req,
      });

/** After every document that there is: a new one stands first among those of one instant. */
const newestId = 2_147_483_647;

/** Rule D3: a document as readers would read it, if it were published as it is at this moment. */
export async function asReadersGetIt(
  req: PayloadRequest,
  facts: { asked: PreviewAsked; document: Row; row: Row | null; now: Date },
): Promise<DraftRow> {
  const { asked, document, row, now } = facts;
  const { subject, id = newestId } = asked;
  const at = now.toISOString();
  const whole = { createdAt: at, ...document, id };
  // What has no drafts has an instant of its own.
  if (!req.payload.collections[subject as CollectionSlug]?.config.versions)
    return { ...(await publicFields(req, subject, { at, ...whole })), id };
  const dated = { ...whole, ...datesWhenPublished({ row, given: whole, now }) };
  return { ...(await publicFields(req, subject, dated)), id };
}
