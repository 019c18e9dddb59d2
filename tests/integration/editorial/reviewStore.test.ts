import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { NewAct } from "#editorial/review/act.ts";
import { chainConfig } from "#editorial/review/chainConfig.ts";
import { memoryReviewStore } from "#editorial/review/memoryReviewStore.ts";
import { postgresReviewStore } from "#editorial/review/postgresReviewStore.ts";
import type { ReviewStore } from "#editorial/review/reviewStore.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());

const stores: [string, () => ReviewStore][] = [
  ["memory", () => memoryReviewStore(() => Date.now())],
  ["PostgreSQL", () => postgresReviewStore(newsroom.payload.db.drizzle)],
];

const config = chainConfig("cases", { isSmall: false });
const who = (by: string) => ({ by, byName: `某${by}` });
const hash = "a".repeat(64);
const urgent: NewAct = {
  ...who("9"),
  kind: "urgent",
  hash,
  urgentClass: "safety",
  note: "停水",
  deadline: 1000,
  config,
};

describe.each(stores)("R15: a store of reviews in %s", (_, open) => {
  it("answers the acts of a document in their order, as they were given", async () => {
    const store = open();
    const document = { collection: "cases", id: "1" };
    const given: NewAct[] = [
      { ...who("1"), kind: "write" },
      { ...who("1"), kind: "submit", hash, note: "请审", config },
      { ...who("2"), kind: "sign", hash, stage: "first", note: "“好”", standsFor: "3" },
      { ...who("2"), kind: "return", returnClass: "fact", note: "数字" },
    ];
    for (const act of given) await store.append(document, act);
    await store.append({ collection: "cases", id: "2" }, { ...who("1"), kind: "withdraw" });
    const acts = await store.acts(document);
    expect(acts).toMatchObject(given);
    expect(acts.every(({ at }) => Math.abs(at - Date.now()) < 600_000)).toBe(true);
  });

  it("keeps the first form under a hash", async () => {
    const store = open();
    const document = { collection: "cases", id: "3" };
    await store.keep(document, hash, { headline: "一" });
    await store.keep(document, hash, { headline: "二" });
    expect(await store.forms(document)).toEqual(new Map([[hash, { headline: "一" }]]));
    expect(await store.forms({ collection: "news", id: "3" })).toEqual(new Map());
  });

  it("finds what somebody wrote and was due", async () => {
    const store = open();
    const document = { collection: "cases", id: "4" };
    await store.append(document, { ...who("7"), kind: "write" });
    await store.append(document, urgent);
    expect(await store.urgentOf(["7", "8"], 2000)).toEqual([document]);
    expect(await store.urgentOf(["7"], 500)).toEqual([]);
    expect(await store.urgentOf(["8"], 2000)).toEqual([]);
  });
});
