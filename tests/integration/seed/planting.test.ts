import type { Payload } from "payload";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plantedCollections } from "#seed/planting/collections.ts";
import { plantSample, type Step } from "#seed/planting/plantSample.ts";
import { openTestPayload, type TestPayload } from "#tests/harness/payload.ts";

const now = new Date("2026-11-21T10:00:00Z");
const quietly: Step = (_, work) => work();
const widest = 120;

let opened: TestPayload;
let payload: Payload;
let planted: number;

const counts = async () => {
  const counted: Record<string, number> = {};
  for (const collection of [...plantedCollections, "media", "places", "corrections"] as const) {
    const { totalDocs } = await payload.count({ collection, trash: true });
    counted[collection] = totalDocs;
  }
  return counted;
};

const versions = async (collection: "cases" | "workers" | "campaigns") =>
  (await payload.countVersions({ collection })).totalDocs;

beforeAll(async () => {
  opened = await openTestPayload();
  payload = opened.payload;
  planted = await plantSample({ payload, now, step: quietly, widest });
}, 240_000);

afterAll(() => opened.close());

describe("planting the sample content", () => {
  it("publishes every document, with the dates of the reports", async () => {
    for (const collection of plantedCollections) {
      const { docs } = await payload.find({
        collection: collection as "cases",
        overrideAccess: false,
        pagination: false,
        depth: 0,
      });
      const { totalDocs } = await payload.count({ collection });
      expect(docs.length, collection).toBe(totalDocs);
    }
    const { docs } = await payload.find({
      collection: "news",
      where: { slug: { equals: "cuqiao-brand-launch" } },
    });
    expect(docs[0]).toMatchObject({ publishedAt: "2023-07-15T10:00:00.000Z", revisedAt: null });
  });

  it("begins the history of a document with its published text", async () => {
    const { cases, workers } = await counts();
    expect([await versions("cases"), await versions("workers")]).toEqual([cases, workers]);
  });

  it("opens the campaign, with a window that runs now", async () => {
    const { docs } = await payload.find({ collection: "campaigns", depth: 0 });
    const [campaign] = docs;
    expect(campaign?.rulesHash).toMatch(/^[0-9a-f]{64}$/);
    const { opens, closes } = campaign?.rules.likes ?? {};
    expect([opens, closes]).toEqual(["2026-11-17T16:00:00.000Z", "2026-12-20T16:00:00.000Z"]);
  });

  it("fills in the site settings and the front page", async () => {
    const { hotline } = await payload.findGlobal({ slug: "site-settings" });
    const { front } = await payload.findGlobal({ slug: "front-page", depth: 0 });
    expect(hotline).toBe("028-86969380");
    expect(front?.length).toBeGreaterThan(0);
  });

  it("asks for one release, whatever the number of documents", async () => {
    const { docs } = await payload.find({ collection: "changes", depth: 0 });
    expect(docs.map(({ subject }) => subject)).toEqual(["import"]);
  });

  it("changes nothing when it is done again", async () => {
    const before = await counts();
    expect(planted).toBeGreaterThan(60);
    expect(await plantSample({ payload, now, step: quietly, widest })).toBe(0);
    expect(await counts()).toEqual(before);
    expect((await payload.count({ collection: "changes" })).totalDocs).toBe(1);
  });

  it("leaves alone what an editor changed, moved or threw away", async () => {
    const before = await counts();
    const find = async (slug: string) => {
      const { docs } = await payload.find({
        collection: "cases",
        where: { slug: { equals: slug } },
      });
      return docs[0]?.id ?? -1;
    };
    const moved = await find("xuefu-jingcheng");
    const data = { slug: "xuefu-2023", headline: "编辑改过的标题", _status: "published" as const };
    await payload.update({ collection: "cases", id: moved, data });
    // What is in use cannot be thrown away: its one reference goes first.
    const refers = await find("wenjiang-feature");
    await payload.update({ collection: "cases", id: refers, data: { related: [] } });
    const trashed = await find("qinlin-talents");
    await payload.update({
      collection: "cases",
      id: trashed,
      data: { deletedAt: now.toISOString() },
    });

    await plantSample({ payload, now, step: quietly, widest });

    expect(await counts()).toEqual(before);
    const kept = await payload.findByID({ collection: "cases", id: moved });
    expect(kept.headline).toBe("编辑改过的标题");
  });
});
