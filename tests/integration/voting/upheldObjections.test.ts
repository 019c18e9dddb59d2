import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { textHash } from "#leaves/hashes.ts";
import { documentData } from "#tests/factories/documents.ts";
import { votingSide } from "#tests/factories/sealedVotes.ts";
import { startUnsealedEndpoint } from "#tests/factories/unsealedEndpoint.ts";
import { siteOrigin } from "#tests/factories/voteClient.ts";
import { likeRules } from "#tests/factories/voting.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";
import { actRefusalWords } from "#voting/acts/wording.ts";
import { canonicalJson } from "#voting/campaign/canonicalJson.ts";

type Role = Parameters<Newsroom["as"]>[0];
type HoldAnswer = { id: number; state: string; choices: string[] };

const secret = "a secret that is long enough for tests";
const slug = "upheld";
let newsroom: Newsroom;
let side: ReturnType<typeof votingSide>;
let endpoint: Awaited<ReturnType<typeof startUnsealedEndpoint>>;
let id: number;
let folder: string;

const post = (role: Role, part: string, body: object = {}) =>
  newsroom.cms.rest("POST", `/campaigns/${id}/${part}`, { as: newsroom.as(role), body });
const act = (role: Role, kind: string, reason = "按评选方案") =>
  post(role, "acts", { kind, reason });
const messageOf = ({ body }: { body: Record<string, unknown> }) =>
  (body.errors as { message: string }[] | undefined)?.[0]?.message;
const refused = async (role: Role, kind: string) => {
  const answer = await act(role, kind);
  return [answer.status, messageOf(answer)];
};
const done = async (role: Role, kind: string, reason?: string) => {
  const answer = await act(role, kind, reason);
  expect([answer.status, messageOf(answer)], kind).toEqual([200, undefined]);
  expect(await side.sign()).toEqual([]);
};
const nextKinds = async () => {
  const { body } = await newsroom.cms.rest("GET", `/campaigns/${id}/record`, {
    as: newsroom.as("admin"),
  });
  return (body.next as { kind: string }[]).map(({ kind }) => kind);
};
const batch = async () => {
  const { body } = await newsroom.cms.rest("GET", `/campaigns/${id}/holds`, {
    as: newsroom.as("scrutineer"),
  });
  const [hold] = (body.examinations as { holds: HoldAnswer[] }[])[0]?.holds ?? [];
  if (!hold) throw new Error("no batch");
  return hold;
};
const decide = async (role: Role, kind: string) =>
  post(role, `holds/${(await batch()).id}/decisions`, { kind, reason: "与街道核对" });
const object = async (text: string) => {
  const request = new Request(`${siteOrigin}/vote/${slug}/objections`, {
    method: "POST",
    body: new URLSearchParams({ text }).toString(),
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      "sec-fetch-site": "same-origin",
    },
  });
  return (await endpoint.serve(request)).status;
};
const uphold = async (number: number) =>
  (await post("scrutineer", `objections/${number}/answer`, { upheld: true, reason: "经查属实。" }))
    .status;

/** A statement that somebody writes who took over the cms and asks no rule. */
async function forge(kind: string, basis: object) {
  const { pool } = newsroom.payload.db;
  const { rows } = await pool.query(
    "SELECT s.statement, clock_timestamp() AS now FROM voting.act_statements s JOIN voting.campaigns c ON c.id = s.campaign WHERE c.slug = $1 ORDER BY s.number DESC",
    [slug],
  );
  const { campaign, rulesHash } = JSON.parse(rows[0].statement);
  const text = canonicalJson({
    ...{ campaign, rulesHash, kind, number: rows.length + 1, at: rows[0].now.toISOString() },
    ...{ by: { name: "冒名", role: "管理员" }, reason: "伪造" },
    ...{ previous: textHash(rows[0].statement), basis: textHash(canonicalJson(basis as never)) },
  });
  const values = ["999", text, canonicalJson(basis as never)];
  return pool.query("SELECT voting.record_statement($1, $2, $3)", values);
}

async function run(tool: string, ...args: string[]) {
  const ran = promisify(execFile)(process.execPath, [`cms/${tool}.ts`, ...args], {
    env: { ...process.env, SITE_ORIGIN: endpoint.origin },
  });
  return ran.then(
    ({ stdout }) => ({ text: stdout, code: 0 }),
    (error: { stdout: string; code: number }) => ({ text: error.stdout, code: error.code }),
  );
}

beforeAll(async () => {
  newsroom = await openNewsroom();
  side = votingSide({
    databaseUrl: String(process.env.VOTING_DATABASE_URL),
    ownerUrl: String(process.env.DATABASE_OWNER_URL),
    secret,
  });
  endpoint = await startUnsealedEndpoint({ pool: side.pool, secret });
  folder = await mkdtemp(path.join(os.tmpdir(), "gridpress-upheld-"));
  const candidates: object[] = [];
  for (const number of [1, 2, 3]) {
    const worker = await newsroom.write("workers", { live: true });
    candidates.push({ worker: worker.id, number, category: "grid-worker" });
  }
  const rules = likeRules({
    categories: [{ slug: "grid-worker", name: "最美网格员", awards: 1 }],
    noticeDays: 1,
  });
  const about = { subject: "campaigns", title: "有异议的评选", slug, street: 0, now: new Date() };
  const made = await newsroom.payload.create({
    collection: "campaigns",
    data: {
      ...documentData({ ...about, subject: "campaigns" }),
      ...{ rules, candidates, _status: "published" },
    } as never,
  });
  id = Number(made.id);
  await post("chief-editor", "open");
  const campaign = await side.likes(slug, [1, 1, 1, 1, 2, 2, 2, 3]);
  await side.hold(campaign, [1, 2]);
  await done("admin", "closed");
  await side.scan();
  await decide("scrutineer", "release");
  await side.seal();
  await done("director", "counted");
  await done("chief-editor", "noticed");
}, 120_000);
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await endpoint.stop();
  await side.owner.end();
  await newsroom.close();
});

describe("an objection that is upheld, in this order", () => {
  test("V68 keeps the result from being published, at the desk and in the database", async () => {
    expect(await nextKinds()).toEqual(["published"]);
    await expect
      .poll(() => object("一号的两票来自同一台设备，请复核。"), { timeout: 5000 })
      .toBe(303);
    expect(await uphold(1)).toBe(200);
    await side.passDays(slug, 1);
    expect(await refused("admin", "published")).toEqual([
      409,
      expect.stringContaining("1 件异议成立"),
    ]);
    expect(await nextKinds()).toEqual(["confirmed", "returned", "published"]);
    await expect(forge("published", { objections: [] })).rejects.toThrow(
      /upheld objections without a consequence/,
    );
    await expect(forge("confirmed", { objections: [] })).rejects.toThrow(/leaves out an upheld/);
  });

  test("V67 sends the count back: batches are decided anew, and no objection is taken meanwhile", async () => {
    await done("admin", "returned", "第1号异议成立，重新核对暂存的票");
    expect(await object("退回之后才提出的异议。")).toBe(409);
    expect(await refused("director", "published")).toEqual([409, actRefusalWords["not-noticed"]]);
    expect(await batch()).toMatchObject({ state: "released", choices: ["void-proposal"] });
    expect((await decide("scrutineer", "void-proposal")).status).toBe(200);
    expect((await decide("scrutineer", "void")).status).toBe(409);
    expect((await decide("chief-editor", "void")).status).toBe(200);
    await done("director", "counted");
    const file = path.join(folder, "finding.json");
    expect((await run("voting/desk/scrutiny", slug, "双色球 2026141", file)).text).toContain(
      "逐条核对无误",
    );
    const finding = await readFile(file, "utf8");
    const scrutinised = (role: Role, text: string) =>
      post(role, "acts", { kind: "scrutinised", reason: "在公证员面前核查", finding: text });
    expect((await scrutinised("director", finding)).status).toBe(403);
    const spaced = await scrutinised("scrutineer", finding.replace(",", ", "));
    expect([spaced.status, messageOf(spaced)]).toEqual([409, actRefusalWords["finding-unfit"]]);
    expect((await scrutinised("scrutineer", finding)).status).toBe(200);
    expect(await side.sign()).toEqual([]);
    expect(await refused("director", "noticed")).toEqual([409, actRefusalWords["same-person"]]);
    await done("chief-editor", "noticed");
    expect(await batch()).toMatchObject({ state: "void", choices: [] });
    expect(await refused("admin", "published")).toEqual([409, actRefusalWords["notice-running"]]);
  });

  test("V68 or a signed statement says why the result stands, after the days of notice", async () => {
    await expect.poll(() => object("二号的照片不是本人，请更换。"), { timeout: 5000 }).toBe(303);
    expect(await uphold(2)).toBe(200);
    expect(await refused("director", "confirmed")).toEqual([
      409,
      actRefusalWords["notice-running"],
    ]);
    await side.passDays(slug, 1);
    expect(await refused("admin", "published")).toEqual([
      409,
      expect.stringContaining("1 件异议成立"),
    ]);
    await done("director", "confirmed", "照片已更换，不影响票数和名次");
    await done("admin", "published");
  });

  test("V56 all rounds are public, and the verifier finds them sound", async () => {
    await run("voting/seals/publishAudit", slug, folder);
    const { text, code } = await run("verifier/main", folder);
    expect([code, text]).toEqual([0, expect.stringContaining("全部核对无误")]);
    const { acts } = JSON.parse(await readFile(path.join(folder, "acts.json"), "utf8"));
    const told = acts.map(({ statement, basis }: Record<string, string>) => ({
      kind: JSON.parse(String(statement)).kind,
      rest: JSON.parse(basis ?? "null"),
    }));
    expect(told.map(({ kind }: { kind: string }) => kind)).toEqual([
      ...["opened", "closed", "counted", "noticed", "returned"],
      ...["counted", "scrutinised", "noticed", "confirmed", "published"],
    ]);
    expect(told[2].rest.streams[0].counts[0]).toMatchObject({ raw: 4, held: 2, voided: 0 });
    expect(told[5].rest.streams[0].counts[0]).toMatchObject({ raw: 4, held: 2, voided: 2 });
    expect(told[5].rest.streams[0].batches[0].why).toBe("与街道核对；与街道核对");
  });
});
