import type { PayloadRequest } from "payload";
import { workerPosts } from "#content/vocabulary.ts";
import type { Knowledge, KnownName, KnownPerson } from "./knowledge.ts";
import { readLists } from "./readLists.ts";

const all = { depth: 0, pagination: false, overrideAccess: true } as const;

const postOf = (value: string): string =>
  workerPosts.find((post) => post.value === value)?.label ?? "";

/** One after the other: inside a transaction they share one connection. */
const read = async (req: PayloadRequest) => {
  const { payload } = req;
  const every = { ...all, req };
  const live = { ...every, where: { _status: { equals: "published" as const } } };
  return {
    places: await payload.find({
      collection: "places",
      ...every,
      select: { code: true, name: true },
    }),
    workers: await payload.find({
      collection: "workers",
      ...live,
      select: { name: true, post: true },
    }),
    partners: await payload.find({ collection: "partners", ...live, select: { name: true } }),
    topics: await payload.find({ collection: "topics", ...live, select: { name: true } }),
    streets: await payload.find({
      collection: "streets",
      ...live,
      select: { communityBrands: true },
    }),
  };
};

const workersAs = (workers: readonly { name: string; post: string }[]): KnownPerson[] =>
  workers.map(({ name, post }) => ({ name, posts: [{ post: postOf(post) }] }));

/** Two people of one name may hold two posts, and one person several. */
const peopleOf = (people: readonly KnownPerson[]): KnownPerson[] =>
  [...Map.groupBy(people, ({ name }) => name)].map(([name, same]) => {
    const posts = same.flatMap((one) => one.posts);
    const each = new Map(posts.map((post) => [`${post.post} ${post.from} ${post.to}`, post]));
    return { name, posts: [...each.values()] };
  });

const namesOf = (kind: KnownName["kind"], docs: readonly { name: string }[]): KnownName[] =>
  docs.map(({ name }) => ({ name, kind }));

/**
 * What the newsroom has published of places, people, partners, topics and brands, and what it keeps in its lists, for comparing.
 */
export const readKnowledge = async (req: PayloadRequest): Promise<Knowledge> => {
  const { places, workers, partners, topics, streets } = await read(req);
  const { tenures, ...lists } = await readLists(req);
  const brands = streets.docs.flatMap(({ communityBrands }) =>
    (communityBrands ?? []).map(({ brand }) => ({ name: brand })),
  );
  return {
    places: places.docs.flatMap(({ code, name }) => (code ? [{ code, name }] : [])),
    people: peopleOf([...workersAs(workers.docs), ...tenures]),
    names: [
      ...namesOf("organisation", partners.docs),
      ...namesOf("topic", topics.docs),
      ...namesOf("brand", brands),
    ],
    ...lists,
    others: [],
  };
};
