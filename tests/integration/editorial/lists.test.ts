import { afterAll, beforeAll, expect, it } from "vitest";
import type { LintView } from "#editorial/lint/lintView.ts";
import type { ListSlug } from "#editorial/lint/lists/listRules.ts";
import { readCsv } from "#leaves/readCsv.ts";
import type { Actor } from "#people/roles.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom?.close());

const bring = (as: Actor, slug: ListSlug, text: string) =>
  newsroom.cms.rest("POST", `/${slug}/import`, {
    as: newsroom.as(as),
    body: { rows: readCsv(text) },
  });

const rulesIn = async (summary: string) => {
  const { id } = await newsroom.write("news", {});
  const { body } = await newsroom.cms.rest("POST", `/news/${id}/lint`, {
    as: newsroom.as("editor"),
    body: { document: { summary } },
  });
  return (body as LintView).findings
    .filter(({ field }) => field === "summary")
    .map(({ rule, level, text }) => `${rule} ${level} ${text}`);
};

it("N48 good rows are taken, bad ones told by their line, and what is there stays", async () => {
  const text = "大修资金,大修基金\n资\n\n旧称办公室,,2010-01-01,2015-12-31\n大修资金,别的";
  const first = await bring("editor", "terms", text);
  expect(first.status).toBe(200);
  expect(first.body).toMatchObject({
    added: 2,
    left: [{ line: 2 }, { line: 5, message: expect.stringContaining("已经有") }],
  });
  expect((await bring("editor", "terms", text)).body).toMatchObject({ added: 0 });
  const { docs } = await newsroom.payload.find({ collection: "terms", sort: "id" });
  expect(docs.map(({ right, wrong }) => [right, wrong])).toEqual([
    ["大修资金", ["大修基金"]],
    ["旧称办公室", []],
  ]);
});

it("N23 to N25, N18 the lists count at once", async () => {
  expect(await rulesIn("动用大修基金，帮扶弱势群体，书记亲自到场。")).toEqual([
    "term blocker 大修基金",
  ]);
  await bring("director", "house-words", "弱势群体,禁用,困难群众\n亲自,慎用,,,亲自动手");
  await bring("director", "tenures", "刘虹楠,社区党委书记,2010-01-01,2015-12-31");
  expect(await rulesIn("旧称办公室帮扶弱势群体，书记亲自到场，居民亲自动手。")).toEqual([
    "term warning 旧称办公室",
    "house-forbidden blocker 弱势群体",
    "house-caution warning 亲自",
  ]);
  expect(await rulesIn("社区党委书记刘虹楠到场。")).toEqual(["post-not-valid blocker 党委书记"]);
});

it("N48 the lists are those of who may keep them", async () => {
  const body = { right: "试点小区", wrong: ["试点小曲"] };
  const send = (as: Actor, method: string, path: string) =>
    newsroom.cms.rest(method, path, { as: newsroom.as(as), ...(method !== "GET" && { body }) });
  expect((await send("reporter", "GET", "/terms")).status).toBe(200);
  expect((await send("public", "GET", "/terms")).status).toBe(403);
  expect((await send("correspondent", "GET", "/terms")).status).toBe(403);
  expect((await send("reporter", "POST", "/terms")).status).toBe(403);
  expect((await bring("reporter", "terms", "试点小区")).status).toBe(403);
  expect((await send("editor", "POST", "/terms")).status).toBe(201);
  const bad = { right: "试", wrong: ["试"] };
  const refused = await newsroom.cms.rest("POST", "/terms", {
    as: newsroom.as("editor"),
    body: bad,
  });
  expect(refused.status).toBe(400);
  expect(JSON.stringify(refused.body)).toContain("只有一个字");
});
