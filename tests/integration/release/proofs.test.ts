import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import os from "node:os";
import path from "node:path";
import { createLocalReq } from "payload";
import type pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { freePort } from "#operations/postgres/port.ts";
import { createProbe } from "#release/proof/probe.ts";
import type { Progress } from "#release/proof/progress.wire.ts";
import { progressOfDocument, progressOfRelease } from "#release/proof/readProgress.ts";
import { startProofs } from "#release/proof/startProofs.ts";
import { blobName, hashOf } from "#release/tree/blobName.ts";
import { folderStore } from "#storage/folderStore.ts";
import { blobFolder } from "#storage/openBlobs.ts";
import { aPublishableNewsItem } from "#tests/factories/newsItems.ts";
import { pageHtml } from "#tests/factories/pageHtml.ts";
import { commitTree, type TreeParts } from "#tests/factories/trees.ts";
import { openPool } from "#tests/harness/openPool.ts";
import { openTestPayload, type TestPayload } from "#tests/harness/payload.ts";
import { startWebProcess, type WebProcess } from "#tests/harness/webProcess.ts";

let cms: TestPayload;
let publisher: pg.Pool;
let dataDir: string;
let port: number;
let web: WebProcess | undefined;
let proofs: ReturnType<typeof startProofs> | undefined;
/** How far the clock of the watch is ahead of the machine's, in ms. */
let aheadMs = 0;

const startWeb = async () => {
  web = await startWebProcess({ dataDir, votingUrl: cms.database.votingUrl, port });
};
const stopWeb = async () => {
  await web?.stop("SIGKILL");
  web = undefined;
};
const watch = () => {
  proofs = startProofs(cms.payload, {
    origins: { public: `http://127.0.0.1:${port}` },
    probe: createProbe(fetch, 2_000),
    now: () => new Date(Date.now() + aheadMs),
    confirmMs: 20,
  });
};

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), "gridpress-proofs-"));
  process.env.GRIDPRESS_DATA_DIR = dataDir;
  port = await freePort();
  process.env.SITE_ORIGIN = `http://127.0.0.1:${port}`;
  cms = await openTestPayload();
  publisher = openPool(cms.database.cmsUrl, 1);
  await startWeb();
});
beforeEach(() => {
  aheadMs = 0;
});
afterEach(async () => {
  await proofs?.stop();
  vi.restoreAllMocks();
});
afterAll(async () => {
  await stopWeb();
  await publisher?.end();
  await cms?.close();
  await rm(dataDir, { recursive: true, force: true });
});

const blob = (content: string) =>
  path.join(blobFolder(dataDir), blobName(hashOf(Buffer.from(content))));
const query = async (text: string, values: unknown[] = []) =>
  (await cms.payload.db.pool.query(text, values)).rows;

/** What the publisher does: a commit, its record, and marks on the changes that it carries. */
async function publish(parts: TreeParts, documents: readonly number[] = []): Promise<number> {
  const { payload } = cms;
  const release = await commitTree(publisher, folderStore(blobFolder(dataDir)), parts);
  await payload.create({
    collection: "releases",
    data: { number: release, state: "live", cause: "测试", changes: documents.length },
  });
  await query("UPDATE changes SET release = $1 WHERE document = ANY($2) AND release IS NULL", [
    ...[release, documents.map(String)],
  ]);
  return release;
}
const write = async (slug: string) => {
  const data = { ...aPublishableNewsItem(), headline: slug, slug, _status: "published" as const };
  const { id } = await cms.payload.create({ collection: "news", data });
  return id;
};
const progress = async (id: number): Promise<Progress | undefined> =>
  progressOfDocument(await createLocalReq({}, cms.payload), {
    ...{ subject: "news", document: String(id) },
  });
const stepsOf = async (id: number) =>
  Object.fromEntries((await progress(id))?.steps.map(({ name, words }) => [name, words]) ?? []);
const eventually = { timeout: 20_000, interval: 50 };
const becomes = (id: number, steps: Record<string, string>) =>
  expect.poll(() => stepsOf(id), eventually).toMatchObject(steps);

describe("a change is followed to its end (E1)", () => {
  it("to the page that readers get, with an instant for each step", async () => {
    const id = await write("followed");
    expect(await stepsOf(id)).toEqual({
      ...{ committed: "已提交", made: "正在生成", live: "等待上线" },
      ...{ proven: "等待验证", purged: "等待刷新缓存" },
    });
    watch();
    const release = await publish(
      { files: { "/": pageHtml("首页"), "/news/followed/": pageHtml("跟到底") } },
      [id],
    );
    await becomes(id, { made: "已生成", live: "已上线", proven: "已验证", purged: "缓存无需刷新" });
    const found = await progress(id);
    expect(found).toMatchObject({ isFinal: true, faults: [] });
    expect(found?.notes).toEqual([
      `第 ${release} 次发布`,
      "核对 2 个页面，已有 2 个一致",
      "没有配置内容分发网络",
    ]);
    const instants = found?.steps.flatMap(({ at }) => at ?? []) ?? [];
    expect(instants).toEqual(instants.toSorted());
    expect(instants).toHaveLength(4);
  });

  it("to 410 for a page that was taken down, and to the address where a page moved", async () => {
    const [down, moved] = [await write("taken-down"), await write("moved-here")];
    watch();
    await publish(
      {
        files: { "/news/taken-down/": null, "/news/moved-here/": pageHtml("搬到这里") },
        tombstones: { "/news/taken-down/": {} },
        redirects: { "/news/moved-from/": "/news/moved-here/" },
      },
      [down, moved],
    );
    await becomes(down, { proven: "已验证" });
    const [proof] = await query(
      "SELECT pages FROM publishing.proofs ORDER BY release DESC LIMIT 1",
    );
    expect(proof.pages.map(({ address }: { address: string }) => address).toSorted()).toEqual([
      ...["/news/moved-from/", "/news/moved-here/", "/news/taken-down/"],
    ]);
  });

  it("proves the own page of a document also when the release did not change it", async () => {
    const id = await write("followed-again");
    await publish({ files: { "/news/followed-again/": pageHtml("再跟") } });
    watch();
    const release = await publish({}, [id]);
    await becomes(id, { proven: "已验证" });
    const [proof] = await query("SELECT pages FROM publishing.proofs WHERE release = $1", [
      release,
    ]);
    expect(proof.pages).toMatchObject([{ address: "/news/followed-again/", why: "own" }]);
  });
});

describe("nothing is proven without a matching fetch (E2)", () => {
  it("while web is killed during publishes; afterwards everything is", async () => {
    watch();
    const ids: number[] = [];
    for (const name of ["while-away-1", "while-away-2", "while-away-3"]) {
      const id = await write(name);
      if (name === "while-away-2") await stopWeb();
      await publish({ files: { [`/news/${name}/`]: pageHtml(name) } }, [id]);
      ids.push(id);
    }
    const [, ...late] = ids;
    for (const id of late) {
      await expect
        .poll(() => stepsOf(id), eventually)
        .toMatchObject({ made: "已生成", live: "上线未成功，正在重试", proven: "等待验证" });
      expect((await progress(id))?.faults[0]).toMatch(/^\/.*（公开网址）：应为.*没有回答/);
    }
    const proven = await query(
      "SELECT count(*)::int AS n FROM publishing.proofs WHERE proven_at IS NULL",
    );
    expect(proven[0].n).toBeGreaterThanOrEqual(2);
    await startWeb();
    for (const id of ids) await becomes(id, { proven: "已验证" });
  });

  it("nor by a server that gives something else", async () => {
    const other = createServer((_, response) => response.end(pageHtml("别的"))).listen(
      0,
      "127.0.0.1",
    );
    await once(other, "listening");
    const id = await write("something-else");
    const address = other.address();
    const origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
    proofs = startProofs(cms.payload, {
      origins: { public: origin, web: `http://127.0.0.1:${port}` },
      confirmMs: 20,
    });
    await publish({ files: { "/news/something-else/": pageHtml("应有的") } }, [id]);
    await becomes(id, { live: "已上线", proven: "验证未通过，正在重试" });
    const right = hashOf(Buffer.from(pageHtml("应有的")));
    const wrong = hashOf(Buffer.from(pageHtml("别的")));
    expect((await progress(id))?.faults).toEqual([
      `/news/something-else/（公开网址）：应为状态 200、内容 ${right}，实为状态 200、内容 ${wrong}`,
    ]);
    other.close();
  });
});

describe("of several processes", () => {
  it("one follows what is published, and another goes on when it ends", async () => {
    const asked: string[] = [];
    const watchAs = (name: string) =>
      startProofs(cms.payload, {
        origins: { public: `http://127.0.0.1:${port}` },
        probe: (question) => {
          asked.push(name);
          return createProbe()(question);
        },
      });
    const first = watchAs("first");
    const before = await write("one-begins");
    await publish({ files: { "/news/one-begins/": pageHtml("开始") } }, [before]);
    await becomes(before, { proven: "已验证" });
    const second = watchAs("second");
    const id = await write("two-follow");
    await publish({ files: { "/news/two-follow/": pageHtml("两个") } }, [id]);
    await becomes(id, { proven: "已验证" });
    expect(new Set(asked)).toEqual(new Set(["first"]));
    await first.stop();
    const next = await write("one-follows");
    await publish({ files: { "/news/one-follows/": pageHtml("一个") } }, [next]);
    await becomes(next, { proven: "已验证" });
    await second.stop();
    expect(asked).toContain("second");
  });
});

describe("the patrol (E7 and E8)", () => {
  const drifts = () =>
    query("SELECT address, encoding, ended_at FROM publishing.drifts ORDER BY id");
  const isPatrolled = async () => {
    const before = new Date(Date.now() + aheadMs);
    await expect
      .poll(
        async () =>
          (await query("SELECT at FROM publishing.patrols WHERE name = 'heads'"))[0]?.at.getTime(),
        eventually,
      )
      .toBeGreaterThan(before.getTime());
  };

  it("names a planted wrong byte in a head within a minute", async () => {
    const text = pageHtml("首页");
    const release = await publish({ files: { "/": text } });
    watch();
    const isProven =
      "SELECT proven_at IS NOT NULL AS done FROM publishing.proofs WHERE release = $1";
    await expect
      .poll(async () => (await query(isProven, [release]))[0]?.done, eventually)
      .toBe(true);
    const right = await readFile(blob(text));
    await writeFile(blob(text), text.replace("首页", "首頁"));
    aheadMs += 60_000;
    await expect
      .poll(async () => (await drifts()).filter((drift) => drift.ended_at === null), eventually)
      // One finding for an address; compressed ones are made from the plain file.
      .toEqual([
        {
          ...{ address: "/", ended_at: null },
          encoding: expect.stringMatching(/^(?:identity|gzip|br)$/),
        },
      ]);
    const { docs } = await cms.payload.find({
      collection: "releases",
      where: { number: { equals: release } },
    });
    expect(docs[0]?.progress).toBe("有页面与应有的不一致");
    const told = await progressOfRelease(cms.payload.db.pool, release);
    expect(told?.faults).toEqual([expect.stringMatching(/^\/（公开网址）：应为状态 200/)]);
    await writeFile(blob(text), right);
    aheadMs += 60_000;
    await isPatrolled();
    expect((await drifts()).every(({ ended_at }) => ended_at !== null)).toBe(true);
    await query("DELETE FROM publishing.drifts");
  });

  it("has one finding for a site that does not answer", async () => {
    await publish({ files: { "/": pageHtml("首页二"), "/cases/": pageHtml("案例") } });
    await stopWeb();
    aheadMs += 600_000;
    watch();
    await isPatrolled();
    expect(await drifts()).toEqual([
      { address: "/", encoding: expect.any(String), ended_at: null },
    ]);
    await startWeb();
    // A patrol that is under way when the clock is turned ends after it: the clock goes on.
    const endedAt = async () => {
      aheadMs += 1_000;
      return (await drifts())[0]?.ended_at;
    };
    await expect.poll(endedAt, eventually).not.toBeNull();
  });
});
