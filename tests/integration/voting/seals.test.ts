import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { postgresPool } from "#leaves/postgresPool.ts";
import { startUnsealedEndpoint } from "#tests/factories/unsealedEndpoint.ts";
import { aVoter } from "#tests/factories/voteClient.ts";
import { aFrozen, likeRules } from "#tests/factories/voting.ts";
import { createVotingDatabase, type VotingDatabase } from "#tests/factories/votingDatabase.ts";
import { receiptWire } from "#voting/campaign/vote.wire.ts";
import { createPostgresSealStore } from "#voting/seals/postgresSealStore.ts";
import { sealFileWire } from "#voting/seals/seal.wire.ts";
import { sealAll } from "#voting/seals/sealAll.ts";
import { createSigner, newSigningKey } from "#voting/seals/signer.ts";

const secret = "a secret that is long enough for tests";
const slug = "sealed";
const receipts: string[] = [];
let database: VotingDatabase;
let endpoint: Awaited<ReturnType<typeof startUnsealedEndpoint>>;
let pool: pg.Pool;
let folder: string;
/** Where audit files are fetched; the endpoint itself unless a test puts something between. */
let siteOrigin: string | undefined;

const seal = () => sealAll(createPostgresSealStore(pool), createSigner(secret));

async function likeBy(voters: number) {
  for (let number = 0; number < voters; number += 1) {
    const voter = aVoter(endpoint.serve, slug);
    await voter.arrive();
    const { receipt } = await (await voter.like({ candidate: 1 + (number % 3) })).json();
    receipts.push(receipt);
  }
}

/** A cache on the way, which gives `campaign.json` as it was before the last seal for a first time. */
async function behindCache(): Promise<{ origin: string; close: () => void }> {
  let stale: string | undefined;
  const server = createServer(async (request, response) => {
    const answer = await (await fetch(`${endpoint.origin}${request.url}`)).text();
    const isCampaign = request.url?.endsWith("/campaign.json");
    response.end(isCampaign ? (stale ?? answer) : answer);
    if (isCampaign) stale = undefined;
  });
  stale = await (await fetch(`${endpoint.origin}/vote/${slug}/audit/campaign.json`)).text();
  await likeBy(3);
  await seal();
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

async function run(tool: string, ...args: string[]) {
  const done = promisify(execFile)(process.execPath, [`cms/${tool}.ts`, ...args], {
    env: { ...process.env, SITE_ORIGIN: siteOrigin ?? endpoint.origin },
  });
  const { stdout, code } = await done.then(
    ({ stdout: text }) => ({ stdout: text, code: 0 }),
    (error: { stdout: string; code: number }) => error,
  );
  return { text: stdout, code };
}

beforeAll(async () => {
  database = await createVotingDatabase();
  pool = postgresPool({ databaseUrl: database.votingUrl, onError: () => {} });
  endpoint = await startUnsealedEndpoint({ pool, secret });
  await database.open(aFrozen({ slug }));
  await likeBy(25);
  await seal();
  await likeBy(3);
  await seal();
}, 60_000);
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "gridpress-audit-"));
  await run("voting/seals/publishAudit", slug, folder);
  return () => rm(folder, { recursive: true });
});
afterAll(async () => {
  await endpoint?.stop();
  await database.end();
});

const edit = async (name: string, change: (text: string) => string) => {
  const file = path.join(folder, name);
  await writeFile(file, change(await readFile(file, "utf8")));
};

describe("the stand-alone verifier", () => {
  test("finds the published files sound, and every receipt in them", async () => {
    const { text, code } = await run("verifier/main", folder, receipts[7] ?? "");
    expect(text).toContain("全部核对无误。");
    expect(text).toContain("这一票已经封存");
    expect(text).toContain("封存 28 条，公布票数截至第 25 条");
    expect(code).toBe(0);
  });

  test.each([
    [
      "a changed rule",
      "campaign.json",
      (text: string) => text.replace('perDay\\":5', 'perDay\\":6'),
      "指纹不符",
    ],
    [
      "a changed tally",
      "likes-1.json",
      (text: string) => text.replace(/(tally\\":\{\\"1\\":)9/, "$18"),
      "签名无效",
    ],
    [
      "a changed leaf",
      "likes-1.json",
      (text: string) => text.replace(/"leaves":"..../, '"leaves":"AAAA'),
      "根不符",
    ],
  ])("finds %s", async (_, name, change, words) => {
    await edit(name, change);
    const { text, code } = await run("verifier/main", folder);
    expect([code, text]).toEqual([1, expect.stringContaining(words)]);
  });

  test("finds a seal that was put in place of another", async () => {
    const first = await readFile(path.join(folder, "likes-1.json"), "utf8");
    await edit("likes-2.json", () => first);
    const { text } = await run("verifier/main", folder);
    expect(text).toContain("likes-2.json：编号不对");
    expect(text).toContain("接不上");
  });

  test("finds no receipt that was made up", async () => {
    const id = (receipts[0] ?? "").slice(0, (receipts[0] ?? "").indexOf(".") - 3);
    const made = id.replace(/.$/, (last) => (last === "0" ? "1" : "0"));
    const { code, text } = await run("verifier/main", folder, made);
    expect([code, text]).toEqual([1, expect.stringContaining("没有这张回执")]);
  });
});

test("V35 two voters whose clients sent the same key have two leaves, and all stays sound", async () => {
  const key = "aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa";
  const twins: string[] = [];
  for (const candidate of [1, 2]) {
    const voter = aVoter(endpoint.serve, slug);
    await voter.arrive();
    const { receipt } = await (await voter.like({ candidate, key })).json();
    twins.push(receipt);
  }
  await seal();
  await run("voting/seals/publishAudit", slug, folder);
  const leaves: string[] = [];
  for (const receipt of twins) {
    const { text, code } = await run("verifier/main", folder, receipt);
    expect([code, text]).toEqual([0, expect.stringContaining("这一票已经封存")]);
    const response = await aVoter(endpoint.serve, slug).get(`/receipts/${receipt}`);
    leaves.push(receiptWire.parse(await response.json()).proof?.leaf ?? "");
  }
  expect(new Set(leaves).size).toBe(2);
});

test("files fetched while votes are sealed, and through a cache, fit together", async () => {
  const cache = await behindCache();
  siteOrigin = cache.origin;
  try {
    expect((await run("voting/seals/publishAudit", slug, folder)).code).toBe(0);
  } finally {
    siteOrigin = undefined;
    cache.close();
  }
  expect((await run("verifier/main", folder)).text).toContain("全部核对无误。");
});

test("the receipt's answer proves inclusion; leaves hold neither voters nor choices", async () => {
  const response = await aVoter(endpoint.serve, slug).get(`/receipts/${receipts[3]}`);
  const { proof } = receiptWire.parse(await response.json());
  expect(proof?.path.length).toBeGreaterThan(3);
  const { rows } = await database.owner.query("SELECT voter, key FROM voting.likes LIMIT 25");
  const { leaves } = sealFileWire.parse(
    JSON.parse(await readFile(path.join(folder, "likes-1.json"), "utf8")),
  );
  const block = Buffer.from(leaves, "base64").toString("hex");
  for (const { voter, key } of rows)
    for (const id of [voter, key]) expect(block).not.toContain(id.replaceAll("-", ""));
});

test("two sealers at once make one chain", async () => {
  await likeBy(6);
  const counts = await Promise.all([seal(), seal(), seal()]);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(6);
});

test("salts go only 30 days after the objections, and the ledger still verifies without them", async () => {
  const salts = () =>
    database.owner
      .query("SELECT count(*)::int AS count FROM voting.seal_salts")
      .then(({ rows }) => rows[0].count);
  const before = await salts();
  expect(before).toBeGreaterThan(1);
  await database.act(slug, "noticed");
  await database.owner.query("SELECT voting.destroy_salts()");
  expect(await salts()).toBe(before);
  await database.open(aFrozen({ slug: "long-ago" }));
  await database.owner.query(
    `INSERT INTO voting.acts (campaign, kind, at, by, reason)
     SELECT id, 'noticed', clock_timestamp() - interval '36 days', '总编辑', '测试' FROM voting.campaigns WHERE slug = 'long-ago'`,
  );
  await database.owner.query(
    "INSERT INTO voting.seal_salts SELECT id, 'likes', 1, decode(repeat('00', 32), 'hex') FROM voting.campaigns WHERE slug = 'long-ago'",
  );
  await database.owner.query("SELECT voting.destroy_salts()");
  expect(await salts()).toBe(before);
  expect((await run("verifier/main", folder)).code).toBe(0);
});

test("V36 heads of a campaign that hides its counts tell none, and its files verify all the same", async () => {
  const hidden = "hidden-counts";
  const rules = likeRules({ countsShown: { mode: "hidden" } });
  await database.open(aFrozen({ slug: hidden, rules }));
  for (let number = 0; number < 21; number += 1) {
    const voter = aVoter(endpoint.serve, hidden);
    await voter.arrive();
    await voter.like({ candidate: 1 + (number % 3) });
  }
  await seal();
  await run("voting/seals/publishAudit", hidden, folder);
  const { head } = sealFileWire.parse(
    JSON.parse(await readFile(path.join(folder, "likes-1.json"), "utf8")),
  );
  expect(JSON.parse(head)).toMatchObject({ total: 21 });
  expect(JSON.parse(head)).not.toHaveProperty("tally");
  expect(await run("verifier/main", folder)).toMatchObject({
    code: 0,
    text: expect.stringContaining("全部核对无误"),
  });
});

test("a file beyond what the database counts with is no file, and no fault of the database", async () => {
  for (const name of ["likes-999999999", "likes-heads-999999", "likes-heads-999999999"]) {
    const { status } = await fetch(`${endpoint.origin}/vote/${slug}/audit/${name}.json`);
    expect(status, name).toBe(404);
  }
});

describe("V66: another key takes the first one's place", () => {
  test("and the campaign stays verifiable, by whoever wrote down either of them; the old key signs no more", async () => {
    const fingerprint = (text: string) => /公钥指纹：([0-9a-f ]+)/.exec(text)?.[1] ?? "";
    const before = fingerprint((await run("verifier/main", folder)).text);
    const keys = { own: newSigningKey() };
    const ownPool = postgresPool({ databaseUrl: database.votingUrl, onError: () => {} });
    const rotated = await startUnsealedEndpoint({ pool: ownPool, secret, keys });
    await likeBy(2);
    await sealAll(createPostgresSealStore(pool), createSigner(secret, keys));
    siteOrigin = rotated.origin;
    const later = await mkdtemp(path.join(os.tmpdir(), "gridpress-audit-"));
    expect((await run("voting/seals/publishAudit", slug, later)).code).toBe(0);
    const { text, code } = await run("verifier/main", later, "--earlier", folder);
    expect([code, text]).toEqual([0, expect.stringContaining("此前用过的公钥：")]);
    expect(fingerprint(text)).not.toBe(before);
    expect((await run("verifier/main", later, "--key", before)).code).toBe(0);
    siteOrigin = undefined;
    await likeBy(1);
    await expect(seal()).rejects.toThrow("not the one in force");
    const { status } = await fetch(`${endpoint.origin}/vote/${slug}/audit/checkpoint.json`);
    expect(status).toBe(503);
    await expect(database.owner.query("DELETE FROM voting.signing_keys")).rejects.toThrow(
      "append-only",
    );
    await rotated.stop();
    await rm(later, { recursive: true });
  });
});
