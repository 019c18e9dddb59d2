import type { Payload } from "payload";
import { paths } from "#leaves/paths.ts";
import type { Random } from "#tests/harness/random.ts";
import { aStory, type Surroundings } from "./plantStories.ts";

/** Where readers see that an act is live: an address, and what stands there then. */
export type Act = { kind: string; path: string; isLive: (status: number, page: string) => boolean };

type Newsroom = {
  payload: Payload;
  random: Random;
  surroundings: Surroundings;
  /** Numbers of the stories that are there. */
  stories: { id: number; slug: string }[];
};

const shows = (words: string) => (status: number, page: string) =>
  status === 200 && page.includes(words);

/** What a newsroom does in a day, each as the panel does it. Answers how readers see it. */
export const acts = {
  new: async ({ payload, stories, surroundings }: Newsroom, number: number): Promise<Act> => {
    const data = { ...aStory(number, surroundings), publishedAt: new Date().toISOString() };
    const { id, slug } = await payload.create({ collection: "cases", data });
    stories.push({ id, slug: slug ?? "" });
    return {
      kind: "new",
      path: paths.story({ kind: "case", slug: slug ?? "" }),
      isLive: shows(data.headline),
    };
  },
  body: async ({ payload, random, stories, surroundings }: Newsroom, number: number) => {
    const { id, slug } = random.pick(stories);
    const { body } = aStory(number, surroundings);
    await payload.update({ collection: "cases", id, data: { body, _status: "published" } });
    const path = paths.story({ kind: "case", slug });
    return { kind: "body", path, isLive: shows(`${number}之0：`) };
  },
  headline: async ({ payload, random, stories }: Newsroom, number: number) => {
    const { id, slug } = random.pick(stories);
    const headline = `改过的标题${number}号`;
    await payload.update({ collection: "cases", id, data: { headline, _status: "published" } });
    return { kind: "headline", path: paths.story({ kind: "case", slug }), isLive: shows(headline) };
  },
  backdate: async ({ payload, random, stories }: Newsroom, number: number) => {
    const { id, slug } = random.pick(stories);
    const publishedAt = new Date(Date.UTC(2024, 0, 1) + number * 60_000).toISOString();
    await payload.update({ collection: "cases", id, data: { publishedAt, _status: "published" } });
    const path = paths.story({ kind: "case", slug });
    return { kind: "backdate", path, isLive: shows(publishedAt) };
  },
  slug: async ({ payload, random, stories }: Newsroom, number: number) => {
    const story = random.pick(stories);
    story.slug = `bench-moved-${number}`;
    await payload.update({
      collection: "cases",
      id: story.id,
      data: { slug: story.slug, _status: "published" },
    });
    const path = paths.story({ kind: "case", slug: story.slug });
    return { kind: "slug", path, isLive: (status: number) => status === 200 };
  },
  "take down": async ({ payload, random, stories }: Newsroom) => {
    const [story] = stories.splice(random.whole(0, stories.length - 1), 1);
    if (!story) throw new Error("no story is left");
    await payload.update({
      collection: "cases",
      id: story.id,
      data: { withdrawalReason: "legal", _status: "draft" },
    });
    const path = paths.story({ kind: "case", slug: story.slug });
    return { kind: "take down", path, isLive: (status: number) => status === 410 };
  },
  series: async ({ payload, random, stories, surroundings }: Newsroom, number: number) => {
    const id = random.pick(surroundings.topics);
    const series = [random.pick(stories), random.pick(stories)].map(({ id }) => ({
      relationTo: "cases" as const,
      value: id,
    }));
    const summary = `第${number}次排过次序。`;
    const { slug } = await payload.update({
      collection: "topics",
      id,
      data: { series, summary, _status: "published" },
    });
    return { kind: "series", path: paths.topic(slug ?? ""), isLive: shows(summary) };
  },
  alt: async ({ payload, random, stories }: Newsroom, number: number) => {
    const story = random.pick(stories);
    const { cover } = await payload.findByID({ collection: "cases", id: story.id, depth: 0 });
    const alt = `院落里的一角，第${number}次描述`;
    await payload.update({ collection: "media", id: Number(cover), data: { alt } });
    const path = paths.story({ kind: "case", slug: story.slug });
    return { kind: "alt", path, isLive: shows(alt) };
  },
  place: async ({ payload, random, stories, surroundings }: Newsroom) => {
    const { id, slug } = random.pick(stories);
    const place = random.pick(surroundings.places);
    await payload.update({
      collection: "cases",
      id,
      data: { places: [place], _status: "published" },
    });
    const { name } = await payload.findByID({ collection: "places", id: place, depth: 0 });
    return { kind: "place", path: paths.story({ kind: "case", slug }), isLive: shows(name) };
  },
} as const;

export type { Newsroom };
