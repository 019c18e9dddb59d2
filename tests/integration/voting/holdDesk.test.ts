import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { documentData } from "#tests/factories/documents.ts";
import { likeRules } from "#tests/factories/voting.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";
import { campaignRecord } from "#voting/acts/campaignRecord.ts";
import { countStreams } from "#voting/acts/countStreams.ts";
import { createPostgresScorerStore } from "#voting/holds/postgresScorerStore.ts";
import { holdWords, refusalWords } from "#voting/holds/wording.ts";

type Role = Parameters<Newsroom["as"]>[0];
type HoldAnswer = {
  id: number;
  state: string;
  votes: number;
  choices: string[];
  partOf: number | null;
};
type Examined = { totals: object[]; holds: HoldAnswer[] };

let newsroom: Newsroom;
let id: number;
let count = 0;

beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());

const post = (role: Role, path: string, body: object) =>
  newsroom.cms.rest("POST", `/campaigns/${path}`, { as: newsroom.as(role), body });
const messageOf = ({ body }: { body: Record<string, unknown> }) =>
  (body.errors as { message: string }[] | undefined)?.[0]?.message;
const read = (role: Role, campaign = id) =>
  newsroom.cms.rest("GET", `/campaigns/${campaign}/holds`, { as: newsroom.as(role) });
async function examined(role: Role = "scrutineer"): Promise<Examined> {
  const { body } = await read(role);
  const [likes] = body.examinations as Examined[];
  if (!likes) throw new Error(JSON.stringify(body));
  return likes;
}
const decide = (role: Role, hold: number, kind: string, reason = "与街道核对") =>
  post(role, `${id}/holds/${hold}/decisions`, { kind, reason });

/** An opened campaign of two candidates. */
async function anOpenCampaign(): Promise<{ id: number; slug: string }> {
  count += 1;
  const slug = `held-${count}`;
  const workers = [
    await newsroom.write("workers", { live: true }),
    await newsroom.write("workers", { live: true }),
  ];
  const data = {
    ...documentData({
      subject: "campaigns",
      title: `评选${count}`,
      slug,
      street: 0,
      now: new Date(),
    }),
    rules: likeRules(),
    candidates: workers.map((worker, index) => ({
      worker: worker.id,
      number: index + 1,
      category: "grid-worker",
    })),
    _status: "published",
  };
  const made = await newsroom.payload.create({ collection: "campaigns", data: data as never });
  await post("chief-editor", `${made.id}/open`, {});
  return { id: Number(made.id), slug };
}

/**
 * Six likes, candidates 1 and 2 in turn, the first three from one address and all of one device, and a hold on the votes `seqs`,
 * written by the logins that write them.
 */
async function hold(slug: string, seqs: number[], nets = 1): Promise<void> {
  const scorer = createPostgresScorerStore({
    databaseUrl: String(process.env.VOTING_DATABASE_URL),
    onError: () => {},
  });
  const owner = new pg.Client({ connectionString: String(process.env.DATABASE_OWNER_URL) });
  await owner.connect();
  const { rows } = await owner.query(
    `INSERT INTO voting.likes (campaign, seq, day, voter, key, at, net, agent, candidate, slot, nth)
     SELECT c.id, n, '2026-11-20', lpad(n::text, 32, '0')::uuid, gen_random_uuid(), '2026-11-20T04:00Z', 1 + n / 4, 7, 1 + (n - 1) % 2, 1, 1
     FROM voting.campaigns c, generate_series(1, 6) AS n WHERE c.slug = $1 RETURNING campaign`,
    [slug],
  );
  await owner.end();
  await scorer.hold({ campaign: rows[0].campaign, stream: "likes" }, "1", {
    key: "1-hour-0",
    reason: "one-address",
    signs: ["few"],
    score: 0.9,
    candidate: 1,
    evidence: { voters: seqs.length, nets, agents: nets, expected: 0 },
    seqs,
  });
  await scorer.close();
}

/** Raw, held, voided and valid votes of candidate 1. */
const ofFirst = async () => (await examined()).totals[0];

describe("held votes in the panel", () => {
  let held: HoldAnswer;
  beforeEach(async () => {
    const opened = await anOpenCampaign();
    id = opened.id;
    await hold(opened.slug, [1, 3]);
    const [only] = (await examined()).holds;
    if (!only) throw new Error("nothing is held");
    held = only;
  });

  test("H2, H30 stand beside the raw, voided and valid counts of every candidate", async () => {
    expect(held).toMatchObject({ state: "open", votes: 2, choices: ["release", "void-proposal"] });
    expect((await examined()).totals).toMatchObject([
      { candidate: 1, raw: 3, held: 2, voided: 0, valid: 1 },
      { candidate: 2, raw: 3, held: 0, voided: 0, valid: 3 },
    ]);
  });

  test("H25 are for scrutineers, the editor in chief and administrators only", async () => {
    for (const role of ["admin", "chief-editor", "scrutineer"] as const)
      expect((await read(role)).status, role).toBe(200);
    for (const role of [
      "director",
      "editor",
      "reporter",
      "correspondent",
      "juror",
      "public",
    ] as const) {
      const answers = [await read(role), await decide(role, held.id, "release")];
      for (const answer of answers)
        expect([answer.status, messageOf(answer)], role).toEqual([403, holdWords.notAllowed]);
    }
    expect(await ofFirst()).toMatchObject({ held: 2 });
  });

  test("H20 count again once a person releases them, finally", async () => {
    expect((await decide("scrutineer", held.id, "release")).status).toBe(200);
    expect(await ofFirst()).toMatchObject({ raw: 3, held: 0, voided: 0, valid: 3 });
    const late = await decide("admin", held.id, "void-proposal");
    expect([late.status, messageOf(late)]).toEqual([409, refusalWords.decided]);
    expect((await examined()).holds[0]).toMatchObject({ state: "released", choices: [] });
  });

  test("H21 are void once a second person confirms, not the first", async () => {
    const early = await decide("scrutineer", held.id, "void");
    expect([early.status, messageOf(early)]).toEqual([409, refusalWords["nothing-proposed"]]);
    expect((await decide("scrutineer", held.id, "void-proposal")).status).toBe(200);
    const alone = await decide("scrutineer", held.id, "void");
    expect([alone.status, messageOf(alone)]).toEqual([409, refusalWords["same-person"]]);
    expect((await examined("scrutineer")).holds[0]?.choices).toEqual(["release"]);
    expect((await examined("chief-editor")).holds[0]?.choices).toEqual(["release", "void"]);
    expect(await ofFirst()).toMatchObject({ held: 2, voided: 0 });
    expect((await decide("chief-editor", held.id, "void")).status).toBe(200);
    expect(await ofFirst()).toMatchObject({ raw: 3, held: 0, voided: 2, valid: 1 });
  });

  test("H20, H21 are not decided on without a reason", async () => {
    for (const kind of ["release", "void-proposal"]) {
      const refused = await decide("admin", held.id, kind, "  ");
      expect([refused.status, messageOf(refused)]).toEqual([400, refusalWords["no-reason"]]);
    }
    expect((await decide("admin", held.id, "forget")).status).toBe(400);
    expect(await ofFirst()).toMatchObject({ held: 2 });
  });

  test("are not decided on by way of another campaign", async () => {
    const other = await anOpenCampaign();
    const foreign = await post("admin", `${other.id}/holds/${held.id}/decisions`, {
      kind: "release",
      reason: "与街道核对",
    });
    expect([foreign.status, messageOf(foreign)]).toEqual([404, holdWords.unknown]);
    expect(await ofFirst()).toMatchObject({ held: 2 });
  });
});

describe("H27 a batch that is split", () => {
  let whole: number;
  let slug: string;
  beforeEach(async () => {
    const opened = await anOpenCampaign();
    ({ id, slug } = opened);
    await hold(slug, [1, 2, 3, 5], 2);
    whole = (await examined()).holds[0]?.id ?? 0;
  });
  const parts = async () => (await examined()).holds.filter(({ partOf }) => partOf === whole);
  const split = (kind = "split-net", reason = "三票来自同事") =>
    decide("scrutineer", whole, kind, reason);
  /** What a count would say, over the login of the cms. */
  async function counted() {
    const pool = newsroom.payload.db.pool;
    const record = await campaignRecord(pool, slug);
    if (!record) throw new Error("not open");
    const [likes] = await countStreams(pool, {
      campaign: record.id,
      frozen: record.frozen,
    });
    return likes;
  }

  test("has a part for each address, and counts as before until somebody decides", async () => {
    const before = (await examined()).totals;
    expect((await examined()).holds[0]?.choices).toContain("split-net");
    expect((await split()).status).toBe(200);
    expect((await examined()).totals).toEqual(before);
    expect((await parts()).sort((a, b) => b.votes - a.votes)).toMatchObject([
      {
        ...{ votes: 3, state: "open", candidate: 1, choices: ["release", "void-proposal"] },
        evidence: { voters: 3, nets: 1, agents: 1 },
      },
      { votes: 1, state: "open", candidate: 1, evidence: { voters: 1, nets: 1, agents: 1 } },
    ]);
    const [left] = (await examined()).holds.filter(({ id: one }) => one === whole);
    expect(left).toMatchObject({ state: "split", choices: [], votes: 4 });
  });

  test("lets colleagues go and voids the rest, by two people; the record adds up and says why", async () => {
    await split();
    const [colleagues, machine] = (await parts()).sort((a, b) => b.votes - a.votes);
    if (!colleagues || !machine) throw new Error("not split");
    expect((await decide("scrutineer", colleagues.id, "release")).status).toBe(200);
    expect((await decide("scrutineer", machine.id, "void-proposal", "脚本")).status).toBe(200);
    const alone = await decide("scrutineer", machine.id, "void");
    expect([alone.status, messageOf(alone)]).toEqual([409, refusalWords["same-person"]]);
    expect((await decide("chief-editor", machine.id, "void", "属实")).status).toBe(200);
    expect((await examined()).totals).toMatchObject([
      { candidate: 1, raw: 3, held: 0, voided: 1, valid: 2 },
      { candidate: 2, raw: 3, held: 0, voided: 0, valid: 3 },
    ]);
    expect(await counted()).toMatchObject({
      counts: [
        { candidate: 1, raw: 3, held: 3, voided: 1, valid: 2 },
        { candidate: 2, raw: 3, held: 1, voided: 0, valid: 3 },
      ],
      batches: [
        { id: colleagues.id, votes: 3, state: "released", why: "三票来自同事；与街道核对" },
        { id: machine.id, votes: 1, state: "void", why: "三票来自同事；脚本；属实" },
      ],
    });
  });

  test("is not split or decided on again, nor is one that was decided on, or is all of one kind", async () => {
    const alike = await split("split-agent");
    expect([alike.status, messageOf(alike)]).toEqual([409, refusalWords.indivisible]);
    expect((await split("split-net", " ")).status).toBe(400);
    expect(await parts()).toEqual([]);
    const both = await Promise.all([split(), decide("admin", whole, "split-net")]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    for (const kind of ["split-net", "release", "void-proposal"]) {
      const late = await decide("chief-editor", whole, kind);
      expect([late.status, messageOf(late)], kind).toEqual([409, refusalWords.decided]);
    }
    const [part] = await parts();
    await decide("scrutineer", part?.id ?? 0, "release");
    const late = await decide("scrutineer", part?.id ?? 0, "split-agent");
    expect([late.status, messageOf(late)]).toEqual([409, refusalWords.decided]);
    expect(await parts()).toHaveLength(2);
  });

  test("the database takes no split without its parts, and no part from any login", async () => {
    const { pool } = newsroom.payload.db;
    const decision =
      "INSERT INTO voting.hold_decisions (hold, kind, by, reason) VALUES ($1, 'split-net', '甲', '理由')";
    await expect(pool.query(decision, [whole])).rejects.toThrow(/not the whole/);
    const part = "INSERT INTO voting.hold_parts (hold, part_of, number) VALUES ($1, $1, 1)";
    await expect(pool.query(part, [whole])).rejects.toThrow(/permission denied/);
    const voting = new pg.Client({ connectionString: String(process.env.VOTING_DATABASE_URL) });
    await voting.connect();
    await expect(voting.query(part, [whole])).rejects.toThrow(/permission denied/);
    await expect(
      voting.query("SELECT voting.split_hold($1, 'split-net', '甲', '理由')", [whole]),
    ).rejects.toThrow(/permission denied/);
    await voting.end();
    expect(await parts()).toEqual([]);
  });
});
