import type pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { textHash } from "#leaves/hashes.ts";
import { votingSide } from "#tests/factories/sealedVotes.ts";
import { aFrozen, likeRules } from "#tests/factories/voting.ts";
import { createVotingDatabase, type VotingDatabase } from "#tests/factories/votingDatabase.ts";
import { openPool } from "#tests/harness/openPool.ts";
import { campaignRecord } from "#voting/acts/campaignRecord.ts";
import { recordOpening } from "#voting/acts/openings.ts";
import { type Doing, performAct } from "#voting/acts/performAct.ts";
import { canonicalJson } from "#voting/campaign/canonicalJson.ts";
import { createSigner } from "#voting/seals/signer.ts";

const secret = "a secret that is long enough for tests";
let database: VotingDatabase;
let side: ReturnType<typeof votingSide>;
let cms: pg.Pool;
let slug: string;
let count = 0;

/** A campaign that is over, with six scanned and sealed likes, opened by account 1. */
beforeEach(async () => {
  count += 1;
  slug = `rights-${count}`;
  const likes = {
    opens: "2026-11-01T00:00:00.000Z",
    closes: "2026-11-21T00:00:00.000Z",
    perDay: 5,
    perCandidatePerDay: 1,
  };
  await database.open(aFrozen({ slug, rules: likeRules({ likes }) }));
  await recordOpening(cms, await record(), {
    id: "总编辑",
    person: { name: "周明", role: "总编辑" },
  });
  await side.likes(slug, [1, 1, 1, 2, 2, 3]);
  await side.scan();
  await side.seal();
  await side.sign();
});
beforeAll(async () => {
  database = await createVotingDatabase();
  cms = openPool(database.cmsUrl, 3);
  side = votingSide({ databaseUrl: database.votingUrl, ownerUrl: database.ownerUrl, secret });
});
afterAll(async () => {
  await Promise.all([cms.end(), side.end()]);
  await database.end();
});

async function record() {
  const found = await campaignRecord(cms, slug);
  if (!found) throw new Error("not open");
  return found;
}
const doing = (kind: Doing["kind"], id = "2"): Doing => ({
  kind,
  reason: "按方案",
  by: { id, person: { name: `人${id}`, role: "部门主任" } },
  jury: async () => ({ missing: 0, totals: [], jurors: [] }),
});
const state = (by: string, statement: object, basis: string | null = null) =>
  cms.query("SELECT voting.record_statement($1, $2, $3)", [
    by,
    canonicalJson(statement as never),
    basis,
  ]);

/** A statement that continues the chain, as somebody who took over the cms would write it. */
async function forged(kind: string, overrides: object = {}) {
  const { acts, rulesHash, now } = await record();
  const texts = acts.flatMap(({ statement }) => statement ?? []);
  return {
    campaign: slug,
    rulesHash,
    kind,
    number: texts.length + 1,
    at: now.toISOString(),
    by: { name: "冒名", role: "总编辑" },
    reason: "伪造",
    previous: textHash(texts.at(-1) ?? ""),
    ...overrides,
  };
}

describe("V51 a count that the cms made up", () => {
  test("is not signed, and nothing can rest on it", async () => {
    const honest = JSON.parse((await performAndRead("counted")).basis ?? "");
    slug = await another();
    honest.streams[0].counts[1].raw += 100;
    honest.streams[0].counts[1].valid += 100;
    const basis = canonicalJson(honest);
    await state("2", await forged("counted", { basis: textHash(basis) }), basis);
    expect(await side.sign()).toEqual([{ campaign: slug, number: 2, fault: "another count" }]);
    expect((await performAct(cms, await record(), doing("noticed", "3")))?.refusal).toBe(
      "not-signed",
    );
    const notice = await forged("noticed");
    await expect(state("3", notice)).rejects.toThrow(/act before not signed/);
  });
});

describe("V52 the database itself refuses", () => {
  test.each<[string, string, object, RegExp]>([
    ["an act before its time", "noticed", {}, /act before not signed/],
    ["another time than now", "counted", { at: "2026-11-21T00:00:00.000Z" }, /another time/],
    ["a chain that does not fit", "counted", { previous: "0".repeat(64) }, /does not continue/],
    ["a number that does not follow", "counted", { number: 7 }, /does not continue/],
    ["other rules", "counted", { rulesHash: "0".repeat(64) }, /does not continue/],
    ["an act without a reason", "counted", { reason: " " }, /does not continue/],
  ])("%s", async (_, kind, overrides, message) => {
    await expect(state("2", await forged(kind, overrides))).rejects.toThrow(message);
  });

  test("the person of the act before", async () => {
    await expect(state("总编辑", await forged("counted"))).rejects.toThrow(/same person/);
  });

  test("a signature by the cms, a statement by the endpoint, and change by anybody", async () => {
    await expect(
      cms.query(
        "INSERT INTO voting.act_signatures (campaign, number, signature) VALUES (1, 1, '')",
      ),
    ).rejects.toThrow(/permission denied/);
    await expect(
      cms.query(
        "INSERT INTO voting.acts (campaign, kind, by, reason) VALUES (1, 'counted', 'x', 'x')",
      ),
    ).rejects.toThrow(/permission denied/);
    for (const text of [
      "INSERT INTO voting.act_statements (campaign, number, kind, statement) VALUES (1, 9, 'closed', '{}')",
      "SELECT voting.record_statement('x', '{}', NULL)",
      "INSERT INTO voting.objections (campaign, number, key, text) VALUES (1, 1, gen_random_uuid(), '不服')",
    ])
      await expect(side.pool.query(text), text).rejects.toThrow(/permission denied/);
    for (const table of ["act_statements", "act_signatures", "objections", "objection_answers"])
      await expect(side.owner.query(`DELETE FROM voting.${table}`), table).rejects.toThrow(
        /append-only/,
      );
  });

  test("two counts at once: one stands, the other is told", async () => {
    const opened = await record();
    const answers = await Promise.all(
      ["2", "3"].map((id) => performAct(cms, opened, doing("counted", id))),
    );
    expect(answers.map((answer) => answer?.refusal).sort()).toEqual(["done-already", undefined]);
  });
});

test("V71 a time that the owner of the tables wrote for the signer is none: no result is signed", async () => {
  const faults = async () => (await side.sign()).filter(({ campaign }) => campaign === slug);
  for (const [kind, id] of [
    ["counted", "2"],
    ["noticed", "3"],
  ] as const) {
    expect(await performAct(cms, await record(), doing(kind, id))).toBeUndefined();
    expect(await faults()).toEqual([]);
  }
  await side.passDays(slug, 6);
  const { id } = await record();
  const { rows } = await side.owner.query(
    "SELECT seen FROM voting.act_signatures WHERE campaign = $1 AND number = 3",
    [id],
  );
  const early = canonicalJson({ ...JSON.parse(rows[0].seen), at: "2026-11-20T00:00:00.000Z" });
  const own = createSigner("a secret that the owner of the tables made up");
  await side.owner.query("ALTER TABLE voting.act_signatures DISABLE TRIGGER append_only");
  await side.owner.query(
    "UPDATE voting.act_signatures SET seen = $2, seen_signature = $3 WHERE campaign = $1 AND number = 3",
    [id, early, own.sign(early)],
  );
  await side.owner.query("ALTER TABLE voting.act_signatures ENABLE TRIGGER append_only");
  expect(await performAct(cms, await record(), doing("published", "4"))).toBeUndefined();
  expect(await faults()).toEqual([
    { campaign: slug, number: 4, fault: "no word of when the signer saw the notice" },
  ]);
});

test("V63 contacts go 30 days after the result, objections stay", async () => {
  const { id } = await record();
  const publishedDaysAgo = (days: number) =>
    side.owner.query(
      `INSERT INTO voting.acts (campaign, kind, at, by, reason)
       SELECT $1, k.kind, clock_timestamp() - make_interval(days => $2 + k.days), '9', '测试'
       FROM (VALUES ('noticed', 5), ('published', 0)) AS k(kind, days)`,
      [id, days],
    );
  await side.owner.query(
    "INSERT INTO voting.objections (campaign, number, key, text) VALUES ($1, 1, gen_random_uuid(), '请复核')",
    [id],
  );
  await side.owner.query("INSERT INTO voting.objection_contacts VALUES ($1, 1, '李四', '139')", [
    id,
  ]);
  const destroyed = async () =>
    (await cms.query("SELECT voting.destroy_contacts() AS gone")).rows[0].gone;
  await expect(cms.query("DELETE FROM voting.objection_contacts")).rejects.toThrow(/permission/);
  expect(await destroyed()).toBe(0);
  await publishedDaysAgo(31);
  expect(await destroyed()).toBe(1);
  const { rows } = await cms.query(
    "SELECT count(*)::int AS left FROM voting.objections WHERE campaign = $1",
    [id],
  );
  expect(rows[0].left).toBe(1);
});

async function performAndRead(kind: Doing["kind"]) {
  await performAct(cms, await record(), doing(kind));
  const { acts } = await record();
  return acts.find((act) => act.kind === kind) ?? { basis: undefined };
}

/** Another campaign of the same votes. */
async function another(): Promise<string> {
  count += 1;
  const made = `rights-${count}`;
  const { frozen } = await record();
  await database.open({ ...frozen, slug: made });
  slug = made;
  await recordOpening(cms, await record(), {
    id: "总编辑",
    person: { name: "周明", role: "总编辑" },
  });
  await side.likes(made, [1, 1, 1, 2, 2, 3]);
  await side.scan();
  await side.seal();
  await side.sign();
  return made;
}
