import type { Settings } from "#content/settings.wire.ts";
import type { Case } from "#content/story.wire.ts";
import type { Edition } from "#edition/edition.wire.ts";
import { aBodyOfEveryBlock } from "./body.ts";
import { aCampaignAfter } from "./campaignAfter.ts";
import { aCampaign } from "./campaigns.ts";
import { thePlaces } from "./places.ts";
import { aCase, aNewsItem, anAnnouncement, anInterview } from "./stories.ts";
import { aCorrection, aPartner, aProject, aStreet, aTopic, aWorker } from "./subjects.ts";

/** Settings with every legal number filled in, all made up. */
export const theSettings = (overrides: Partial<Settings> = {}): Settings => ({
  name: "微网实格",
  tagline: "成都党建引领基层治理优秀案例展播",
  description: "成都社区治理的案例、人物与项目，以及最美网格员、最美楼栋长点赞评选。",
  organisers: ["华西社区报", "川观新闻社区发布频道", "封面新闻社区频道"],
  hotline: "028-86969380",
  weibo: "@华西社区报",
  wechat: "华西社区报",
  wechatCode: "http://weixin.qq.com/r/example-0",
  icp: { number: "蜀ICP备00000000号", url: "https://beian.miit.gov.cn/" },
  policeFiling: { number: "川公网安备00000000000000号", url: "https://beian.mps.gov.cn/" },
  newsLicence: "00000000000",
  complaintLine: "028-86969380",
  wechatFiles: [{ name: "MP_verify_AbCd1234.txt", content: "AbCd1234" }],
  synonyms: [["噪音", "噪声"]],
  about: [{ heading: "我们是谁", text: "一份讲社区治理的报纸的网上版。" }],
  sample: true,
  ...overrides,
});

/** An edition with the place tree and settings and nothing published; add documents by `overrides`. */
export const anEdition = (overrides: Partial<Edition> = {}): Edition => ({
  version: 1,
  at: "2023-12-21T12:00:00.000Z",
  settings: theSettings(),
  places: thePlaces(),
  stories: [],
  projects: [],
  partners: [],
  workers: [],
  streets: [],
  topics: [],
  corrections: [],
  campaigns: [],
  redirects: [],
  tombstones: [],
  front: [],
  ...overrides,
});

const withCase = (overrides: Partial<Case>) => anEdition({ stories: [aCase(overrides)] });

const districtCodes = ["510107011", "510115004", "510116001", "510104037"];

/** A case whose slug, date and place follow from its number. */
const numberedCase = (number: number): Case => {
  const street = districtCodes[number % districtCodes.length] ?? "510107011";
  const instant = new Date(Date.UTC(2023, 11, 20) - number * 36e5 * 20).toISOString();
  return aCase({
    slug: `case-${number}`,
    headline: `第${number}个案例：院落里的事，院落里商量着办`,
    places: [street, street.slice(0, 6), "5101"],
    dimensions: number % 2 ? ["governance", "party"] : ["six-micro"],
    microKinds: number % 2 ? [] : ["space"],
    topics: number % 3 ? [] : ["life-circle"],
    cover: number % 3 ? aCase().cover : undefined,
    publishedAt: instant,
    updatedAt: instant,
  });
};

/** Editions in the states that pages must cope with, by name. Each call makes a fresh one. */
export const editions = {
  /** Nothing published yet. */
  empty: () => anEdition(),
  /** One document of every kind, and all of them linked to each other. */
  one: () =>
    anEdition({
      stories: [
        aCase({ topics: ["life-circle"], related: [{ kind: "news", slug: "shuang-shi-jia" }] }),
        aNewsItem(),
        anInterview(),
        anAnnouncement({ projects: ["huo-li-lou-dong"], partners: ["zhi-he"] }),
      ],
      projects: [aProject()],
      partners: [aPartner()],
      workers: [aWorker()],
      streets: [aStreet()],
      topics: [aTopic({ series: [{ kind: "case", slug: "men-ting" }] })],
      campaigns: [aCampaign({ rulesHash: "a".repeat(64) })],
      corrections: [aCorrection()],
      front: [{ kind: "case", slug: "men-ting" }],
      featuredCampaign: "zui-mei-2023",
    }),
  /** Enough cases for three pages of a list. */
  many: () =>
    anEdition({
      stories: Array.from({ length: 30 }, (_, index) => numberedCase(index + 1)),
      topics: [aTopic()],
    }),
  longHeadline: () =>
    withCase({
      headline:
        "从“门难进、事难办”到“门口办、马上办”：一个拥有1168个小区、179家物业公司的近郊新区怎样把服务送到10096个微网格的每一扇门前",
    }),
  noCover: () => withCase({ cover: undefined }),
  thirtyCredits: () =>
    withCase({
      credits: [
        { role: "reporter", names: Array.from({ length: 12 }, (_, n) => `示例记者${n + 1}`) },
        {
          role: "correspondent",
          names: Array.from({ length: 12 }, (_, n) => `示例通讯员${n + 1}`),
        },
        { role: "photographer", names: Array.from({ length: 6 }, (_, n) => `示例摄影${n + 1}`) },
      ],
    }),
  corrected: () => anEdition({ stories: [aCase()], corrections: [aCorrection()] }),
  reprint: () =>
    withCase({
      origin: {
        kind: "reprint",
        source: "温江融媒",
        author: "胡伯谦",
        title: "示例原标题",
        editor: "小米",
        url: "https://news.example.cn/wenjiang",
      },
    }),
  /** One story was withdrawn and one address moved. */
  withdrawn: () =>
    anEdition({
      tombstones: [
        {
          path: "/cases/che-xia/",
          headline: "一篇已经撤下的稿件",
          reason: "consent",
          at: "2023-12-18T03:00:00.000Z",
        },
      ],
      redirects: [{ from: "/cases/jiu-di-zhi/", to: "/cases/" }],
    }),
} satisfies Record<string, () => Edition>;

/** Every state that a page can be in, in one edition: what the site must render, link and print. */
export const anEditionOfEverything = (): Edition => {
  const one = editions.one();
  const many = editions.many();
  const longest = editions.longHeadline().stories.map((story) => ({ ...story, slug: "long" }));
  const credited = editions.thirtyCredits().stories.map((story) => ({ ...story, slug: "thirty" }));
  const reprinted = editions.reprint().stories.map((story) => ({ ...story, slug: "reprint" }));
  return {
    ...one,
    stories: [
      ...one.stories,
      ...longest,
      ...credited,
      ...reprinted,
      anInterview({
        slug: "video-file",
        video: { title: "示例视频", url: "https://news.example.cn/media/talk.mp4", kind: "file" },
      }),
      aCase({
        slug: "every-block",
        body: [...aBodyOfEveryBlock(), { type: "related", story: { kind: "case", slug: "long" } }],
        figures: aStreet().gridFigures.map(({ kind: _, amount: __, ...figure }) => figure),
        aiAssisted: true,
        print: { date: "2023-12-15", page: "第3版" },
        updatedAt: "2023-12-17T02:00:00.000Z",
      }),
      // Words that look like tags, and the marks that an attribute or an XML element must not hold.
      aCase({
        slug: "tag-like",
        headline: '一篇讲 <script> 标签的稿子 & “引号"',
        summary: '"><script>alert(2)</script>',
      }),
      ...many.stories,
    ],
    topics: [
      aTopic({
        series: [
          { kind: "case", slug: "men-ting" },
          { kind: "case", slug: "long" },
          { kind: "case", slug: "reprint" },
        ],
      }),
    ],
    workers: [
      // The only document of its district: a place with people and no story.
      aWorker({ slug: "alone", places: ["510131", "5101"] }),
      ...one.workers,
      aWorker({ slug: "duty", post: "grid-worker", phone: "028-00000000" }),
    ],
    campaigns: [...one.campaigns, { ...aCampaignAfter("published"), slug: "decided" }],
    tombstones: editions.withdrawn().tombstones,
    redirects: editions.withdrawn().redirects,
  };
};
