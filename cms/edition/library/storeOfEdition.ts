import type { Edition } from "#edition/edition.wire.ts";
import { type EditionStore, openEditionStore } from "./editionStore.ts";
import { listsOf } from "./lists.ts";
import { noTrace, type Trace } from "./trace.ts";

type Dated = { publishedAt: string; updatedAt: string };

/** Puts a whole edition into a store; the order of its lists stays where dates are equal or there are none. */
export const fillStore = (store: EditionStore, edition: Edition): void => {
  const putAll = <T extends object>(
    documents: readonly T[],
    stored: (
      document: T,
      index: number,
    ) => {
      kind: string;
      slug: string;
      lists: readonly string[];
      at?: string;
      updated?: string;
    },
  ) => {
    // From the last on: what is put in first was made first.
    for (const [index, document] of [...documents.entries()].reverse()) {
      const { kind, slug, lists, at, updated = "" } = stored(document, index);
      const ord = documents.length - index;
      store.put({
        kind,
        slug,
        id: slug,
        document,
        lists,
        updated,
        ord,
        at: at ? Date.parse(at) : 0,
      });
    }
  };
  const dated = ({ publishedAt, updatedAt }: Dated) => ({ at: publishedAt, updated: updatedAt });
  store.atOnce(() => {
    putAll(edition.stories, (story) => ({
      ...story,
      lists: listsOf.story(story),
      ...dated(story),
    }));
    putAll(edition.projects, (one) => ({
      ...{ kind: "project", slug: one.slug, lists: listsOf.project(one) },
      ...dated(one),
    }));
    putAll(edition.workers, (one) => ({
      ...{ kind: "worker", slug: one.slug, lists: listsOf.worker(one) },
      ...dated(one),
    }));
    putAll(edition.streets, (one) => ({
      ...{ kind: "street", slug: one.slug, lists: listsOf.street(one) },
      ...dated(one),
    }));
    putAll(edition.campaigns, (one) => ({
      ...{ kind: "campaign", slug: one.slug, lists: listsOf.campaign(one) },
      ...dated(one),
    }));
    putAll(edition.topics, (one) => ({
      ...{ kind: "topic", slug: one.slug, lists: listsOf.topic(one) },
    }));
    putAll(edition.corrections, (one) => ({
      ...{ kind: "correction", slug: one.id, lists: listsOf.correction(one) },
      ...{ at: one.at, updated: one.at },
    }));
    putAll(edition.partners, ({ slug }) => ({ kind: "partner", slug, lists: [] }));
    putAll(edition.places, (one) => ({
      ...{ kind: "place", slug: one.code, lists: listsOf.place(one) },
    }));
    putAll(edition.tombstones, ({ path }) => ({ kind: "tombstone", slug: path, lists: [] }));
    putAll(edition.redirects, ({ from }) => ({ kind: "redirect", slug: from, lists: [] }));
    const { at, settings, front, featuredCampaign } = edition;
    store.setFacts({ at, settings, front, featuredCampaign });
  });
};

/** A store in memory with a whole edition. */
export const storeOfEdition = (edition: Edition, trace: Trace = noTrace): EditionStore => {
  const store = openEditionStore(":memory:", { trace });
  fillStore(store, edition);
  return store;
};
