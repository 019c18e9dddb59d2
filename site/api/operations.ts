import type { z } from "zod";
import { apiRoot } from "#leaves/apiPaths.ts";
import {
  campaignAnswerWire,
  communitiesAnswerWire,
  communityAnswerWire,
  districtAnswerWire,
  districtsAnswerWire,
  indexAnswerWire,
  listWire,
  projectAnswerWire,
  storyAnswerWire,
  streetAnswerWire,
  topicAnswerWire,
  workerAnswerWire,
} from "./api.wire.ts";

/** One kind of address of the content API: its pattern with `{parameters}`, what it is for, and what it answers. */
export type Operation = { path: string; summary: string; answer: z.ZodType; name: string };

const at = (path: string, name: string, summary: string, answer: z.ZodType): Operation => ({
  path: `${apiRoot}/${path}.json`,
  ...{ name, summary, answer },
});

const ofStories = ["cases", "news", "interviews", "announcements"] as const;
const inWords = { cases: "案例", news: "资讯", interviews: "访谈", announcements: "项目发布" };

const listOf = (path: string, name: string, title: string): Operation[] => [
  at(path, `${name}Newest`, `${title}：最新的`, listWire),
  at(`${path}/{month}`, `${name}OfMonth`, `${title}：一个月的，如 2023-12`, listWire),
  at(`${path}/{month}/{part}`, `${name}Part`, `${title}：一个月的第几部分，从2起`, listWire),
];

/** Every kind of address, those of single records last. */
export const contentOperations: readonly Operation[] = [
  at("index", "index", "有哪些内容，从哪里取", indexAnswerWire),
  at("districts", "districts", "各区（市）县", districtsAnswerWire),
  at("communities", "communities", "有内容的社区", communitiesAnswerWire),
  at("stories", "storiesNewest", "全部稿件：最新的", listWire),
  at("stories/{day}", "storiesOfDay", "全部稿件：一天的，如 2023-12-05", listWire),
  at("stories/{day}/{part}", "storiesPart", "全部稿件：一天的第几部分，从2起", listWire),
  ...ofStories.flatMap((folder) => listOf(folder, folder, inWords[folder])),
  ...listOf("workers", "workers", "人物"),
  ...listOf("projects", "projects", "微治理项目"),
  ...listOf("streets", "streets", "街道品牌"),
  at("topics", "topics", "专题", listWire),
  at("campaigns", "campaigns", "评选", listWire),
  ...listOf("districts/{code}/stories", "districtStories", "一个区（市）县的稿件"),
  ...listOf("streets/{slug}/stories", "streetStories", "一个街道（镇）的稿件"),
  ...listOf("communities/{code}/stories", "communityStories", "一个社区的稿件"),
  ...listOf("topics/{slug}/stories", "topicStories", "一个专题的稿件"),
  ...ofStories.map((folder) =>
    at(`${folder}/{slug}`, `${folder}One`, `${inWords[folder]}：一篇`, storyAnswerWire),
  ),
  at("workers/{slug}", "worker", "一位网格员、微网格员或楼栋长", workerAnswerWire),
  at("projects/{slug}", "project", "一个微治理项目", projectAnswerWire),
  at("streets/{slug}", "street", "一个街道品牌", streetAnswerWire),
  at("topics/{slug}", "topic", "一个专题", topicAnswerWire),
  at("campaigns/{slug}", "campaign", "一次评选：规则、候选人，票数的地址", campaignAnswerWire),
  at("districts/{code}", "district", "一个区（市）县", districtAnswerWire),
  at("communities/{code}", "community", "一个社区", communityAnswerWire),
];
