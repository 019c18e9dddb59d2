import type { CollectionSubject } from "#people/permissions.ts";

type Body = { root: Record<string, unknown> };

const node = (type: string, rest: Record<string, unknown>) => ({
  type,
  version: 1,
  direction: null,
  format: "",
  indent: 0,
  ...rest,
});

/** Rich text of one paragraph, as the panel's editor saves it. */
export const richText = (text: string): Body => ({
  root: node("root", {
    children: [node("paragraph", { children: [{ type: "text", version: 1, text }] })],
  }),
});

/** What a document refers to: a street, a live piece of news where it corrects one, and the present, from which its days are reckoned. */
type Around = { street: number; story?: number; now: Date };

const inDays = ({ now }: Around, days: number) =>
  new Date(now.getTime() + days * 86_400_000).toISOString();

/** What each collection needs before it may be published; `title` is the text by which a test knows it. */
const shapes: Record<string, (title: string, around: Around) => Record<string, unknown>> = {
  cases: (title) => ({ ...story(title), form: "case", dimensions: ["governance"] }),
  news: (title) => story(title),
  interviews: (title) => ({
    ...story(title),
    guest: { name: "某某", post: "街道党工委书记" },
    transcript: [{ speaker: "记者", text: "请谈谈微网格。" }],
  }),
  announcements: (title) => story(title),
  projects: (name) => ({ name, summary: "小区门厅改造。", stage: "running" }),
  partners: (name) => ({ name }),
  workers: (name) => ({ name, post: "grid-worker", summary: "负责第一网格。" }),
  streets: (brand, { street }) => ({ brand, place: street, summary: "街道品牌。" }),
  topics: (name) => ({ name }),
  corrections: (wrong, { story }) => ({
    wrong,
    right: "正确的表述。",
    at: "2023-12-01T00:00:00.000Z",
    story: { relationTo: "news", value: story ?? 0 },
  }),
  campaigns: (name, around) => ({
    name,
    summary: "点赞评选。",
    rules: {
      categories: [{ slug: "grid-worker", name: "最美网格员", awards: 10 }],
      likes: {
        opens: inDays(around, 1),
        closes: inDays(around, 11),
        perDay: 5,
        perCandidatePerDay: 1,
      },
      weights: { likes: 100, ballot: 0, jury: 0 },
      countsShown: { mode: "live" },
      tieRule: ["lot"],
      noticeDays: 5,
    },
  }),
};

const story = (headline: string) => ({
  headline,
  summary: "一句话概括。",
  body: richText("正文。"),
  origin: { kind: "original" },
});

/** The field that {@link documentData} puts the title in. */
export const titleField = (subject: CollectionSubject): string =>
  Object.keys(shapes[subject]?.("", { street: 0, now: new Date(0) }) ?? {})[0] ?? "headline";

/** Data with which a document of a publishable collection passes every check on publishing. */
export const documentData = (facts: {
  subject: CollectionSubject;
  title: string;
  slug: string;
  street: number;
  story?: number;
  /** The present: a campaign opens the day after. */
  now: Date;
}): Record<string, unknown> => {
  const shape = shapes[facts.subject];
  if (!shape) throw new Error(`${facts.subject} is not publishable`);
  return { ...shape(facts.title, facts), slug: facts.slug };
};
