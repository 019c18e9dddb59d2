import type { Payload, PayloadRequest } from "payload";
import { pictureOf } from "#content/picture.ts";
import type { Worker } from "#content/subjects.wire.ts";
import { publicActs } from "#voting/acts/publicActs.ts";
import { includer } from "../includeDocuments.ts";
import type { EditionStore } from "../library/editionStore.ts";
import { fieldLabel, nameInPanel } from "../panelNames.ts";
import { forms, type Gathered, workerForms } from "./forms.ts";
import { isCommanded } from "./isCommanded.ts";
import type { Notes, Ref } from "./notes.ts";
import { type DatabaseRow, rowsWithIds } from "./rowsOf.ts";
import { lookupOf, tellMissing, tellOf } from "./told.ts";

/** Where a gathering reads, and what it keeps. */
export type Gathering = { req: PayloadRequest; store: EditionStore; notes: Notes };

/** The same, with the addresses that operators took down (rule P27). */
type Taking = Gathering & { commands: ReadonlySet<string> };

const includeOf = (payload: Payload, notes: Notes, problems: string[]) =>
  includer({
    problems,
    isPublicPicture: (id) => {
      const record = JSON.parse(notes.told({ collection: "media", id }) ?? "null");
      return record !== null && pictureOf(record) !== undefined;
    },
    nameOf: (collection, doc) => nameInPanel(payload, collection, doc),
    labelOf: (collection, field) => fieldLabel(payload, collection, field),
    onBreak: (error) => payload.logger.error(error),
  });

/** The asks of a row whose mapping breaks are those before it broke: none. What is wrong is told when it is mapped. */
const asksOf = (collection: Gathered, row: DatabaseRow): Ref[] => {
  try {
    return forms[collection].asks(row);
  } catch {
    return [];
  }
};

const instantOf = ({ publishedAt, at, createdAt }: DatabaseRow) =>
  // A correction stands by the instant that readers are told, not by when it was signed and went live.
  Date.parse(at ?? publishedAt ?? createdAt ?? "");

/** Where a row stands in lists (rule P15); places stand by their codes. */
export const orderOf = (row: DatabaseRow & { code?: string }) =>
  row.code === undefined
    ? { at: instantOf(row), ord: row.id }
    : { at: 0, ord: -Number.parseInt(row.code, 10) };

/** When a document last changed, as far as it says so. */
export const updatedOf = (document: object): string => {
  if ("updatedAt" in document) return String(document.updatedAt);
  return "at" in document ? String(document.at) : "";
};

const readKnown = async ({ req, store }: Gathering, collection: Gathered, asks: readonly Ref[]) => {
  const workers = asks
    .filter((ref) => ref.collection === workerForms)
    .flatMap(({ id }) => {
      const worker = store.withId<Worker>("worker", id);
      return worker ? [[id, worker] as const] : [];
    });
  return {
    workers: new Map(workers),
    acts: collection === "campaigns" ? await publicActs(req.payload.db.pool) : new Map(),
  };
};

/** What others show of a row that came in or left; those that were told something else are read again. */
const tellAgain = (
  { store, notes }: Gathering,
  collection: Gathered,
  id: string,
  row: DatabaseRow | undefined,
) => {
  const ref = { collection, id };
  if (notes.told(ref) !== undefined) notes.tell(ref, tellOf(collection, row));
  const form = { collection: workerForms, id };
  if (collection === "workers" && notes.told(form) !== undefined)
    notes.tell(form, JSON.stringify(store.withId("worker", id) ?? null));
};

const takeRow = (
  gathering: Gathering,
  collection: Gathered,
  row: DatabaseRow,
  made: { asks: readonly Ref[]; known: Awaited<ReturnType<typeof readKnown>> },
): void => {
  const { req, store, notes } = gathering;
  const { kind, take } = forms[collection];
  const id = String(row.id);
  const ref = { collection, id };
  const problems: string[] = [];
  const last = store.withId<object>(kind, id);
  const taken = take(row, {
    lookup: lookupOf(gathering, made.asks),
    known: made.known,
    include: includeOf(req.payload, notes, problems),
    last,
  });
  if (taken) store.put({ kind, id, ...taken, ...orderOf(row), updated: updatedOf(taken.document) });
  else store.remove(kind, id);
  // The last form goes on showing what it showed, until somebody mends the row.
  notes.point(ref, made.asks, { keep: taken !== undefined && taken.document === last });
  notes.setVersion(ref, row.updatedAt);
  notes.setProblem(ref, problems[0]);
  notes.done(ref);
  // Whoever points at it is led to where it lives: at its last address, while it keeps its last form.
  tellAgain(gathering, collection, id, taken && { ...row, ...(row.slug && { slug: taken.slug }) });
};

/** `version` is that of a row that is there and kept off the site: it was read. */
const dropRow = (
  gathering: Gathering,
  collection: Gathered,
  id: string,
  version?: string,
): void => {
  const { store, notes } = gathering;
  const ref = { collection, id };
  store.remove(forms[collection].kind, id);
  notes.point(ref, []);
  notes.setVersion(ref, version);
  notes.setProblem(ref, undefined);
  notes.done(ref);
  tellAgain(gathering, collection, id, undefined);
};

/** Reads these documents as they are now, and puts them into the store or takes them out of it. */
export async function takeRows(
  gathering: Taking,
  collection: Gathered,
  ids: readonly string[],
): Promise<void> {
  const { req, store, commands } = gathering;
  const all = await rowsWithIds(req, collection, ids);
  const kept = all.filter(({ slug }) => isCommanded(commands, collection, slug));
  const rows = all.filter((row) => !kept.includes(row));
  const asked = rows.map((row) => ({ row, asks: asksOf(collection, row) }));
  const asks = asked.flatMap((one) => one.asks);
  await tellMissing(req, gathering, asks);
  const known = await readKnown(gathering, collection, asks);
  const found = new Set(all.map(({ id }) => String(id)));
  store.atOnce(() => {
    for (const { row, asks } of asked) takeRow(gathering, collection, row, { asks, known });
    for (const { id, updatedAt } of kept) dropRow(gathering, collection, String(id), updatedAt);
    for (const id of ids) if (!found.has(id)) dropRow(gathering, collection, id);
  });
}

/** Reads what public documents show of these pictures; one that nobody asked for is let be. */
export async function takePictures(gathering: Gathering, ids: readonly string[]): Promise<void> {
  const { req, store, notes } = gathering;
  const shown = ids.filter((id) => notes.told({ collection: "media", id }) !== undefined);
  const rows = await rowsWithIds(req, "media", shown);
  const found = new Map(rows.map((row) => [String(row.id), row]));
  store.atOnce(() => {
    for (const id of ids) notes.done({ collection: "media", id });
    for (const id of shown) {
      const ref = { collection: "media", id };
      const row = found.get(id);
      // Another file may have come under the same name, which no document says.
      if (notes.versionOf(ref) !== row?.updatedAt) store.touch(`media/${id}`);
      notes.setVersion(ref, row?.updatedAt);
      notes.tell(ref, tellOf("media", row));
    }
  });
}
