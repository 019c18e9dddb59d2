import { createLocalReq } from "payload";
import { afterAll, beforeAll, expect, it } from "vitest";
import { reportOn } from "#editorial/lint/reportOn.ts";
import { rulesVersion } from "#editorial/lint/ruleBook.ts";
import { aPublishableNewsItem } from "#tests/factories/newsItems.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom?.close());

const now = new Date("2026-11-29T04:00:00Z");

it("N16 N18 a stored text is compared with the people and places that the newsroom keeps", async () => {
  const { payload } = newsroom;
  const post = (await payload.db.create({
    collection: "workers",
    data: { name: "张居高", post: "micro-grid-worker", summary: "示例", _status: "published" },
    req: {},
  })) as { id: number };
  expect(post.id).toBeGreaterThan(0);
  const tree = [
    ["510107", "district", "武侯区"],
    ["510104", "district", "锦江区"],
    ["510107611", "street", "簇桥街道"],
  ] as const;
  for (const [code, level, name] of tree)
    await payload.db.create({
      collection: "places",
      data: { code, level, name, label: name },
      req: {},
    });
  const { id } = await payload.create({
    collection: "news",
    data: {
      ...aPublishableNewsItem(),
      summary: "锦江区簇桥街道的网格员张居高来了，微网格员张居皋也来了。",
    } as never,
    draft: true,
  });
  const document = await payload.findByID({ collection: "news", id, draft: true, depth: 0 });
  const report = await reportOn(await createLocalReq({}, payload), {
    collection: "news",
    document: { ...document },
    now,
  });
  expect(report.rulesVersion).toBe(rulesVersion);
  const found = report.findings.map(({ rule, field, text }) => ({ rule, field, text }));
  expect(found).toEqual(
    expect.arrayContaining([
      { rule: "place-chain", field: "summary", text: "锦江区簇桥街道" },
      { rule: "post-not-valid", field: "summary", text: "网格员" },
      { rule: "entity-near", field: "summary", text: "张居皋" },
    ]),
  );
});

it("N2 a text with which nothing is wrong has no blockers", async () => {
  const document = aPublishableNewsItem() as Record<string, unknown>;
  const { findings } = await reportOn(await createLocalReq({}, newsroom.payload), {
    collection: "news",
    document,
    now,
  });
  expect(findings.filter(({ level }) => level === "blocker")).toEqual([]);
});
