import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startPublisher } from "#release/startPublisher.ts";
import { aPublishableNewsItem } from "#tests/factories/newsItems.ts";
import { aSiteBuild } from "#tests/factories/siteBuilds.ts";
import { theStoredSettings } from "#tests/factories/siteSettings.ts";
import { openTestPayload, type TestPayload } from "#tests/harness/payload.ts";
import { startWebProcess, type WebProcess } from "#tests/harness/webProcess.ts";

let cms: TestPayload;
let dataDir: string;
let siteRoot: string;
let publisher: ReturnType<typeof startPublisher>;
let web: WebProcess;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), "gridpress-publisher-"));
  siteRoot = await aSiteBuild(path.join(dataDir, "site"));
  process.env.GRIDPRESS_DATA_DIR = dataDir;
  cms = await openTestPayload();
  await cms.payload.updateGlobal({ slug: "site-settings", data: theStoredSettings() });
  publisher = startPublisher(cms.payload, siteRoot);
  web = await startWebProcess({ dataDir, votingUrl: cms.database.votingUrl });
});
afterAll(async () => {
  await publisher?.stop();
  await web?.stop();
  await cms?.close();
  await rm(dataDir, { recursive: true, force: true });
});

const read = async (address: string) => {
  const response = await web.get(address);
  return {
    status: response.status,
    location: response.headers.get("location"),
    text: await response.text(),
  };
};
const lastRelease = async () => {
  const { docs } = await cms.payload.find({ collection: "releases", sort: "-number", limit: 1 });
  return docs[0];
};
/** Waits for what the publisher does by itself. */
const eventually = { timeout: 30_000, interval: 100 };
const shows = (address: string, status: number) =>
  expect.poll(async () => (await read(address)).status, eventually).toBe(status);
const publish = (headline: string, slug: string) =>
  cms.payload.create({
    collection: "news",
    data: { ...aPublishableNewsItem(), headline, slug, _status: "published" },
  });
const update = (id: number, data: object) => cms.payload.update({ collection: "news", id, data });

describe("publishing, from the newsroom to the reader", () => {
  it("makes the first release by itself (P8)", async () => {
    await shows("/", 200);
    await expect.poll(async () => (await lastRelease())?.state, eventually).toBe("live");
    expect(await lastRelease()).toMatchObject({ number: 1 });
  });

  it("brings a published story to readers, and takes it from them", async () => {
    const { id } = await publish("街道来了新书记", "new-secretary");
    await shows("/news/new-secretary/", 200);
    expect((await read("/")).text).toContain("街道来了新书记");
    await expect
      .poll(async () => (await lastRelease())?.cause, eventually)
      .toBe("发布“街道来了新书记”");
    await update(id, { _status: "draft" });
    await shows("/news/new-secretary/", 410);
    await expect
      .poll(async () => (await read("/")).text, eventually)
      .not.toContain("街道来了新书记");
  });

  it("leads readers of an old address on after a slug changed", async () => {
    const { id } = await publish("改网址", "old-address");
    await shows("/news/old-address/", 200);
    await update(id, { slug: "new-address", _status: "published" });
    await shows("/news/new-address/", 200);
    expect(await read("/news/old-address/")).toMatchObject({
      status: 301,
      location: "/news/new-address/",
    });
  });

  it("keeps the old site when a page fails, tells the editor, and recovers by itself (P7)", async () => {
    const before = await read("/");
    const { id } = await publish("坏了的稿", "broken");
    await expect.poll(async () => (await lastRelease())?.state, eventually).toBe("failed");
    const failed = await lastRelease();
    expect(failed).toMatchObject({ fault: "page" });
    expect(failed?.message).toContain("/news/broken/");
    expect(failed?.message).toContain("读者看到的仍是上一次生成的网站");
    expect(failed?.detail).toContain("500");
    // Not the commit: what is made after pages, such as covers, may follow meanwhile.
    expect(await read("/")).toEqual(before);
    expect((await read("/news/broken/")).status).toBe(404);
    await update(id, { headline: "修好的稿", _status: "published" });
    await shows("/news/broken/", 200);
    await expect.poll(async () => (await lastRelease())?.state, eventually).toBe("live");
  });

  it("picks up what waited while it was down (P8)", async () => {
    await publisher.stop();
    await publish("停机时发布的稿", "while-down");
    publisher = startPublisher(cms.payload, siteRoot);
    await shows("/news/while-down/", 200);
  });

  it("lets one of two processes do the work (P6)", async () => {
    const { number = 0 } = (await lastRelease()) ?? {};
    const second = startPublisher(cms.payload, siteRoot);
    await publish("两个进程一篇稿", "two-processes");
    await shows("/news/two-processes/", 200);
    await expect.poll(async () => (await lastRelease())?.state, eventually).toBe("live");
    await second.stop();
    expect((await lastRelease())?.number).toBe(number + 1);
    expect((await read("/")).text).toContain("两个进程");
  });
});
