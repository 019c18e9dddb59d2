import type { CollectionSlug } from "payload";
import { type Gathered, gatheredCollections } from "./forms.ts";
import { rowsOf } from "./rowsOf.ts";
import type { Gathering } from "./takeRows.ts";

/** Rows whose numbers and instants are held at once. */
const atOnce = 1_000;

const last = Number.MAX_SAFE_INTEGER;

/** Wants every row of a collection that is not as it was read, came, or went. */
async function compare(gathering: Gathering, collection: Gathered): Promise<void> {
  const { req, store, notes } = gathering;
  for (let from = -1; from < last; ) {
    const rows = await rowsOf(req, collection as CollectionSlug, {
      where: { id: { greater_than: from } },
      limit: atOnce,
      select: { updatedAt: true },
    });
    const to = rows.length < atOnce ? last : (rows.at(-1)?.id ?? last);
    const known = new Map(notes.versions(collection, from, to).map((one) => [one.id, one.version]));
    store.atOnce(() => {
      for (const { id, updatedAt } of rows) {
        if (known.get(id) !== updatedAt) notes.want({ collection, id: String(id) });
        known.delete(id);
      }
      for (const id of known.keys()) notes.want({ collection, id: String(id) });
    });
    from = to;
  }
}

/** Wants every picture that public documents show: what changed of it is seen when it is read. */
function wantPictures({ store, notes }: Gathering): void {
  for (let after = ""; ; ) {
    const ids = notes.toldIds("media", after, atOnce);
    store.atOnce(() => {
      for (const id of ids) notes.want({ collection: "media", id });
    });
    const end = ids.at(-1);
    if (end === undefined) return;
    after = end;
  }
}

/**
 * Finds what changed without the outbox saying so: an import, a database that was put back, a first start. Numbers and instants
 * are read, a thousand at a time, never the documents.
 */
export async function lookForChanges(gathering: Gathering): Promise<void> {
  for (const collection of gatheredCollections) await compare(gathering, collection);
  wantPictures(gathering);
  // Acts and the words of their candidates' places leave no trace in the campaigns' own rows.
  const { store, notes } = gathering;
  store.atOnce(() => {
    for (const id of store.ids("campaign")) notes.want({ collection: "campaigns", id });
  });
}
