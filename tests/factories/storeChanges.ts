import type { Case } from "#content/story.wire.ts";
import type { EditionStore } from "#edition/library/editionStore.ts";
import { lists, listsOf } from "#edition/library/lists.ts";
import type { Random } from "#tests/harness/random.ts";
import { aPicture } from "./pictures.ts";

/** Puts a case into a store as a gathering does. */
export const putCase = (store: EditionStore, story: Case): void =>
  store.put({
    ...{ kind: "case", slug: story.slug, id: story.id, document: story },
    ...{ lists: listsOf.story(story), ord: Number(story.id) },
    ...{ at: Date.parse(story.publishedAt), updated: story.updatedAt },
  });

/** Few instants, many of them equal: at the ends of days and months, and in the middle. */
const instants = [
  "2023-10-31T15:59:59.999Z",
  "2023-10-31T16:00:00.000Z",
  "2023-11-30T15:59:59.999Z",
  "2023-11-30T16:00:00.000Z",
  "2023-12-01T02:00:00.000Z",
  "2023-12-01T16:00:00.000Z",
  "2023-12-15T02:00:00.000Z",
];
const places = [
  ["510107011", "510107", "5101"],
  ["510104037", "510104", "5101"],
  ["510107014001", "510107014", "510107", "5101"],
  ["510107014002-e1"],
  ["510115"],
];

/** A change of what is public, by chance; answers of what kind it was. */
export const changeStore = (store: EditionStore, random: Random, step: number): string => {
  const cases = store.library.list({ of: "kind", kind: "case" }).newest(500) as Case[];
  const story = random.pick(cases);
  const at = random.pick(instants);
  const topics = [...store.slugs("topic")];
  const facts = store.facts();
  if (!facts) throw new Error("no facts");
  const changes: Record<string, () => void> = {
    new: () =>
      putCase(store, {
        ...story,
        ...{ id: String(5_000 + step), slug: `new-${step}`, places: random.pick(places) },
        ...{ publishedAt: at, updatedAt: at, topics: random.chance(0.5) ? topics.slice(0, 1) : [] },
      }),
    date: () => putCase(store, { ...story, publishedAt: at, updatedAt: at }),
    headline: () => putCase(store, { ...story, headline: `标题${step}` }),
    updated: () => putCase(store, { ...story, updatedAt: `2024-01-01T00:00:00.${step % 1000}Z` }),
    slug: () => putCase(store, { ...story, slug: `moved-${step}` }),
    gone: () => store.remove("case", story.id),
    places: () => putCase(store, { ...story, places: random.pick(places) }),
    author: () => {
      const role = random.pick(["reporter", "correspondent", "editor"] as const);
      putCase(store, { ...story, credits: [{ role, names: [random.pick(["李玥", "刘俊"])] }] });
    },
    topics: () =>
      putCase(store, { ...story, topics: random.chance(0.5) ? topics.slice(0, 1) : [] }),
    related: () => {
      const { kind, slug } = random.pick(cases);
      putCase(store, { ...story, related: random.chance(0.7) ? [] : [{ kind, slug }] });
    },
    correction: () => {
      const { kind, slug } = story;
      const document = { id: `${step}`, story: { kind, slug }, wrong: "旧", right: "新", at };
      store.put({
        ...{ kind: "correction", slug: document.id, id: document.id, document },
        ...{ lists: listsOf.correction(document), at: Date.parse(at), ord: step, updated: at },
      });
    },
    series: () => {
      const topic = store.library.topic(random.pick(topics));
      if (!topic) return;
      const series = [random.pick(cases), random.pick(cases)].map(({ kind, slug }) => ({
        kind,
        slug,
      }));
      store.put({
        ...{ kind: "topic", slug: topic.slug, id: topic.slug, at: 0, ord: 1, updated: "" },
        document: { ...topic, series },
        lists: [lists.topics, ...series.map(lists.seriesOf)],
      });
    },
    moment: () => store.setFacts({ ...facts, at: random.pick(instants) }),
    front: () => store.setFacts({ ...facts, front: [{ kind: "case", slug: story.slug }] }),
    body: () => putCase(store, { ...story, body: [] }),
    picture: () => putCase(store, { ...story, cover: aPicture("picture-1") }),
    "topic gone": () => {
      if (topics.length > 1) store.remove("topic", random.pick(topics));
    },
    street: () => {
      const [street] = store.library.streets({ of: "all" }).newest(1);
      if (street)
        store.put({
          ...{ kind: "street", slug: street.slug, id: street.slug, ord: 1 },
          document: { ...street, brand: `品牌${step}` },
          ...{ lists: listsOf.street(street), at: Date.parse(street.publishedAt), updated: at },
        });
    },
    settings: () =>
      store.setFacts({ ...facts, settings: { ...facts.settings, tagline: `第${step}句` } }),
    place: () => {
      const place = store.library.place("510107");
      if (place)
        store.put({
          ...{ kind: "place", slug: place.code, id: place.code, at: 0, ord: 1, updated: "" },
          document: { ...place, name: `武侯${step}区` },
          lists: listsOf.place(place),
        });
    },
    worker: () => {
      const [worker] = store.library.workers({ of: "all" }).newest(1);
      if (worker)
        store.put({
          ...{ kind: "worker", slug: worker.slug, id: worker.slug, ord: 1 },
          document: { ...worker, summary: `第${step}次改过。` },
          ...{ lists: listsOf.worker(worker), at: Date.parse(worker.publishedAt), updated: at },
        });
    },
  };
  const kind = random.pick(Object.keys(changes));
  store.atOnce(() => changes[kind]?.());
  return kind;
};
