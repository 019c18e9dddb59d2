import type * as wire from "#content/subjects.wire.ts";
import type * as docs from "../../payload-types.ts";
import type { Lookup } from "./lookup.ts";
import { dates, figure, instant, places, print, rows, slugs, stories, text } from "./parts.ts";

export const project = (doc: docs.Project, lookup: Lookup): wire.Project => ({
  id: String(doc.id),
  slug: doc.slug ?? "",
  name: doc.name,
  summary: doc.summary,
  microKind: doc.microKind ?? undefined,
  field: text(doc.field),
  places: places(lookup, doc.places),
  partners: slugs(lookup, "partners", doc.partners),
  stage: doc.stage,
  history: rows(doc.history).map(({ stage, when, note }) => ({ stage, when, note: text(note) })),
  before: lookup.picture(doc.before),
  after: lookup.picture(doc.after),
  cover: lookup.picture(doc.cover),
  body: lookup.body(doc.body),
  sample: doc.sample ?? false,
  ...dates(doc),
});

export const partner = (doc: docs.Partner, lookup: Lookup): wire.Partner => ({
  id: String(doc.id),
  slug: doc.slug ?? "",
  name: doc.name,
  kind: text(doc.kind),
  summary: text(doc.summary),
  places: places(lookup, doc.places),
});

/** Rule P12: readers' reads bring a phone only while its consent stands; the portrait answers for itself. */
export const worker = (doc: docs.Worker, lookup: Lookup): wire.Worker => ({
  id: String(doc.id),
  slug: doc.slug ?? "",
  name: doc.name,
  post: doc.post,
  places: places(lookup, doc.places),
  grid: text(doc.grid),
  duties: [...rows(doc.duties)],
  summary: doc.summary,
  portrait: lookup.picture(doc.portrait),
  phone: text(doc.phone),
  body: lookup.body(doc.body),
  sample: doc.sample ?? false,
  ...dates(doc),
});

export const street = (doc: docs.Street, lookup: Lookup): wire.Street => ({
  id: String(doc.id),
  slug: doc.slug ?? "",
  place: lookup.place(doc.place) ?? "",
  brand: doc.brand,
  slogan: text(doc.slogan),
  summary: doc.summary,
  cover: lookup.picture(doc.cover),
  communityBrands: rows(doc.communityBrands).map(({ community, brand, place }) => ({
    community,
    brand,
    place: lookup.place(place),
  })),
  methods: rows(doc.methods).map(({ name, explanation }) => ({
    name,
    explanation: text(explanation),
  })),
  gridFigures: rows(doc.gridFigures).map((row) => ({
    kind: row.kind,
    amount: row.amount,
    ...figure(row),
  })),
  facilities: rows(doc.facilities).map(({ name, kind, reach, layer, place, note }) => ({
    name,
    kind,
    reach: reach ?? undefined,
    layer: layer ?? undefined,
    place: lookup.place(place),
    note: text(note),
  })),
  body: lookup.body(doc.body),
  sample: doc.sample ?? false,
  ...dates(doc),
});

export const topic = (doc: docs.Topic, lookup: Lookup): wire.Topic => ({
  id: String(doc.id),
  slug: doc.slug ?? "",
  name: doc.name,
  summary: text(doc.summary),
  cover: lookup.picture(doc.cover),
  series: stories(lookup, doc.series),
});

/** A correction to a story that is not public has nothing to stand on. */
export const correction = (doc: docs.Correction, lookup: Lookup): wire.Correction | undefined => {
  const story = lookup.story(doc.story);
  return (
    story && {
      id: String(doc.id),
      story,
      wrong: doc.wrong,
      right: doc.right,
      at: instant(doc.at),
      print: print(doc.print),
    }
  );
};
