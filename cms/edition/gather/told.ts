import type { CollectionSlug, PayloadRequest } from "payload";
import type { MediaRecord } from "#content/picture.ts";
import type { EditionStore } from "../library/editionStore.ts";
import type { Lookup } from "../mappers/lookup.ts";
import { makeLookup } from "../mappers/makeLookup.ts";
import { forms, isGathered, workerForms } from "./forms.ts";
import type { Notes, Ref } from "./notes.ts";
import { type DatabaseRow, rowsOf, rowsWithIds } from "./rowsOf.ts";

const nothing = "null";

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

type Store = Pick<EditionStore, "library" | "withId">;

/** What others show of a row: of a picture all that readers may see, of a place its code, of all others their slug. */
const told = {
  media: (row: DatabaseRow) => {
    const { id, ...record } = row as DatabaseRow & MediaRecord;
    const shown = Object.keys(pictureFields).map((name) => [name, Reflect.get(record, name)]);
    return JSON.stringify({ id, ...Object.fromEntries(shown) });
  },
  places: (row: DatabaseRow) => {
    const { id, code, name } = row as DatabaseRow & { code?: string | null; name: string };
    return JSON.stringify({ id, code, name });
  },
  document: ({ id, slug }: DatabaseRow) => JSON.stringify({ id, slug }),
} as const;

const wanted = {
  media: pictureFields,
  places: { code: true, name: true },
  document: { slug: true },
} as const;

const sortOf = (collection: string) =>
  collection === "media" || collection === "places" ? collection : "document";

/** What others are told of a row; of one that is not there or not public, nothing. */
export const tellOf = (collection: string, row: DatabaseRow | undefined): string =>
  row ? told[sortOf(collection)](row) : nothing;

const byCollection = (refs: readonly Ref[]) => {
  const found = new Map<string, string[]>();
  for (const { collection, id } of refs)
    found.set(collection, [...(found.get(collection) ?? []), id]);
  return found;
};

/** A document that was read before and did not fit is told nothing of, whatever its row says (rule P10). */
const isLeftOut = ({ withId }: Store, notes: Notes, ref: Ref) =>
  isGathered(ref.collection) &&
  notes.versionOf(ref) !== undefined &&
  withId(forms[ref.collection].kind, ref.id) === undefined;

/** A code and those of the places that it lies in. */
const trailOf = (code: string): string[] =>
  Array.from(code, (_, end) => code.slice(0, end + 1)).filter(({ length }) => length >= 4);

/**
 * A new place is no change until a document names it (rule P3): now it is read, with those that it lies in, as far as they
 * are new too.
 */
async function wantPlaces(
  req: PayloadRequest,
  notes: Notes,
  named: readonly DatabaseRow[],
): Promise<void> {
  const isNew = ({ id }: DatabaseRow) =>
    notes.versionOf({ collection: "places", id: String(id) }) === undefined;
  const codes = named
    .filter(isNew)
    .flatMap((row) => trailOf((row as DatabaseRow & { code?: string | null }).code ?? ""));
  if (codes.length === 0) return;
  const rows = await rowsOf(req, "places", {
    where: { code: { in: [...new Set(codes)] } },
    limit: codes.length,
    select: { code: true },
  });
  for (const row of rows.filter(isNew)) notes.want({ collection: "places", id: String(row.id) });
}

/** Reads what documents ask for and nobody was told of yet. */
export async function tellMissing(
  req: PayloadRequest,
  { store, notes }: { store: Store; notes: Notes },
  refs: readonly Ref[],
): Promise<void> {
  const missing = refs.filter((ref) => notes.told(ref) === undefined);
  for (const [collection, ids] of byCollection(missing)) {
    if (collection === workerForms) {
      for (const id of ids)
        notes.tell({ collection, id }, JSON.stringify(store.withId("worker", id) ?? null));
      continue;
    }
    const rows = await rowsWithIds(
      req,
      collection as CollectionSlug,
      [...new Set(ids)],
      wanted[sortOf(collection)],
    );
    const found = new Map(rows.map((row) => [String(row.id), row]));
    if (collection === "places") await wantPlaces(req, notes, rows);
    for (const id of ids) {
      const ref = { collection, id };
      const row = isLeftOut(store, notes, ref) ? undefined : found.get(id);
      notes.tell(ref, tellOf(collection, row));
    }
  }
}

/** The look-ups over what was told of these. */
export const lookupOf = (
  { store, notes }: { store: Store; notes: Pick<Notes, "told"> },
  refs: readonly Ref[],
): Lookup => {
  const known = new Map<string, unknown[]>();
  for (const ref of refs) {
    const row: unknown = JSON.parse(notes.told(ref) ?? nothing);
    if (row !== null) known.set(ref.collection, [...(known.get(ref.collection) ?? []), row]);
  }
  const { media = [], places = [], ...collections } = Object.fromEntries(known);
  return {
    ...makeLookup({ media, places, collections } as Parameters<typeof makeLookup>[0]),
    placeInWords: (code) =>
      Array.from(code, (_, end) => store.library.place(code.slice(0, end + 1)))
        .flatMap((place) => (place && place.level !== "city" ? [place.name] : []))
        .join(""),
  };
};
