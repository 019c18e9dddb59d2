import type { Body } from "#content/body.wire.ts";
import type { Worker } from "#content/subjects.wire.ts";
import { forms, isGathered, workerForms } from "#edition/gather/forms.ts";
import { frontPageFacts } from "#edition/gather/frontPage.ts";
import { momentOf } from "#edition/gather/moments.ts";
import type { Ref } from "#edition/gather/notes.ts";
import { orderOf, updatedOf } from "#edition/gather/takeRows.ts";
import { lookupOf } from "#edition/gather/told.ts";
import type { Include } from "#edition/includeDocuments.ts";
import type { EditionStore } from "#edition/library/editionStore.ts";
import { listsOf } from "#edition/library/lists.ts";
import type { Place } from "#places/place.wire.ts";
import type { PreviewJob } from "./job.ts";
import { previewPath } from "./previewed.ts";
import { withGaps } from "./withGaps.ts";
import { wording } from "./wording.ts";

/** What others show of a document: pictures and places as they came along, all else as the edition has it. */
const tellerOf =
  (store: EditionStore, told: PreviewJob["told"]) =>
  ({ collection, id }: Ref): string | undefined => {
    const known = told[`${collection}/${id}`];
    if (known !== undefined || !isGathered(collection)) return known;
    const found = store.withId<{ slug: string }>(forms[collection].kind, id);
    return found && JSON.stringify({ id: Number(id), slug: found.slug });
  };

const gapOf =
  (labels: PreviewJob["labels"]) =>
  (path: readonly PropertyKey[]): string => {
    const names = path.filter((key) => typeof key === "string");
    return wording.gap(labels[names.join(".")] ?? labels[names[0] ?? ""] ?? "");
  };

const withBodyGap = <W extends object>(document: W, { labels, required }: PreviewJob): W => {
  const { body } = document as { body?: Body };
  if (!required.includes("body") || !body || body.length > 0) return document;
  const gap = { type: "paragraph", children: [{ text: gapOf(labels)(["body"]) }] } as const;
  return { ...document, body: [gap] };
};

const includingGaps =
  (job: PreviewJob): Include =>
  (_, docs, { map, wire }) =>
    docs.flatMap((doc) => {
      const mapped = map(doc);
      const whole = mapped && withGaps(mapped, { wire, gapOf: gapOf(job.labels) });
      return whole ? [withBodyGap(whole, job)] : [];
    });

const putPlaces = (store: EditionStore, places: PreviewJob["places"]): void => {
  for (const place of places) {
    const { id, code, name, level } = place;
    if (store.has("place", code)) continue;
    const document: Place = { code, name, level };
    const order = { at: 0, ord: -Number.parseInt(code, 10), updated: "" };
    store.put({
      ...{ kind: "place", slug: code, id: String(id), document },
      ...{ lists: listsOf.place(document), ...order },
    });
  }
};

const workersNamed = (store: EditionStore, refs: readonly Ref[]) =>
  refs
    .filter(({ collection }) => collection === workerForms)
    .flatMap(({ id }) => {
      const worker = store.withId<Worker>("worker", id);
      return worker ? [[id, worker] as const] : [];
    });

/**
 * Puts a draft over the edition in a store, as if it had been published now; answers the page that shows it, or nothing when there
 * is nothing to show. The caller takes all of it back.
 */
export function overlay(store: EditionStore, job: PreviewJob): string | undefined {
  const { subject, row, refs } = job;
  putPlaces(store, job.places);
  const lookup = lookupOf({ store, notes: { told: tellerOf(store, job.told) } }, refs);
  const facts = store.facts();
  if (!facts) return undefined;
  const settle = (changed: Partial<typeof facts> = {}) => {
    const at = momentOf(store, [facts.at], new Date(job.now)).toISOString();
    store.setFacts({ ...facts, ...changed, at });
  };
  if (subject === "front-page") {
    settle(frontPageFacts(row, { lookup, store }));
    return previewPath(subject, "");
  }
  const { kind, take } = forms[subject];
  const slug = String(row.slug ?? "");
  const taken = take(row, {
    lookup,
    known: {
      workers: new Map(workersNamed(store, refs)),
      acts: new Map([[slug, () => [...job.acts]]]),
    },
    include: includingGaps(job),
    last: undefined,
  });
  if (!taken) return undefined;
  const order = orderOf(row as unknown as Parameters<typeof orderOf>[0]);
  store.put({ kind, id: String(row.id), ...taken, ...order, updated: updatedOf(taken.document) });
  settle();
  return previewPath(subject, taken.slug);
}
