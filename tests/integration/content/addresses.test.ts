import type { Payload } from "payload";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { wording } from "#content/wording.ts";
import { aPublishableNewsItem } from "#tests/factories/newsItems.ts";
import { openTestPayload, type TestPayload } from "#tests/harness/payload.ts";

let cms: TestPayload;
let payload: Payload;

beforeAll(async () => {
  cms = await openTestPayload();
  payload = cms.payload;
});
afterAll(() => cms?.close());

const published = (parts: object = {}) =>
  payload.create({
    collection: "news",
    data: { ...aPublishableNewsItem(), ...parts, _status: "published" },
  });
const update = (id: number, data: object) => payload.update({ collection: "news", id, data });
const redirects = async (from: string) => {
  const { docs } = await payload.find({
    collection: "redirects",
    where: { from: { equals: from } },
  });
  return docs.map(({ to }) => to);
};
const tombstone = async (path: string) => {
  const { docs } = await payload.find({
    collection: "tombstones",
    where: { path: { equals: path } },
  });
  return docs[0];
};

describe("slugs", () => {
  it("C2 follow the headline in pinyin until the first publish, then stay", async () => {
    const draft = await payload.create({
      collection: "news",
      draft: true,
      data: { headline: "锦城社区换新颜" },
    });
    expect(draft.slug).toBe("jin-cheng-shequ-huan-xin-yan");
    const renamed = await payload.update({
      collection: "news",
      id: draft.id,
      draft: true,
      data: { headline: "锦城社区开新局" },
    });
    expect(renamed.slug).toBe("jin-cheng-shequ-kai-xin-ju");
    const live = await update(draft.id, {
      ...aPublishableNewsItem(),
      headline: "锦城社区开新局",
      _status: "published",
    });
    const later = await update(draft.id, { headline: "又换了标题", _status: "published" });
    expect(later.slug).toBe(live.slug);
    expect(later.slug).toBe("jin-cheng-shequ-kai-xin-ju");
  });

  it("C2 leave an editor's own choice alone", async () => {
    const draft = await payload.create({
      collection: "news",
      draft: true,
      data: { headline: "锦城社区", slug: "my-own" },
    });
    const renamed = await payload.update({
      collection: "news",
      id: draft.id,
      draft: true,
      data: { headline: "新城社区" },
    });
    expect(renamed.slug).toBe("my-own");
  });

  it("C3 are made unique, also against the trash and the editor's own choices", async () => {
    const first = await published({ slug: "same-name" });
    const second = await published({ slug: "same-name" });
    expect([first.slug, second.slug]).toEqual(["same-name", "same-name-2"]);
    await update(second.id, { deletedAt: new Date().toISOString() });
    const third = await published({ slug: "same-name" });
    expect(third.slug).toBe("same-name-3");
  });

  it("C2 are not copied to a duplicate, nor is the time of publication", async () => {
    const original = await published({ slug: "to-be-copied" });
    const copy = await payload.duplicate({ collection: "news", id: original.id });
    expect(copy.slug).not.toBe(original.slug);
    expect(copy._status).toBe("draft");
    expect(copy.publishedAt ?? null).toBeNull();
  });
});

describe("publication dates", () => {
  it("C15 keep the first publish and move only when the text changes while it is public", async () => {
    const item = await published();
    expect(item.publishedAt).toBeTruthy();
    expect(item.revisedAt ?? null).toBeNull();
    const again = await update(item.id, { _status: "published" });
    expect(again.revisedAt ?? null).toBeNull();
    const revised = await update(item.id, { summary: "改过的提要。", _status: "published" });
    expect(revised.publishedAt).toBe(item.publishedAt);
    expect(revised.revisedAt).toBeTruthy();
  });

  it("C15 keep the time that an editor gives an older story", async () => {
    const item = await published({ publishedAt: "2023-12-21T11:50:00.000Z" });
    expect(item.publishedAt).toBe("2023-12-21T11:50:00.000Z");
  });
});

describe("redirects and tombstones", () => {
  it("C19 a changed slug of a published page leaves a redirect, chains collapse, loops vanish", async () => {
    const item = await published({ slug: "move-a" });
    await update(item.id, { slug: "move-b", _status: "published" });
    expect(await redirects("/news/move-a/")).toEqual(["/news/move-b/"]);
    await update(item.id, { slug: "move-c", _status: "published" });
    expect(await redirects("/news/move-a/")).toEqual(["/news/move-c/"]);
    expect(await redirects("/news/move-b/")).toEqual(["/news/move-c/"]);
    await update(item.id, { slug: "move-a", _status: "published" });
    expect(await redirects("/news/move-a/")).toEqual([]);
    expect(await redirects("/news/move-b/")).toEqual(["/news/move-a/"]);
    expect(await redirects("/news/move-c/")).toEqual(["/news/move-a/"]);
  });

  it("C19 a slug changed in a draft redirects only once it is published", async () => {
    const item = await published({ slug: "draft-move" });
    await payload.update({
      collection: "news",
      id: item.id,
      draft: true,
      data: { slug: "draft-moved" },
    });
    expect(await redirects("/news/draft-move/")).toEqual([]);
    await update(item.id, { _status: "published" });
    expect(await redirects("/news/draft-move/")).toEqual(["/news/draft-moved/"]);
  });

  it("C20 a new page takes over an old address", async () => {
    const item = await published({ slug: "take-old" });
    await update(item.id, { slug: "take-new", _status: "published" });
    const successor = await published({ slug: "take-old" });
    expect(successor.slug).toBe("take-old");
    expect(await redirects("/news/take-old/")).toEqual([]);
  });

  it("C19 a slug changed before the first publish leaves nothing", async () => {
    const draft = await payload.create({
      collection: "news",
      draft: true,
      data: { ...aPublishableNewsItem(), slug: "never-public" },
    });
    await update(draft.id, { slug: "now-public", _status: "published" });
    expect(await redirects("/news/never-public/")).toEqual([]);
  });

  it("C21 unpublishing leaves a tombstone with the reason, republishing removes it", async () => {
    const item = await published({ slug: "withdrawn", withdrawalReason: "consent" });
    await update(item.id, { _status: "draft" });
    expect(await tombstone("/news/withdrawn/")).toMatchObject({
      headline: item.headline,
      reason: "consent",
    });
    await update(item.id, { _status: "published" });
    expect(await tombstone("/news/withdrawn/")).toBeUndefined();
  });

  it("C21 the trash and deleting leave a tombstone, restoring from the trash removes it", async () => {
    const item = await published({ slug: "trashed" });
    await update(item.id, { deletedAt: new Date().toISOString() });
    expect(await tombstone("/news/trashed/")).toBeDefined();
    await payload.update({
      collection: "news",
      id: item.id,
      trash: true,
      data: { deletedAt: null },
    });
    expect(await tombstone("/news/trashed/")).toBeUndefined();
    await payload.delete({ collection: "news", id: item.id });
    expect(await tombstone("/news/trashed/")).toBeDefined();
  });

  it("C21 a page that returns under another slug redirects from where it was withdrawn", async () => {
    const item = await published({ slug: "gone-here" });
    await update(item.id, { _status: "draft" });
    await update(item.id, { slug: "back-there", _status: "published" });
    expect(await tombstone("/news/gone-here/")).toBeUndefined();
    expect(await redirects("/news/gone-here/")).toEqual(["/news/back-there/"]);
  });

  it("C18 drafts, drafts over a published page and deleted drafts leave nothing", async () => {
    const draft = await payload.create({
      collection: "news",
      draft: true,
      data: { headline: "只是草稿", slug: "only-a-draft" },
    });
    await payload.delete({ collection: "news", id: draft.id });
    expect(await tombstone("/news/only-a-draft/")).toBeUndefined();
    const item = await published({ slug: "stays-public" });
    await payload.update({
      collection: "news",
      id: item.id,
      draft: true,
      data: { headline: "改一半的标题" },
    });
    expect(await tombstone("/news/stays-public/")).toBeUndefined();
  });

  it("C19 restoring an older version moves the page back to its older address", async () => {
    const item = await published({ slug: "version-old" });
    await update(item.id, { slug: "version-new", _status: "published" });
    const { docs } = await payload.findVersions({
      collection: "news",
      where: {
        and: [{ parent: { equals: item.id } }, { "version.slug": { equals: "version-old" } }],
      },
    });
    const version = docs[0];
    expect(version).toBeDefined();
    await payload.restoreVersion({ collection: "news", id: String(version?.id) });
    expect(await redirects("/news/version-new/")).toEqual(["/news/version-old/"]);
    expect(await redirects("/news/version-old/")).toEqual([]);
  });
});

describe("redirects made by hand", () => {
  const join = (from: string, to: string) =>
    payload.create({ collection: "redirects", data: { from, to } });
  const circle = {
    data: {
      errors: [expect.objectContaining({ path: "to", message: wording.problems.redirectCircle })],
    },
  };

  it("C16 are refused where a page lives, for no reader would be led on", async () => {
    const { id } = await published({ slug: "lives-here" });
    const refusal = {
      errors: [expect.objectContaining({ path: "from", message: wording.problems.redirectHidden })],
    };
    const district = { code: "510122", name: "双流县", level: "district", label: "双流县" };
    await payload.db.create({ collection: "places", data: district, req: {} });
    for (const from of [
      ...["/news/lives-here/", "/about/", "/cases/", "/campaigns/", "/life-circle/care/"],
      ...["/districts/510122/", "/vote/a/", "/api/v1/cases/", "/gone/news/a/"],
    ])
      await expect(
        payload.create({ collection: "redirects", data: { from, to: "/news/elsewhere/" } }),
      ).rejects.toMatchObject({ data: refusal });
    await update(id, { _status: "draft" });
    const data = { from: "/news/lives-here/", to: "/news/elsewhere/" };
    await expect(payload.create({ collection: "redirects", data })).resolves.toMatchObject(data);
  });

  it("C16 never lead in a circle, however long, and may lead on to another", async () => {
    await join("/news/one/", "/news/two/");
    await expect(join("/news/two/", "/news/one/")).rejects.toMatchObject(circle);
    await join("/news/two/", "/news/three/");
    await expect(join("/news/three/", "/news/one/")).rejects.toMatchObject(circle);
    const { id } = await join("/news/three/", "/news/four/");
    await expect(
      payload.update({ collection: "redirects", id, data: { to: "/news/two/" } }),
    ).rejects.toMatchObject(circle);
    await payload.update({ collection: "redirects", id, data: { to: "/news/five/" } });
  });

  it("C20 break up when a page takes back an address in the middle of them", async () => {
    const item = await published({ slug: "back-here" });
    await update(item.id, { slug: "back-away", _status: "published" });
    await join("/news/back-from/", "/news/back-here/");
    // As they could be joined before circles were refused.
    const data = { from: "/news/back-away/", to: "/news/back-from/" };
    await payload.db.create({ collection: "redirects", data, req: {} });
    await update(item.id, { slug: "back-here", _status: "published" });
    expect(await redirects("/news/back-here/")).toEqual([]);
    expect(await redirects("/news/back-away/")).toEqual(["/news/back-here/"]);
    expect(await redirects("/news/back-from/")).toEqual(["/news/back-here/"]);
  });
});
