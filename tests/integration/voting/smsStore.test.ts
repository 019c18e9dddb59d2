import { randomBytes } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aFrozen } from "#tests/factories/voting.ts";
import { createVotingDatabase, type VotingDatabase } from "#tests/factories/votingDatabase.ts";
import { openPool } from "#tests/harness/openPool.ts";
import {
  createPostgresSmsStore,
  type SmsLimits,
  type SmsStore,
  tryLimits,
} from "#voting/voters/sms/smsStore.ts";

let database: VotingDatabase;
let pool: pg.Pool;
let id: number;
beforeAll(async () => {
  database = await createVotingDatabase();
  pool = openPool(database.votingUrl, 8);
  id = await database.open(aFrozen());
});
afterAll(async () => {
  await pool.end();
  await database.end();
});

const limits = (overrides: Partial<SmsLimits> = {}): SmsLimits => ({
  gapSeconds: 0,
  perNumber: 100,
  perNetHour: 100,
  perNetDay: 100,
  perCampaign: 100_000,
  ...overrides,
});
let nets = 0n;
/** A number nobody used before, typed in a network nobody used before. */
const anAsk = () => {
  nets += 1n;
  return { campaign: id, phone: randomBytes(16).toString("base64url"), net: nets };
};
const times = <Answer>(count: number, ask: () => Promise<Answer>) =>
  Promise.all(Array.from({ length: count }, ask));

describe("V44 the store of messages", () => {
  let store: SmsStore;
  beforeAll(() => {
    store = createPostgresSmsStore(pool);
  });

  test("lets one message to a number through in a minute, however many are asked for at once", async () => {
    const ask = anAsk();
    const entries = await times(8, () => store.enter(ask, limits({ gapSeconds: 60 })));
    expect(entries.filter((entry) => entry === "sends")).toHaveLength(1);
    expect(new Set(entries)).toEqual(new Set(["sends", "number"]));
  });

  test("counts a number's day, a network's hour and a campaign's day", async () => {
    const ask = anAsk();
    const few = limits({ perNumber: 3 });
    const entries = await times(5, () => store.enter(ask, few));
    expect(entries.toSorted()).toEqual(["number", "number", "sends", "sends", "sends"]);
    const { net } = anAsk();
    const others = await times(5, () =>
      store.enter({ ...anAsk(), net }, limits({ perNetHour: 3 })),
    );
    expect(others.filter((entry) => entry === "network")).toHaveLength(2);
    expect(await store.enter({ ...anAsk(), net }, limits({ perNetDay: 3 }))).toBe("network");
    expect(await store.enter(anAsk(), limits({ perCampaign: 0 }))).toBe("campaign");
  });

  test("does not count together those who come from nowhere", async () => {
    const entries = await times(5, () =>
      store.enter({ ...anAsk(), net: undefined }, limits({ perNetHour: 1 })),
    );
    expect(new Set(entries)).toEqual(new Set(["sends"]));
  });

  test("counts tries by number and network, and by number alone", async () => {
    const ask = anAsk();
    const here = await times(8, () => store.try(ask));
    expect(here.filter((may) => may)).toHaveLength(tryLimits.perNet);
    expect(await store.try({ ...ask, net: anAsk().net }), "elsewhere").toBe(true);
    for (let used = tryLimits.perNet + 1; used < tryLimits.perDay; used += 1)
      expect(await store.try({ ...ask, net: anAsk().net })).toBe(true);
    expect(await store.try({ ...ask, net: anAsk().net }), "everywhere").toBe(false);
    expect(await store.try({ ...ask, net: undefined })).toBe(false);
  });
});

test("V44 the store is never changed, tells the cms nothing, and is forgotten after two days", async () => {
  const cms = openPool(database.cmsUrl, 1);
  const counts = async () => {
    const { rows } = await database.owner.query(
      `SELECT (SELECT count(*) FROM voting.sms_messages)::int AS messages,
         (SELECT count(*) FROM voting.sms_tries)::int AS tries`,
    );
    return rows[0];
  };
  const before = await counts();
  for (const table of ["sms_messages", "sms_tries"]) {
    await expect(pool.query(`DELETE FROM voting.${table}`)).rejects.toThrow(/permission denied/);
    await expect(cms.query(`SELECT * FROM voting.${table}`)).rejects.toThrow(/permission denied/);
    await expect(database.owner.query(`UPDATE voting.${table} SET net = 1`)).rejects.toThrow(
      /append-only/,
    );
    await database.owner.query(
      `INSERT INTO voting.${table} (campaign, phone, at)
       SELECT $1, gen_random_uuid(), clock_timestamp() - interval '49 hours' FROM generate_series(1, 3)`,
      [id],
    );
  }
  const { rows } = await cms.query("SELECT voting.forget_messages() AS gone");
  expect(rows).toEqual([{ gone: 6 }]);
  expect(await counts()).toEqual(before);
  await cms.end();
});
