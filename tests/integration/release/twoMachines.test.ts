import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lastCommit } from "#release/tree/lastCommit.ts";
import { aPublishableNewsItem } from "#tests/factories/newsItems.ts";
import { aSiteBuild } from "#tests/factories/siteBuilds.ts";
import { theStoredSettings } from "#tests/factories/siteSettings.ts";
import { type CmsProcess, startCmsProcess } from "#tests/harness/cmsProcess.ts";
import { openTestPayload, type TestPayload } from "#tests/harness/payload.ts";
import { type S3Server, startS3Server } from "#tests/harness/s3Server.ts";
import { startWebProcess, type WebProcess } from "#tests/harness/webProcess.ts";

let editor: TestPayload;
let store: S3Server;
let root: string;
let siteRoot: string;
let machines: CmsProcess[] = [];
let webs: WebProcess[] = [];

const startCms = (name: string) =>
  startCmsProcess({
    database: editor.database,
    dataDir: path.join(root, name),
    siteRoot,
    variables: store.variables,
  });
const startWeb = (name: string) =>
  startWebProcess({
    dataDir: path.join(root, name),
    votingUrl: editor.database.votingUrl,
    variables: store.variables,
  });

beforeAll(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), "gridpress-machines-"));
  siteRoot = await aSiteBuild(path.join(root, "site"));
  store = await startS3Server();
  Object.assign(process.env, store.variables, { GRIDPRESS_DATA_DIR: path.join(root, "editor") });
  editor = await openTestPayload();
  await editor.payload.updateGlobal({ slug: "site-settings", data: theStoredSettings() });
  machines = await Promise.all([startCms("first"), startCms("second")]);
  webs = await Promise.all([startWeb("web-1"), startWeb("web-2")]);
});
afterAll(async () => {
  for (const machine of machines) await machine.kill();
  for (const web of webs) await web.stop();
  await editor?.close();
  await store?.remove();
  await rm(root, { recursive: true, force: true });
});

const eventually = { timeout: 60_000, interval: 100 };
/** Every `web` shows these headlines on its front page. */
const show = (...headlines: string[]) =>
  expect
    .poll(async () => {
      const pages = await Promise.all(webs.map(async (web) => (await web.get("/")).text()));
      return pages.map((text) => headlines.filter((headline) => text.includes(headline)));
    }, eventually)
    .toEqual(webs.map(() => headlines));
const publish = (headline: string, slug: string) =>
  editor.payload.create({
    collection: "news",
    data: { ...aPublishableNewsItem(), headline, slug, _status: "published" },
  });
/** Which of the two published last, by the name of its books. */
const presser = async () => (await lastCommit(editor.payload.db.pool))?.press;
const records = async () =>
  (await editor.payload.find({ collection: "releases", limit: 100, sort: "number" })).docs;

/** Each takes a Payload to start, and a silence of twenty seconds to be overtaken. */
describe("P6: two machines of the newsroom, each with a data folder of its own", {
  timeout: 240_000,
}, () => {
  it("one publishes; when it is killed the other goes on, with all that was there", async () => {
    await publish("第一篇", "one");
    await show("第一篇");
    const before = await presser();
    await publish("第二篇", "two");
    await show("第一篇", "第二篇");
    expect(await presser()).toBe(before);

    // Either may have the seat: the one that is killed is started again, until the other has published.
    const [first, second] = machines;
    await first?.kill();
    await publish("第三篇", "three");
    await show("第一篇", "第二篇", "第三篇");
    machines[0] = await startCms("first");
    await second?.kill();
    await publish("第四篇", "four");
    await show("第一篇", "第二篇", "第三篇", "第四篇");
    machines[1] = await startCms("second");
    const numbers = (await records()).map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it("a plan is carried out once, and shown by every web", async () => {
    const { id } = await editor.payload.create({
      collection: "news",
      data: { ...aPublishableNewsItem(), headline: "定时的", slug: "planned", _status: "draft" },
    });
    const where = { parent: { equals: id } };
    const versions = async () =>
      (await editor.payload.countVersions({ collection: "news", where })).totalDocs;
    const before = await versions();
    await editor.payload.jobs.queue({
      task: "schedulePublish",
      waitUntil: new Date(Date.now() - 60_000),
      input: { type: "publish", doc: { relationTo: "news", value: String(id) } } as never,
    });
    await show("定时的");
    expect(await versions()).toBe(before + 1);
  });

  it("one that hangs is overtaken, and what it writes when it goes on is not shown", {
    timeout: 240_000,
  }, async () => {
    for (const machine of machines) {
      machine.signal("SIGSTOP");
      const headline = `停住 ${machine.pid}`;
      await publish(headline, `stopped-${machine.pid}`);
      await show(headline);
      machine.signal("SIGCONT");
      await publish(`醒来 ${machine.pid}`, `awake-${machine.pid}`);
      await show(headline, `醒来 ${machine.pid}`);
    }
    await expect.poll(async () => (await records()).at(-1)?.state, eventually).toBe("live");
  });
});
