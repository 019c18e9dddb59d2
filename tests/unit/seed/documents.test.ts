import { describe, expect, it } from "vitest";
import type { StoryRef } from "#content/refs.wire.ts";
import { plantedCollections } from "#seed/planting/collections.ts";
import { pageOf } from "#seed/planting/pageOf.ts";
import { placesIn } from "#seed/planting/placesIn.ts";
import { readDivisions } from "#seed/planting/readDivisions.ts";
import type { SeedNode } from "#seed/seed.wire.ts";
import { phaseOf } from "#voting/campaign/phase.ts";
import { now, seed, textsOf } from "./seedTexts.ts";

const stories = [...seed.cases, ...seed.news, ...seed.interviews, ...seed.announcements];
const storyKeys = new Set(stories.map(({ kind, slug }) => `${kind}/${slug}`));
const keyOf = ({ kind, slug }: StoryRef) => `${kind}/${slug}`;
const slugsOf = (docs: readonly { slug: string }[]) => new Set(docs.map(({ slug }) => slug));
const pages = new Set(
  plantedCollections.flatMap((collection) =>
    seed[collection].map(({ slug }) => pageOf(collection, slug)),
  ),
);

const lengthOf = (body: readonly SeedNode[]): number => body.flatMap(textsOf).join("").length;
const within = (length: number, [least, most]: readonly [number, number]) =>
  length >= least && length <= most;

const linksIn = (node: SeedNode): string[] => {
  const runs =
    node.type === "paragraph" || node.type === "heading" || node.type === "quote"
      ? node.children
      : node.type === "list"
        ? node.items.flat()
        : [];
  return runs.flatMap(({ href }) => (href?.startsWith("/") ? [href] : []));
};

describe("what the sample content holds", () => {
  it("has as many documents of each kind as the site needs to be seen whole", () => {
    const features = seed.cases.filter(({ form }) => form === "district-feature");
    const real = seed.workers.filter(({ sample }) => !sample).map(({ name }) => name);
    expect(seed.streets.length).toBeGreaterThanOrEqual(6);
    expect(seed.cases.length - features.length).toBeGreaterThanOrEqual(10);
    expect(features.length).toBe(3);
    expect(seed.news.length).toBeGreaterThanOrEqual(6);
    expect(seed.announcements.length).toBeGreaterThanOrEqual(2);
    expect(seed.interviews.length).toBeGreaterThanOrEqual(2);
    expect(seed.workers.length).toBeGreaterThanOrEqual(10);
    expect(real).toEqual(["张居高", "杨泽凡", "王小林", "王玉虎", "陈立波", "张彬莹", "李运菊"]);
  });

  it("names the three known projects of the batch of thirty and invents none of the rest", () => {
    const inCuqiao = seed.projects.filter(({ places }) => places.includes("510107011"));
    expect(inCuqiao.map(({ name }) => name)).toEqual([
      "社区“微论坛”",
      "“活力楼栋派”楼栋睦邻门厅可持续营造",
      "安全文化墙打造",
    ]);
  });

  it("marks everything that rests on no facts as a sample", () => {
    const invented = [...stories, ...seed.projects, ...seed.workers, ...seed.streets].filter(
      ({ facts }) => facts.length === 0,
    );
    expect(invented.filter(({ sample }) => !sample)).toEqual([]);
    expect(seed.interviews.every(({ sample }) => sample)).toBe(true);
    const candidates = seed.campaigns.flatMap((campaign) => campaign.candidates);
    expect(candidates.every(({ sample }) => sample)).toBe(true);
  });

  it("shows of real persons no portrait and no life story", () => {
    const real = seed.workers.filter(({ sample }) => !sample);
    for (const { name, portrait, body } of real) {
      expect({ name, portrait, body }).toEqual({ name, portrait: undefined, body: [] });
    }
  });

  it("keeps to the lengths of a newspaper", () => {
    const range = ({ kind, form }: { kind: string; form?: string }) =>
      form === "district-feature"
        ? ([1000, 1800] as const)
        : kind === "case"
          ? ([600, 1200] as const)
          : ([250, 500] as const);
    const odd = [...seed.cases, ...seed.news].filter(
      (story) => !within(lengthOf(story.body), range(story)),
    );
    expect(odd.map(({ slug, body }) => [slug, lengthOf(body)])).toEqual([]);
    const headlines = stories.filter(({ headline }) => headline.length > 28);
    expect(headlines.map(({ slug }) => slug)).toEqual([]);
    const summaries = stories.filter(({ summary }) => !within(summary.length, [60, 120]));
    expect(summaries.map(({ slug, summary }) => [slug, summary.length])).toEqual([]);
  });
});

describe("references of the sample content", () => {
  it("use every slug once", () => {
    for (const collection of plantedCollections) {
      expect(slugsOf(seed[collection]).size, collection).toBe(seed[collection].length);
    }
  });

  it("lead to documents that are there", () => {
    const refs = [
      ...stories.flatMap(({ related }) => related),
      ...stories.flatMap(({ body }) =>
        body.flatMap((node) => (node.type === "related" ? [node.story] : [])),
      ),
      ...seed.topics.flatMap(({ series }) => series),
      ...seed.corrections.map(({ story }) => story),
      ...seed.front.stories,
    ];
    expect(refs.map(keyOf).filter((key) => !storyKeys.has(key))).toEqual([]);
    const topics = stories.flatMap((story) => story.topics);
    expect(topics.filter((slug) => !slugsOf(seed.topics).has(slug))).toEqual([]);
    const partners = [...seed.projects, ...seed.announcements].flatMap((doc) => doc.partners);
    expect(partners.filter((slug) => !slugsOf(seed.partners).has(slug))).toEqual([]);
    const projects = seed.announcements.flatMap((doc) => doc.projects);
    expect(projects.filter((slug) => !slugsOf(seed.projects).has(slug))).toEqual([]);
    expect(slugsOf(seed.campaigns)).toContain(seed.front.campaign);
  });

  it("never point at themselves", () => {
    const selfish = stories.filter((story) =>
      story.related.some((ref) => keyOf(ref) === keyOf(story)),
    );
    expect(selfish.map(({ slug }) => slug)).toEqual([]);
  });

  it("link to pages that are there", () => {
    const bodies = [...stories, ...seed.projects, ...seed.streets].flatMap(({ body }) => body);
    expect(bodies.flatMap(linksIn).filter((href) => !pages.has(href))).toEqual([]);
  });

  it("name places of the national tree by their right names", async () => {
    const names = new Map((await readDivisions()).map(({ code, name }) => [code, name]));
    expect(placesIn(seed).filter((code) => !names.has(code))).toEqual([]);
    for (const { community, place } of seed.streets.flatMap((street) => street.communityBrands)) {
      if (place) expect(names.get(place)).toBe(community);
    }
    for (const { place, placeCodes } of seed.campaigns.flatMap(({ candidates }) => candidates)) {
      const [code = ""] = placeCodes;
      expect(place).toBe(`${names.get(code.slice(0, 6))}${names.get(code)}`);
    }
    for (const { summary, places, sample } of seed.workers) {
      if (!sample) expect(summary).toContain(names.get(places[0] ?? ""));
    }
  });
});

describe("the sample campaign", () => {
  const [campaign] = seed.campaigns;

  it("has three awards with at least four candidates each", () => {
    const { rules, candidates } = campaign ?? { candidates: [] };
    expect(rules?.categories.map(({ name }) => name)).toEqual([
      "最美网格员",
      "最美微网格员",
      "最美楼栋长",
    ]);
    for (const { slug } of rules?.categories ?? []) {
      const standing = candidates.filter(({ category }) => category === slug);
      expect(standing.length).toBeGreaterThanOrEqual(4);
    }
    expect(candidates.map(({ worker }) => worker)).toEqual(candidates.map(({ slug }) => slug));
    expect(candidates.filter(({ slug }) => !slugsOf(seed.workers).has(slug))).toEqual([]);
  });

  it("takes likes on the day it is planted, at any hour", () => {
    if (!campaign) throw new Error("there is no sample campaign");
    expect(phaseOf({ rules: campaign.rules, acts: [], now })).toBe("likes");
  });

  it("states in its introduction what its rules say", () => {
    const { likes, weights } = campaign?.rules ?? {};
    const intro = campaign?.intro.join("") ?? "";
    expect(intro).toContain(`每人每天可点赞${likes?.perDay}次`);
    expect(intro).toContain(`同一候选人每天${likes?.perCandidatePerDay}次`);
    expect(intro).toContain(`点赞占${weights?.likes}%，评审占${weights?.jury}%`);
  });
});
