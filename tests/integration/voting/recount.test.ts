import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aVoter } from "#tests/factories/voteClient.ts";
import { aFrozen } from "#tests/factories/voting.ts";
import { createVotingDatabase, type VotingDatabase } from "#tests/factories/votingDatabase.ts";
import { startVotingProcess, type VotingProcess } from "#tests/factories/votingProcess.ts";
import { createPostgresScorerStore } from "#voting/holds/postgresScorerStore.ts";

let database: VotingDatabase;
let endpoint: VotingProcess;

beforeAll(async () => {
  database = await createVotingDatabase();
  const secret = "a secret that is long enough for tests";
  endpoint = await startVotingProcess({ databaseUrl: database.votingUrl, secret });
});
afterAll(async () => {
  await endpoint?.stop();
  await database.end();
});

/** Runs the tool as an operator does; resolves with its last line and its exit code. */
async function recount(slug: string) {
  const run = promisify(execFile)(process.execPath, ["cms/voting/desk/recount.ts", slug], {
    env: {
      ...process.env,
      VOTING_DATABASE_URL: database.votingUrl,
      SITE_ORIGIN: endpoint.origin,
    },
  });
  const { stdout, code = 0 } = await run.then(
    (done) => ({ ...done, code: 0 }),
    (error: { stdout: string; code: number }) => error,
  );
  const lines = stdout.trim().split("\n");
  return { code, text: stdout, json: JSON.parse(lines.at(-1) ?? "null") };
}

test("V32 the recount agrees with what readers are shown", async () => {
  await database.open(aFrozen({ slug: "recounted" }));
  for (const candidate of [1, 1, 2]) {
    const voter = aVoter(endpoint.serve, "recounted");
    await voter.arrive();
    await voter.like({ candidate });
  }
  const { code, text, json } = await recount("recounted");
  expect(json).toMatchObject({ likes: 3, compared: true, differences: 0, irregularities: {} });
  expect(text).toContain("与公开票数一致。");
  expect(code).toBe(0);
});

test("rows that the rules do not allow are found, whoever put them there", async () => {
  const id = await database.open(aFrozen({ slug: "tampered" }));
  await database.owner.query(
    `INSERT INTO voting.likes (campaign, seq, day, voter, key, at, candidate, slot, nth)
     SELECT $1, n, '2026-11-21', '00000000-0000-0000-0000-000000000001', gen_random_uuid(), '2026-11-21T04:00:00Z', n, n, 1
     FROM generate_series(1, 7) AS n`,
    [id],
  );
  const { code, text, json } = await recount("tampered");
  expect(text).toContain("不合规则的记录：超过每人每日次数 2 条");
  expect(json).toMatchObject({ likes: 7, irregularities: { "over-day-quota": 2 } });
  expect(code).toBe(1);
});

test("more likes than a page holds are recounted whole", async () => {
  const id = await database.open(aFrozen({ slug: "many" }));
  await database.owner.query(
    `INSERT INTO voting.likes (campaign, seq, day, voter, key, at, candidate, slot, nth)
     SELECT $1, n, '2026-11-21', gen_random_uuid(), gen_random_uuid(), '2026-11-21T04:00:00Z', 1 + n % 8, 1, 1
     FROM generate_series(1, 120000) AS n`,
    [id],
  );
  const { json } = await recount("many");
  expect(json).toMatchObject({ likes: 120_000, differences: 0, irregularities: {} });
});

test("H30 held votes stand beside the raw ones, which alone are compared", async () => {
  const campaign = await database.open(aFrozen({ slug: "held" }));
  await database.owner.query(
    `INSERT INTO voting.likes (campaign, seq, day, voter, key, at, candidate, slot, nth)
     SELECT $1, n, '2026-11-21', gen_random_uuid(), gen_random_uuid(), '2026-11-21T04:00:00Z', 1, 1, 1
     FROM generate_series(1, 5) AS n`,
    [campaign],
  );
  const scorer = createPostgresScorerStore({ databaseUrl: database.votingUrl, onError: () => {} });
  await scorer.hold({ campaign, stream: "likes" }, "1", {
    key: "1-hour-0",
    reason: "one-address",
    signs: ["few"],
    score: 0.9,
    candidate: 1,
    evidence: { voters: 2, nets: 1, agents: 1, expected: 0 },
    seqs: [1, 2],
  });
  await scorer.close();
  const { text, json } = await recount("held");
  expect(text).toContain("点赞 5（暂存 2，作废 0，有效 3）");
  expect(json).toMatchObject({ likes: 5, differences: 0 });
});
