import type { Payload } from "payload";
import { workerPosts } from "#content/vocabulary.ts";
import type { Knowledge, KnownName, KnownPerson } from "./knowledge.ts";

const all = { depth: 0, pagination: false, overrideAccess: true } as const;

const postOf = (value: string): string =>
  workerPosts.find((post) => post.value === value)?.label ?? "";

const read = async (payload: Payload) => {
  const live = { ...all, where: { _status: { equals: "published" as const } } };
  const [places, workers, partners, topics, streets] = await Promise.all([
    payload.find({ collection: "places", ...all, select: { code: true, name: true } }),
    payload.find({ collection: "workers", ...live, select: { name: true, post: true } }),
    payload.find({ collection: "partners", ...live, select: { name: true } }),
    payload.find({ collection: "topics", ...live, select: { name: true } }),
    payload.find({ collection: "streets", ...live, select: { communityBrands: true } }),
  ]);
  return { places, workers, partners, topics, streets };
};

/** Two people of one name may hold two posts. */
const peopleOf = (workers: readonly { name: string; post: string }[]): KnownPerson[] =>
  [...Map.groupBy(workers, ({ name }) => name)].map(([name, same]) => ({
    name,
    posts: [...new Set(same.map(({ post }) => postOf(post)))].map((post) => ({ post })),
  }));

const namesOf = (kind: KnownName["kind"], docs: readonly { name: string }[]): KnownName[] =>
  docs.map(({ name }) => ({ name, kind }));

/**
 * What the newsroom has published of places, people, partners, topics and brands, for comparing. Terms and house lists are empty until the newsroom
 * has a place to keep them.
 */
export const readKnowledge = async (payload: Payload): Promise<Knowledge> => {
  const { places, workers, partners, topics, streets } = await read(payload);
  const brands = streets.docs.flatMap(({ communityBrands }) =>
    (communityBrands ?? []).map(({ brand }) => ({ name: brand })),
  );
  return {
    places: places.docs.flatMap(({ code, name }) => (code ? [{ code, name }] : [])),
    people: peopleOf(workers.docs),
    names: [
      ...namesOf("organisation", partners.docs),
      ...namesOf("topic", topics.docs),
      ...namesOf("brand", brands),
    ],
    terms: [],
    house: [],
    others: [],
  };
};
