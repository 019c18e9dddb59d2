import { createLocalReq } from "payload";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { openEditionStore } from "#edition/library/editionStore.ts";
import { fillStore } from "#edition/library/storeOfEdition.ts";
import { transactionOf } from "#leaves/transactionOf.ts";
import { createAliyunCdn } from "#release/cdn/aliyunCdn.ts";
import { askForPurge } from "#release/cdn/askForPurge.ts";
import { realWorld } from "#release/cdn/askProvider.ts";
import { startCdnPurges } from "#release/cdn/startCdnPurges.ts";
import { recorder } from "#release/press/recorder.ts";
import { commitTree } from "#release/tree/commitTree.ts";
import { anEdition, editions } from "#tests/factories/edition.ts";
import { aPicture } from "#tests/factories/pictures.ts";
import { aPress } from "#tests/factories/presses.ts";
import { aCase } from "#tests/factories/stories.ts";
import { type CdnMishap, startCdnStandIn } from "#tests/harness/cdnStandIn.ts";
import { openTestPayload, type TestPayload } from "#tests/harness/payload.ts";

const paces = {
  ...{ call: 20, lease: 2_000, retry: 20, longestRetry: 100 },
  ...{ look: 20, longestLook: 50, patience: 600_000 },
};

let cms: TestPayload;
let press: Awaited<ReturnType<typeof aPress>>;
let standIn: Awaited<ReturnType<typeof startCdnStandIn>>;
let mishap: CdnMishap | undefined;
let loop: ReturnType<typeof startCdnPurges> | undefined;

const [rendition] = aPicture("yard").renditions;
const cover = aPicture("yard", { renditions: rendition ? [rendition] : [] });
const picture = "yard-480.avif";
const story = aCase({ cover });
const pictures = new Map([[picture, "picture"]]);
const { record, trace } = recorder();
const store = openEditionStore(":memory:", { trace });

const configured = {
  SITE_ORIGIN: "https://grid.example.cn",
  CDN_PROVIDER: "aliyun",
  CDN_SECRET_ID: "AKIDtest",
  CDN_SECRET_KEY: "cdn-secret-key",
};

beforeAll(async () => {
  press = await aPress({ store, record, pictures, isOnDisk: true });
  standIn = await startCdnStandIn({ mishap: () => mishap });
  Object.assign(process.env, configured);
  cms = await openTestPayload();
});
afterEach(() => loop?.stop());
afterAll(async () => {
  standIn?.stop();
  await cms?.close();
  await press?.close();
});

const started = () => {
  const port = createAliyunCdn(standIn.account, realWorld, standIn.origin);
  return startCdnPurges(cms.payload, { port, paces });
};
const start = () => {
  loop = started();
};
const release = async (number: number, edition = anEdition({ stories: [story] })) => {
  await cms.payload.create({
    collection: "releases",
    data: { number, state: "live", cause: "测试" },
  });
  for (const kind of ["case", "tombstone"])
    for (const id of store.ids(kind)) store.remove(kind, id);
  fillStore(store, edition);
  const { state } = await press.job();
  await commitTree(cms.payload.db.pool, { release: number, pressFile: press.pressFile, state });
};
const noteOf = async (number: number) => {
  const where = { number: { equals: number } };
  const { docs } = await cms.payload.find({ collection: "releases", where });
  return docs[0]?.cdn;
};
const asked = async () => {
  const { rows } = await cms.payload.db.pool.query<{ url: string }>("SELECT url FROM cdn_asks");
  return rows.map(({ url }) => url).sort();
};
const bothSchemes = (...paths: string[]) =>
  paths.flatMap((one) => [`http://grid.example.cn${one}`, `https://grid.example.cn${one}`]).sort();

test("K1 the first release asks for nothing", async () => {
  await release(1);
  expect(await asked()).toEqual([]);
  expect(await noteOf(1)).toBe("");
});

test("K6 a take-down outlives a provider that is away and a restart, and its release says so", async () => {
  mishap = "broken";
  start();
  await release(2, editions.withdrawn());
  await expect.poll(() => noteOf(2)).toMatch(/^刷新失败，6 个网址：服务商没有回应（HTTP 502）/);
  loop?.stop();

  const urls = bothSchemes("/cases/che-xia/", "/cases/che-xia/index.html", `/media/${picture}`);
  expect(await asked()).toEqual(urls);
  mishap = undefined;
  start();
  await expect.poll(() => noteOf(2)).toBe("已刷新，共 6 个网址");
  for (const url of urls) expect(standIn.forgottenAt(url)).toBeDefined();
});

test("K1 what changed while the loop was down is asked for when it is back, once", async () => {
  await release(3);
  pictures.set(picture, "another picture");
  store.touch("media/yard");
  const before = (await asked()).length;
  await release(4);
  start();
  const second = started();
  await expect.poll(() => noteOf(4)).toBe("已刷新，共 2 个网址");
  second.stop();
  expect((await asked()).length - before).toBe(2);
  expect(await noteOf(3)).toBe("");
});

test("asking stands or falls with the transaction that it is part of", async () => {
  const before = await asked();
  const req = await createLocalReq({}, cms.payload);
  const begin = async () => {
    const id = await cms.payload.db.beginTransaction();
    req.transactionID = id ?? expect.fail("no transaction");
    return id ?? 0;
  };
  const paths = ["/media/院子.webp"];
  const refused = await begin();
  await askForPurge(transactionOf(req), { paths, cause: "take-down" });
  await cms.payload.db.rollbackTransaction(refused);
  expect(await asked()).toEqual(before);
  const kept = await begin();
  await askForPurge(transactionOf(req), { paths, cause: "take-down" });
  await cms.payload.db.commitTransaction(kept);
  expect(await asked()).toEqual(
    [...before, ...bothSchemes("/media/%E9%99%A2%E5%AD%90.webp")].sort(),
  );
});

test("nothing at all happens where no network is configured", async () => {
  const before = await asked();
  for (const name of ["CDN_PROVIDER", "CDN_SECRET_ID", "CDN_SECRET_KEY"]) delete process.env[name];
  start();
  await askForPurge(cms.payload.db.pool, { paths: ["/a/"], cause: "take-down" });
  await release(5, editions.withdrawn());
  expect(await asked()).toEqual(before);
  expect(await noteOf(2)).toBe("");
  Object.assign(process.env, configured);
});
