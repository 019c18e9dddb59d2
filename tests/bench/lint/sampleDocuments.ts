import type { LintSources } from "#editorial/lint/storyOf.ts";
import { library } from "#seed/content/library.ts";
import { pictureOrders } from "#seed/planting/pictureOrders.ts";
import { storyData } from "#seed/planting/storyData.ts";
import type { Targets } from "#seed/planting/targets.ts";
import { seedLibraryWire } from "#seed/seed.wire.ts";

/** A document as Payload stores it, by a name for reports. */
export type SampleDocument = { key: string; collection: string; document: Record<string, unknown> };

const keys = [...pictureOrders.keys()];
const placeIds = new Map<number, string>();

/** Ids are made up: a picture's is its place in the catalogue, a place's its code read as a number. */
export const sampleSources: LintSources = {
  picture: (id) => {
    const record = pictureOrders.get(keys[Number(id)] ?? "")?.record;
    return (
      record && {
        content: String(id),
        alt: record.alt,
        caption: record.caption ?? "",
        credit: record.credit,
        isIllustration: true,
        isPortrait: record.portrait === true,
        isConsented: record.consent !== undefined,
      }
    );
  },
  placeCode: (id) => placeIds.get(Number(id)),
};

const targets: Targets = {
  place: (code) => {
    const id = Number(code);
    placeIds.set(id, code);
    return id;
  },
  picture: (key) => keys.indexOf(key),
  document: () => 1,
  story: () => ({ collection: "news", id: 1 }),
  atPath: () => ({ collection: "workers", id: 1 }),
};

const collections = {
  case: "cases",
  news: "news",
  interview: "interviews",
  announcement: "announcements",
} as const;

const placed = (one: { slug: string; places?: string[]; place?: string }) => ({
  places: (one.places ?? (one.place ? [one.place] : [])).map(targets.place),
});

/** The sample content of the seed, as documents. */
export const sampleDocuments = (now: Date): SampleDocument[] => {
  const all = seedLibraryWire.parse(library(now));
  const stories = [...all.cases, ...all.news, ...all.interviews, ...all.announcements];
  return [
    ...stories.map((story) => ({
      key: story.slug,
      collection: collections[story.kind],
      document: storyData(story, targets) as Record<string, unknown>,
    })),
    ...(["streets", "workers", "projects", "partners", "topics"] as const).flatMap((collection) =>
      all[collection].map((one) => ({
        key: `${collection}/${one.slug}`,
        collection,
        document: { ...one, body: undefined, cover: undefined, ...placed(one) },
      })),
    ),
  ];
};
