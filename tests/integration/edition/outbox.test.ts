import { commitTransaction, createLocalReq, initTransaction, killTransaction } from "payload";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { pendingChanges } from "#edition/outbox.ts";
import { requestRelease } from "#edition/requestRelease.ts";
import { aPublishableNewsItem } from "#tests/factories/newsItems.ts";
import { theStoredSettings } from "#tests/factories/siteSettings.ts";
import { openTestPayload, type TestPayload } from "#tests/harness/payload.ts";

let cms: TestPayload;
beforeAll(async () => {
  cms = await openTestPayload();
});
afterAll(() => cms?.close());

const clear = () => cms.payload.db.deleteMany({ collection: "changes", where: {} });
const noted = async () => {
  const { docs } = await cms.payload.find({ collection: "changes", sort: "id" });
  return docs.map(({ subject, reach, title }) => [subject, reach, title]);
};
const publish = (title: string) =>
  cms.payload.create({
    collection: "news",
    data: { ...aPublishableNewsItem(), headline: title, _status: "published" },
  });
const update = (id: number, data: object, draft = false) =>
  cms.payload.update({ collection: "news", id, data, draft });

beforeEach(clear);

describe("P2: the outbox notes what readers will notice", () => {
  it("a publish, a change, an unpublish and a return", async () => {
    const { id } = await publish("甲");
    await update(id, { summary: "改了一句", _status: "published" });
    await update(id, { _status: "draft" });
    await update(id, { _status: "published" });
    expect((await noted()).filter(([subject]) => subject === "news")).toEqual([
      ["news", "go-live", "甲"],
      ["news", "change-live", "甲"],
      ["news", "take-down", "甲"],
      ["news", "go-live", "甲"],
    ]);
  });

  it("an unpublish of a text that has a newer draft", async () => {
    const { id } = await publish("乙");
    await update(id, { summary: "还没写完" }, true);
    await clear();
    await update(id, { _status: "draft" });
    expect(await noted()).toContainEqual(["news", "take-down", "乙"]);
  });

  it("the trash and a delete of what was live", async () => {
    const { id } = await publish("丙");
    await clear();
    await update(id, { deletedAt: new Date().toISOString() });
    expect(await noted()).toContainEqual(["news", "take-down", "丙"]);
    const other = await publish("丁");
    await clear();
    await cms.payload.delete({ collection: "news", id: other.id });
    expect(await noted()).toContainEqual(["news", "take-down", "丁"]);
  });

  it("an older version that is restored and published", async () => {
    const { id } = await publish("原题");
    await update(id, { headline: "新题", _status: "published" });
    const { docs } = await cms.payload.findVersions({
      collection: "news",
      where: { parent: { equals: id } },
      sort: "createdAt",
    });
    await clear();
    await cms.payload.restoreVersion({ collection: "news", id: docs[0]?.id ?? "" });
    expect(await noted()).toEqual([["news", "change-live", "原题"]]);
  });

  it("site settings", async () => {
    await cms.payload.updateGlobal({ slug: "site-settings", data: theStoredSettings() });
    expect(await noted()).toEqual([["site-settings", "change-live", "网站设置"]]);
  });
});

describe("P2: the outbox leaves alone what stays in the newsroom", () => {
  it("drafts, autosaves and their deletion", async () => {
    const { id } = await cms.payload.create({
      collection: "news",
      data: { headline: "草稿" },
      draft: true,
    });
    await update(id, { headline: "草稿二" }, true);
    await cms.payload.update({
      collection: "news",
      id,
      data: { headline: "草稿三" },
      draft: true,
      autosave: true,
    });
    await cms.payload.delete({ collection: "news", id });
    expect(await noted()).toEqual([]);
  });

  it("a draft beside a live text", async () => {
    const { id } = await publish("戊");
    await clear();
    await update(id, { summary: "改到一半" }, true);
    await cms.payload.update({
      collection: "news",
      id,
      data: { summary: "还在改" },
      draft: true,
      autosave: true,
    });
    expect(await noted()).toEqual([]);
  });

  it("bulk imports, which ask for one release at their end", async () => {
    await cms.payload.create({
      collection: "news",
      data: { ...aPublishableNewsItem(), _status: "published" },
      context: { skipOutbox: true },
    });
    expect(await pendingChanges(cms.payload)).toBeUndefined();
    await requestRelease(cms.payload, "植入示例内容");
    expect(await pendingChanges(cms.payload)).toMatchObject({ cause: "植入示例内容" });
  });
});

describe("P4: a change and its row stand or fall together", () => {
  const inTransaction = async (title: string, end: typeof commitTransaction) => {
    const req = await createLocalReq({}, cms.payload);
    await initTransaction(req);
    await cms.payload.create({
      collection: "news",
      data: { ...aPublishableNewsItem(), headline: title, _status: "published" },
      req,
    });
    await end(req);
  };

  it("nothing is left of what is rolled back", async () => {
    await inTransaction("反悔", killTransaction);
    expect(await noted()).toEqual([]);
  });

  it("what is committed is there", async () => {
    await inTransaction("定稿", commitTransaction);
    expect(await noted()).toEqual([["news", "go-live", "定稿"]]);
  });
});

describe("the cause that the record of a release names", () => {
  it("is what happened to the document, not to its addresses", async () => {
    const { id } = await publish("搬家的一篇");
    expect(await pendingChanges(cms.payload)).toMatchObject({ cause: "发布“搬家的一篇”" });
    await clear();
    await update(id, { slug: "moved-away", _status: "published" });
    expect((await noted()).length).toBeGreaterThan(1);
    expect(await pendingChanges(cms.payload)).toMatchObject({ cause: "更新“搬家的一篇”" });
    await clear();
    await update(id, { _status: "draft", withdrawalReason: "error" });
    expect(await pendingChanges(cms.payload)).toMatchObject({ cause: "撤下“搬家的一篇”" });
  });

  it("is the address that was made to lead elsewhere by hand, where nothing else happened", async () => {
    await cms.payload.create({
      collection: "redirects",
      data: { from: "/news/lao-di-zhi/", to: "/news/" },
    });
    expect((await pendingChanges(cms.payload))?.cause).toContain("/news/lao-di-zhi/");
  });
});
