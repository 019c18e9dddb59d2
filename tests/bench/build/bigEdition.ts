import type { Body, BodyNode } from "#content/body.wire.ts";
import type { Story } from "#content/story.wire.ts";
import { dimensions } from "#content/vocabulary.ts";
import type { Edition } from "#edition/edition.wire.ts";
import { aHeading, aParagraph } from "#tests/factories/body.ts";
import { anEdition } from "#tests/factories/edition.ts";
import { aPicture } from "#tests/factories/pictures.ts";
import { aCase, aNewsItem } from "#tests/factories/stories.ts";
import { aTopic } from "#tests/factories/subjects.ts";

const streets = ["510104037", "510107011", "510115004", "510116001"] as const;
const topicSlugs = ["life-circle", "old-estates", "neighbours", "canteens", "volunteers"] as const;

const sentences = [
  "网格里的事，先由微网格员记下来，再交给小区里的组织去办，办得好不好，由住户来评。",
  "清晨七点，院门口的小黑板上已经写好了当天要办的事。",
  "门厅里的长椅是住户自己挑的，靠背略高，老人坐下去容易站起来。",
  "项目从征集到立项用了四十天，图纸改了三稿，每一稿都贴在单元门口。",
  "社区把闲置的架空层让出来，合伙人带来人手和办法，居民带来时间。",
  "一年下来，这张表换了三版，事项越来越细，办结的时间越来越短。",
  "楼栋长每天傍晚走一遍，路灯、车辆、堆物，一样一样看过去。",
] as const;

const at = <T>(list: readonly T[], number: number): T => list[number % list.length] as T;

const paragraph = (number: number): BodyNode =>
  aParagraph([0, 1, 2].map((step) => at(sentences, number * 3 + step * 2)).join(""));

/** About 700 characters in two sections, with a quote, figures and a picture, as the sample stories have. */
const bodyOf = (number: number): Body => [
  paragraph(number),
  paragraph(number + 1),
  aHeading("从一张表开始"),
  paragraph(number + 2),
  { type: "pull-quote", quote: at(sentences, number), speaker: "示例住户", post: "楼栋长" },
  paragraph(number + 3),
  { type: "picture", picture: aPicture(`picture-${number % 50}`) },
  aHeading("由住户来评"),
  paragraph(number + 4),
  {
    type: "figures",
    title: "数说",
    figures: [
      { label: "微网格", value: String(400 + (number % 400)), unit: "个", asOf: "2023-07-15" },
      { label: "楼栋长", value: String(300 + (number % 300)), unit: "名", asOf: "2023-07-15" },
    ],
  },
  paragraph(number + 5),
];

function storyOf(number: number): Story {
  const street = at(streets, number);
  const instant = new Date(Date.UTC(2023, 11, 31) - number * 3_600_000).toISOString();
  const shared = {
    slug: `story-${number}`,
    id: String(number),
    headline: `第${number}篇：院落里的事，院落里商量着办`,
    body: bodyOf(number),
    places: [street, street.slice(0, 6), "5101"],
    topics: [at(topicSlugs, number)],
    publishedAt: instant,
    updatedAt: instant,
  };
  if (number % 5 === 0) return aNewsItem(shared);
  return aCase({
    ...shared,
    dimensions: [at(dimensions, number).value],
    microKinds: at(dimensions, number).value === "six-micro" ? ["space"] : [],
    cover: aPicture(`picture-${number % 50}`),
    related:
      number > 5 ? [{ kind: "case", slug: `story-${number - (number % 5 === 1 ? 2 : 1)}` }] : [],
  });
}

/** An edition with so many stories, four fifths of them cases, the same on every call. */
export const bigEdition = (stories: number): Edition =>
  anEdition({
    stories: Array.from({ length: stories }, (_, index) => storyOf(index + 1)),
    topics: topicSlugs.map((slug) => aTopic({ slug, series: [] })),
    front: [{ kind: "case", slug: "story-1" }],
  });
