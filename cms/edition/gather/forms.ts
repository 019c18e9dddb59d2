import type { z } from "zod";
import { idOf } from "#content/body/sources.ts";
import type * as docs from "../../payload-types.ts";
import { tombstoneWire } from "../edition.wire.ts";
import type { Include } from "../includeDocuments.ts";
import { listsOf } from "../library/lists.ts";
import { tombstone } from "../mappers/address.ts";
import type { Lookup } from "../mappers/lookup.ts";
import { rows } from "../mappers/parts.ts";
import { publicForms } from "../publicForms.ts";
import { askedFor } from "./askedFor.ts";
import type { Ref } from "./notes.ts";

type Row = { id: number | string };
type Known = Parameters<typeof publicForms.campaigns.map>[2];

/** What a document is in the store. */
export type Taken = { slug: string; document: object; lists: readonly string[] };

/** How the rows of a collection come into the store. */
export type Form = {
  kind: string;
  /** Everything that a row's public form is made of beside the row. */
  asks: (row: Row) => Ref[];
  /** The row in its public form, or what is kept of the last one; undefined when it has none. */
  take: (
    row: Row,
    made: { lookup: Lookup; known: Known; include: Include; last: object | undefined },
  ) => Taken | undefined;
};

const noneKnown: Known = { workers: new Map(), acts: new Map() };

const formOf = <D extends Row, W extends object>(
  collection: string,
  one: {
    kind: string;
    map: (doc: D, lookup: Lookup, known: Known) => W | undefined;
    wire: z.ZodType<W>;
    slug: (wired: W) => string;
    lists?: (wired: W) => readonly string[];
    alsoAsks?: (doc: D) => Ref[];
    /** A row of this kind leaves without a trace when it is faulty (rule P9). */
    leaves?: boolean;
  },
): Form => ({
  kind: one.kind,
  asks: (row) => [
    ...askedFor((lookup) => one.map(row as D, lookup, noneKnown)),
    ...(one.alsoAsks?.(row as D) ?? []),
  ],
  take: (row, { lookup, known, include, last }) => {
    const [document] = include<D, W>(collection, [row as D], {
      map: (doc) => one.map(doc, lookup, known),
      wire: one.wire,
      previous: one.leaves || !last ? undefined : [last as W],
    });
    return document && { slug: one.slug(document), document, lists: one.lists?.(document) ?? [] };
  },
});

const bySlug = ({ slug }: { slug: string }) => slug;
const byId = ({ id }: { id: string }) => id;

/** What a candidate shows of the person's profile is told under this name. */
export const workerForms = "worker-forms";

const asksOfCampaign = ({ candidates }: docs.Campaign): Ref[] =>
  rows(candidates).flatMap(({ worker, portrait }) => [
    ...named(workerForms, worker),
    ...named("media", portrait),
  ]);
const named = (collection: string, related: unknown): Ref[] => {
  const id = idOf(related);
  return id === undefined ? [] : [{ collection, id: String(id) }];
};

/** Every collection of an edition, in the order in which it is read: what others show comes first. */
export const forms = {
  places: formOf("places", {
    ...{ kind: "place", ...publicForms.places, lists: listsOf.place, leaves: true },
    slug: (place) => place.code,
  }),
  workers: formOf("workers", {
    ...{ kind: "worker", ...publicForms.workers, slug: bySlug, lists: listsOf.worker },
  }),
  partners: formOf("partners", { ...{ kind: "partner", ...publicForms.partners, slug: bySlug } }),
  projects: formOf("projects", {
    ...{ kind: "project", ...publicForms.projects, slug: bySlug, lists: listsOf.project },
  }),
  streets: formOf("streets", {
    ...{ kind: "street", ...publicForms.streets, slug: bySlug, lists: listsOf.street },
  }),
  topics: formOf("topics", {
    ...{ kind: "topic", ...publicForms.topics, slug: bySlug, lists: listsOf.topic },
  }),
  cases: formOf("cases", {
    ...{ kind: "case", ...publicForms.cases, slug: bySlug, lists: listsOf.story },
  }),
  news: formOf("news", {
    ...{ kind: "news", ...publicForms.news, slug: bySlug, lists: listsOf.story },
  }),
  interviews: formOf("interviews", {
    ...{ kind: "interview", ...publicForms.interviews, slug: bySlug, lists: listsOf.story },
  }),
  announcements: formOf("announcements", {
    ...{ kind: "announcement", ...publicForms.announcements, slug: bySlug, lists: listsOf.story },
  }),
  corrections: formOf("corrections", {
    ...{ kind: "correction", ...publicForms.corrections, slug: byId, lists: listsOf.correction },
  }),
  campaigns: formOf("campaigns", {
    ...{ kind: "campaign", ...publicForms.campaigns, slug: bySlug, lists: listsOf.campaign },
    alsoAsks: asksOfCampaign,
  }),
  redirects: formOf("redirects", {
    ...{ kind: "redirect-row", ...publicForms.redirects, leaves: true },
    slug: (one) => one.from,
  }),
  tombstones: formOf("tombstones", {
    kind: "tombstone-row",
    map: tombstone,
    wire: tombstoneWire,
    slug: ({ path }) => path,
    leaves: true,
  }),
} as const;

export type Gathered = keyof typeof forms;
export const gatheredCollections = Object.keys(forms) as Gathered[];

/** Whether a collection has public documents. */
export const isGathered = (collection: string): collection is Gathered =>
  Object.hasOwn(forms, collection);
