import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { editionWire } from "#edition/edition.wire.ts";
import { gather } from "#edition/gather/gather.ts";
import { type EditionStore, openEditionStore } from "#edition/library/editionStore.ts";
import { editionIn } from "#tests/factories/editionIn.ts";
import { aLexicalBody, aPublishableNewsItem } from "#tests/factories/newsItems.ts";
import { theStoredSettings } from "#tests/factories/siteSettings.ts";
import { anUpload, aPhonePhoto } from "#tests/factories/uploads.ts";
import { openTestPayload, type TestPayload } from "#tests/harness/payload.ts";

let cms: TestPayload;
let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), "gridpress-edition-"));
  process.env.GRIDPRESS_DATA_DIR = dataDir;
  cms = await openTestPayload();
  await cms.payload.updateGlobal({ slug: "site-settings", data: theStoredSettings() });
});
afterAll(async () => {
  await cms?.close();
  await rm(dataDir, { recursive: true, force: true });
});

/** The edition as it is now, gathered from nothing, or into the store of one that was gathered before. */
const assemble = async (previous?: { store: EditionStore }, now = new Date()) => {
  const store = previous?.store ?? openEditionStore();
  const reading = { payload: cms.payload, version: "1", changes: [], isWhole: true };
  const problems = await gather({ ...reading, store, now });
  return { edition: editionIn(store), problems, store };
};
const edition = async () => (await assemble()).edition;
const headlines = async () => (await edition()).stories.map(({ headline }) => headline);

const publish = (headline: string, more: object = {}) =>
  cms.payload.create({
    collection: "news",
    data: { ...aPublishableNewsItem(), headline, ...more, _status: "published" },
  });
const update = (id: number, data: object, draft = false) =>
  cms.payload.update({ collection: "news", id, data, draft });

const upload = async (more: object) =>
  cms.payload.create({
    collection: "media",
    data: { alt: "一位网格员在院落里走访", ...more },
    file: anUpload(await aPhonePhoto(1600, 1200), "IMG_1.jpg"),
  });
const consent = { kind: "written" as const, date: "2023-07-01T00:00:00.000Z" };

describe("P1: an edition holds what is published and nothing else", () => {
  it("never a draft, an autosave or the trash", async () => {
    await cms.payload.create({ collection: "news", data: { headline: "草稿" }, draft: true });
    const trashed = await publish("进了回收站");
    await update(trashed.id, { deletedAt: new Date().toISOString() });
    await publish("上线稿");
    const found = await headlines();
    expect(found).toContain("上线稿");
    expect(found).not.toContain("草稿");
    expect(found).not.toContain("进了回收站");
  });

  it("the live text while a newer draft is being written", async () => {
    const { id } = await publish("写好的标题");
    await update(id, { headline: "写到一半的标题" }, true);
    expect(await headlines()).toContain("写好的标题");
    expect(JSON.stringify(await edition())).not.toContain("写到一半的标题");
  });

  it("no longer what is unpublished, with a tombstone in its place", async () => {
    const { id, slug } = await publish("要撤的稿");
    await update(id, { withdrawalReason: "error", _status: "draft" });
    expect(await headlines()).not.toContain("要撤的稿");
    expect((await edition()).tombstones).toContainEqual(
      expect.objectContaining({ path: `/news/${slug}/`, reason: "error" }),
    );
  });

  it("no field that only the newsroom reads", async () => {
    await publish("有内部字段的稿", { withdrawalReason: "legal" });
    const json = JSON.stringify(await edition());
    for (const field of ["withdrawalReason", "slugSuggestion", "createdBy", "_status"]) {
      expect(json).not.toContain(field);
    }
  });
});

describe("P13: addresses", () => {
  it("of a slug that changed lead on", async () => {
    const { id } = await publish("换网址的稿", { slug: "old-name" });
    await update(id, { slug: "newer-name", _status: "published" });
    await update(id, { slug: "newest-name", _status: "published" });
    const { redirects, stories } = await edition();
    expect(stories.map(({ slug }) => slug)).toContain("newest-name");
    expect(redirects).toContainEqual({ from: "/news/old-name/", to: "/news/newest-name/" });
    expect(redirects).toContainEqual({ from: "/news/newer-name/", to: "/news/newest-name/" });
  });
});

describe("P10: references", () => {
  it("to what is not public are left out", async () => {
    const other = await publish("被引用的稿");
    const { id } = await publish("引用别人的稿", {
      related: [{ relationTo: "news", value: other.id }],
    });
    const related = async () =>
      (await edition()).stories.find((story) => story.id === String(id))?.related;
    expect(await related()).toEqual([{ kind: "news", slug: other.slug }]);
    await update(other.id, { withdrawalReason: "legal", _status: "draft" });
    expect(await related()).toEqual([]);
  });
});

describe("P12: pictures", () => {
  it("of people leave with their consent", async () => {
    const portrait = await upload({ portrait: true, consent });
    const { id } = await publish("有肖像的稿", { cover: portrait.id });
    const cover = async () =>
      (await edition()).stories.find((story) => story.id === String(id))?.cover;
    expect(await cover()).toMatchObject({ id: String(portrait.id) });
    await cms.payload.update({
      collection: "media",
      id: portrait.id,
      data: { consent: { ...consent, withdrawnOn: "2023-08-01T00:00:00.000Z" } },
    });
    expect(await cover()).toBeUndefined();
  });

  it("never bring the newsroom's records along", async () => {
    const picture = await upload({ consent: { ...consent, note: "档案室第三柜" } });
    await publish("有图的稿", { cover: picture.id });
    const json = JSON.stringify(await edition());
    expect(json).not.toContain("档案室");
    expect(json).not.toContain("IMG_1");
  });
});

describe("P9: a document with a fault", () => {
  const damage = (id: number) =>
    cms.payload.db.updateOne({ collection: "news", id, data: { summary: "" } });

  it("keeps its last public form and is named", async () => {
    const { id } = await publish("出错的稿");
    const before = await assemble();
    await damage(id);
    const after = await assemble(before);
    const kept = after.edition.stories.find((story) => story.id === String(id));
    expect(kept?.summary).toBe(aPublishableNewsItem().summary);
    expect(after.problems).toEqual([
      "资讯“出错的稿”：新内容有问题（提要：不能为空），网站仍显示上一次的内容。",
    ]);
    await cms.payload.delete({ collection: "news", id });
  });

  it("is left out when its last form shows somebody who withdrew", async () => {
    const portrait = await upload({ portrait: true, consent });
    const { id } = await publish("出错又有肖像的稿", { cover: portrait.id });
    const before = await assemble();
    await damage(id);
    expect(JSON.stringify((await assemble(before)).edition)).toContain("出错又有肖像");
    await cms.payload.update({
      collection: "media",
      id: portrait.id,
      data: { consent: { ...consent, withdrawnOn: "2023-08-01T00:00:00.000Z" } },
    });
    expect(JSON.stringify((await assemble(before)).edition)).not.toContain("出错又有肖像");
    await cms.payload.delete({ collection: "news", id });
  });

  it("is left out when it never was public, and holds up nobody", async () => {
    const { id } = await publish("从没好过的稿");
    await damage(id);
    const { edition, problems } = await assemble();
    expect(edition.stories.map(({ headline }) => headline)).not.toContain("从没好过的稿");
    expect(edition.stories.length).toBeGreaterThan(0);
    expect(problems).toHaveLength(1);
    await cms.payload.delete({ collection: "news", id });
  });
});

describe("P9: a faulty row that is no document", () => {
  /** Rows as a hand in the database or an older version may have left them. */
  const plant = async (collection: "redirects" | "tombstones" | "places", data: object) => {
    const { id } = await cms.payload.db.create({ collection, data: { ...data }, req: {} });
    return () => cms.payload.db.deleteOne({ collection, where: { id: { equals: id } }, req: {} });
  };

  it.each([
    ["redirects", { from: "no-path", to: "/news/a/" }, "网址跳转“no-path”"],
    ["redirects", { from: "/news/../a/", to: "/news/a/" }, "网址跳转“/news/../a/”"],
    ["redirects", { from: "/news/b/", to: "https://evil.example/" }, "网址跳转“/news/b/”"],
    [
      "tombstones",
      { path: "gone", headline: "旧稿", at: "2023-01-01T00:00:00.000Z" },
      "已撤下页面“旧稿”",
    ],
    ["places", { code: "xyz", name: "无此地", label: "无此地", level: "street" }, "无此地"],
  ] as const)("a row of %s is left out and named: %j", async (collection, data, name) => {
    const remove = await plant(collection, data);
    try {
      const { edition, problems } = await assemble();
      expect(JSON.stringify(edition)).not.toContain(Object.values(data)[0]);
      expect(problems).toEqual([expect.stringContaining(name)]);
    } finally {
      await remove();
    }
  });
});

it("P9 without settings that ever could be shown names them, and what they lack", async () => {
  const slug = "site-settings";
  const rename = (name: string) =>
    cms.payload.db.updateGlobal({ slug, data: { ...theStoredSettings(), name }, req: {} });
  const before = await assemble();
  await rename("");
  await expect(assemble()).rejects.toMatchObject({
    name: "EditionFault",
    subject: "“网站设置”（网站名称：不能为空）",
  });
  expect((await assemble(before)).problems).toEqual([
    "“网站设置”：新内容有问题（网站名称：不能为空），网站仍显示上一次的内容。",
  ]);
  await rename(theStoredSettings().name ?? "");
});

describe("the edition as a whole", () => {
  it("is the same, byte for byte, whenever it is assembled (P14, P15)", async () => {
    const first = await assemble(undefined, new Date("2030-01-01T00:00:00.000Z"));
    const second = await assemble(undefined, new Date("2031-01-01T00:00:00.000Z"));
    expect(JSON.stringify(second.edition)).toBe(JSON.stringify(first.edition));
  });

  it("lists stories newest first (P15)", async () => {
    const dates = (await edition()).stories.map(({ publishedAt }) => publishedAt);
    expect(dates).toEqual([...dates].sort().reverse());
  });

  it("passes the wire", async () => {
    expect(editionWire.safeParse(await edition()).error).toBeUndefined();
  });

  it("holds hundreds of stories", async () => {
    for (let n = 0; n < 300; n += 1) {
      await cms.payload.db.create({
        collection: "news",
        data: {
          ...aPublishableNewsItem(),
          body: aLexicalBody("正文。".repeat(300)),
          credits: [],
          slug: `many-${n}`,
          origin: { kind: "original" },
          publishedAt: new Date(Date.UTC(2023, 0, 1, n)).toISOString(),
          _status: "published",
        },
      });
    }
    const { stories } = await edition();
    expect(stories.length).toBeGreaterThanOrEqual(300);
  });
});

it("P20 names the legal numbers that the footer lacks, and holds nothing up", async () => {
  const slug = "site-settings";
  await cms.payload.updateGlobal({ slug, data: { newsLicence: "", complaintLine: "" } });
  const { edition, problems } = await assemble();
  expect(problems).toEqual([
    "网站页脚还缺互联网新闻信息服务许可证、举报电话，请在“网站设置”的“备案与许可”中填写。",
  ]);
  expect(edition.settings.hotline).toBe("028-86969380");
  await cms.payload.updateGlobal({ slug, data: theStoredSettings() });
});

it("C32 brings WeChat's files from the settings, and refuses at their fields what WeChat does not ask for", async () => {
  const save = (name: string, content: string) =>
    cms.payload.updateGlobal({
      slug: "site-settings",
      data: { wechatFiles: [{ name, content }] },
    });
  await save("MP_verify_AbCd1234.txt", "AbCd1234");
  expect((await edition()).settings.wechatFiles).toEqual([
    { name: "MP_verify_AbCd1234.txt", content: "AbCd1234" },
  ]);
  await expect(save("robots.txt", "Disallow")).rejects.toMatchObject({
    data: { errors: [expect.objectContaining({ path: "wechatFiles.0.name" })] },
  });
});
