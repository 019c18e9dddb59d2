import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { documentData } from "#tests/factories/documents.ts";
import { likeRules } from "#tests/factories/voting.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";
import { createPostgresScorerStore } from "#voting/holds/postgresScorerStore.ts";
import { holdWords, refusalWords } from "#voting/holds/wording.ts";

type Role = Parameters<Newsroom["as"]>[0];
type HoldAnswer = { id: number; state: string; votes: number; choices: string[] };
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

/** Six likes, candidates 1 and 2 in turn, and a hold on the votes `seqs`, written by the logins that write them. */
async function hold(slug: string, seqs: number[]): Promise<void> {
  const scorer = createPostgresScorerStore({
    databaseUrl: String(process.env.VOTING_DATABASE_URL),
    onError: () => {},
  });
  const owner = new pg.Client({ connectionString: String(process.env.DATABASE_OWNER_URL) });
  await owner.connect();
  const { rows } = await owner.query(
    `INSERT INTO voting.likes (campaign, seq, day, voter, key, at, candidate, slot, nth)
     SELECT c.id, n, '2026-11-20', lpad(n::text, 32, '0')::uuid, gen_random_uuid(), '2026-11-20T04:00Z', 1 + (n - 1) % 2, 1, 1
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
    evidence: { voters: seqs.length, nets: 1, agents: 1, expected: 0 },
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
