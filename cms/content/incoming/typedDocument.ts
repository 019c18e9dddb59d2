import {
  type CollectionSlug,
  Forbidden,
  type PayloadRequest,
  type SanitizedCollectionConfig,
  type SanitizedGlobalConfig,
  UnauthorizedError,
} from "payload";
import { readableError } from "#leaves/readableError.ts";
import { type CollectionSubject, scopesOf } from "#people/permissions.ts";
import { principalOf } from "#people/principal.ts";
import { bodyBlocks } from "../bodyBlocks.ts";
import { wording } from "../wording.ts";
import { cleanDocument } from "./cleanDocument.ts";
import { shapeOf } from "./shapeOf.ts";

type Row = Record<string, unknown>;

/** What a form of the panel holds: of a document that has a number already, or of a new one. */
type Typed = {
  subject: (CollectionSlug & CollectionSubject) | "front-page";
  id?: number | undefined;
  document: Row;
};
type Config = SanitizedCollectionConfig | SanitizedGlobalConfig;

const configOf = ({ payload }: PayloadRequest, subject: string): Config | undefined =>
  [...payload.config.collections, ...payload.config.globals].find(({ slug }) => slug === subject);

async function mayCreate(req: PayloadRequest, collection: CollectionSlug): Promise<boolean> {
  return Boolean(await req.payload.collections[collection].config.access.create({ req }));
}

const keepsAll = (req: PayloadRequest, subject: CollectionSubject): boolean => {
  const who = principalOf(req.user);
  return who !== undefined && scopesOf(who.role, "update", subject).includes("all");
};

/**
 * The document as the account may read it, its draft where it has one. With the fields that only its keepers read: what of them readers
 * get is decided later. Throws Payload's errors for what is not there or may not be read.
 */
async function storedOf(
  req: PayloadRequest,
  collection: CollectionSlug & CollectionSubject,
  id: number,
): Promise<Row> {
  const open = { collection, id, req, depth: 0, draft: true } as const;
  const shown: Row = {
    ...(await req.payload.findByID({ ...open, user: req.user, overrideAccess: false })),
  };
  if (keepsAll(req, collection)) return shown;
  const whole: Row = { ...(await req.payload.findByID({ ...open, overrideAccess: true })) };
  // Who reads what is live is not shown the draft over it.
  return whole.updatedAt === shown.updatedAt && whole._status === shown._status ? whole : shown;
}

const storedGlobal = async (req: PayloadRequest, slug: string): Promise<Row> => ({
  ...(await req.payload.findGlobal({
    slug: slug as "front-page",
    req,
    depth: 0,
    user: req.user,
    overrideAccess: false,
  })),
});

async function stored(req: PayloadRequest, { subject, id }: Typed): Promise<Row> {
  if (subject === "front-page") return storedGlobal(req, subject);
  if (id !== undefined) return storedOf(req, subject, id);
  if (!(await mayCreate(req, subject))) throw new Forbidden(req.t);
  return {};
}

/** Groups that the form left out, as the database would hold them. */
const emptyGroups = ({ flattenedFields }: Config): Row =>
  Object.fromEntries(
    flattenedFields.flatMap((field) => (field.type === "group" ? [[field.name, {}]] : [])),
  );

/**
 * What is typed, over what is stored, as it would be stored (rules C31 and C33). Throws for who is not signed in, may not read
 * the document, or sends what no form sends.
 */
export async function typedDocument(req: PayloadRequest, asked: Typed): Promise<Row> {
  if (!principalOf(req.user)) throw new UnauthorizedError(req.t);
  const config = configOf(req, asked.subject);
  if (!config) throw readableError(wording.unreadableForm, 400);
  const before = await stored(req, asked);
  const facts = { fields: config.fields, blocks: bodyBlocks };
  const shaped = shapeOf(asked.document, facts);
  if (shaped.problems.length > 0) throw readableError(wording.unreadableForm, 400);
  const { data } = cleanDocument(shaped.data, { ...facts, edges: false });
  return { ...emptyGroups(config), ...before, ...data };
}
