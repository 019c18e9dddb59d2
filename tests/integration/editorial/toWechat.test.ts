import { afterAll, beforeAll, expect, it } from "vitest";
import type { WechatArticle } from "#editorial/toWechat/wechatArticle.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";
import { signedOff } from "#tests/harness/signedOff.ts";

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());

const asked = (as: string | undefined, id: number) =>
  newsroom.cms.rest("GET", `/cases/${id}/wechat`, { as });

it("R35 what is copied for a 公众号 is the text that was signed and is live, whatever stands in the draft", async () => {
  const chief = newsroom.as("chief-editor");
  const document = await newsroom.write("cases", {});
  const before = await asked(chief, document.id);
  expect(before.status).toBe(409);
  expect(JSON.stringify(before.body)).toContain("请先完成审签并上线");

  await signedOff(newsroom, document);
  const path = `/cases/${document.id}`;
  await newsroom.cms.rest("PATCH", path, { as: chief, body: { _status: "published" } });
  const draft = { deck: "没有审过的副题", _status: "draft" };
  await newsroom.cms.rest("PATCH", `${path}?draft=true`, { as: chief, body: draft });
  const { status, body } = await asked(chief, document.id);
  const article = body as unknown as WechatArticle;
  expect(status).toBe(200);
  expect(article.headline).toMatch(/^稿件/);
  expect(article.deck).toBe("");
  expect(article.body).toEqual([{ type: "paragraph", children: [{ text: "正文。" }] }]);
  expect(article.address).toMatch(/^https?:\/\/[^/]+\/cases\/document-1\/$/);
  expect(article.code).toMatch(/^data:image\/png;base64,/);
});

it("R35 nobody gets a text who may not read its versions", async () => {
  const { id } = await newsroom.write("cases", { live: true });
  expect((await asked(undefined, id)).status).toBe(403);
  expect((await asked(newsroom.as("juror"), id)).status).toBe(404);
});
