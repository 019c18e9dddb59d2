import { aLexicalBody } from "./newsItems.ts";

const kept = {
  updatedAt: "2023-07-20T08:00:00.000Z",
  createdAt: "2023-07-14T08:00:00.000Z",
  publishedAt: "2023-07-15T02:00:00.000Z",
  _status: "published" as const,
};

/** A published case as the database holds it at depth 0: ids for relationships, null for what is empty. */
export const aStoredCase = () => ({
  ...kept,
  id: 7,
  slug: "men-ting",
  kicker: null,
  headline: "一间门厅，半栋楼的会客室",
  deck: " ",
  summary: "门厅从堆杂物到坐得住人。",
  cover: 1,
  body: aLexicalBody("门厅的钥匙有三把。"),
  form: "case" as const,
  dimensions: ["six-micro" as const],
  microKinds: ["space" as const],
  figures: [{ id: "a", label: "住户", value: "1,168", unit: "户", asOf: null, source: "" }],
  credits: [{ id: "b", role: "reporter" as const, names: ["沈悦"] }],
  origin: { kind: "original" as const, source: null },
  places: [1, 3, 2],
  topics: [1, 2],
  related: [
    { relationTo: "news" as const, value: 5 },
    { relationTo: "news" as const, value: 6 },
  ],
  print: { date: "2023-07-15T16:00:00.000Z", page: "3" },
  aiAssisted: null,
  sample: null,
  revisedAt: null,
});

/** A published worker as the database holds it. */
export const aStoredWorker = (id = 21) => ({
  ...kept,
  id,
  slug: `worker-${id}`,
  name: "示例网格员",
  post: "grid-worker" as const,
  grid: "第二网格",
  summary: "负责第二网格。",
  portrait: null,
  body: aLexicalBody("每天早晚各走一遍。"),
  places: [3],
  duties: ["走访", "记录"],
  phone: null,
  sample: true,
});

/** A published campaign with likes only, and two candidates. */
export const aStoredCampaign = (workers: [number, number] = [21, 22]) => ({
  ...kept,
  id: 31,
  slug: "zui-mei",
  name: "最美网格员点赞评选",
  summary: "为身边的网格员点赞。",
  intro: "第一段。\n\n第二段。",
  organisers: ["华西社区报"],
  rules: {
    categories: [{ id: "c", slug: "grid-worker", name: "最美网格员", awards: 2 }],
    likes: {
      opens: "2023-12-01T00:00:00.000Z",
      closes: "2023-12-15T16:00:00.000Z",
      perDay: 5,
      perCandidatePerDay: 1,
    },
    ballot: { opens: null, closes: null, min: 3, max: 10 },
    jury: { criteria: [] },
    weights: { likes: 100, ballot: 0, jury: 0 },
    countsShown: { mode: "live" as const, minutes: 5 },
    tieRule: ["likes" as const, "lot" as const],
    noticeDays: 5,
  },
  candidates: workers.map((worker, index) => ({
    id: `d${index}`,
    worker,
    number: index + 1,
    category: "grid-worker",
    story: index === 0 ? "自己的话。" : null,
    withdrawn: null,
  })),
  sample: true,
});
