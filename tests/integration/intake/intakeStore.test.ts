import { randomUUID } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { IntakeDesk, IntakeDoor } from "#intake/intakeStore.ts";
import { memoryIntake } from "#intake/memoryIntake.ts";
import { postgresIntakeDesk } from "#intake/postgresIntakeDesk.ts";
import { postgresIntakeDoor } from "#intake/postgresIntakeDoor.ts";
import { aSubmission } from "#tests/factories/recommendations.ts";
import { createTestDatabase, type TestDatabase } from "#tests/harness/database.ts";
import { openPool } from "#tests/harness/openPool.ts";

let database: TestDatabase;
let web: pg.Pool;
let cms: pg.Pool;
let owner: pg.Pool;
beforeAll(async () => {
  database = await createTestDatabase();
  web = openPool(database.votingUrl);
  cms = openPool(database.cmsUrl);
  owner = openPool(database.ownerUrl);
});
afterAll(async () => {
  await Promise.all([web, cms, owner].map((pool) => pool.end()));
  await database.drop();
});

const stores: [string, () => { door: IntakeDoor; desk: IntakeDesk }][] = [
  ["memory", () => memoryIntake(() => Date.now())],
  ["PostgreSQL", () => ({ door: postgresIntakeDoor(web), desk: postgresIntakeDesk(cms) })],
];

const placeOf = (number: string) => Number(number.split("-")[2]);

describe.each(stores)("a store of recommendations in %s", (_, open) => {
  it("O1, O4: makes one number for each key, without gaps, however many come at once", async () => {
    const { door } = open();
    const given = Array.from({ length: 40 }, () => aSubmission());
    const filed = await Promise.all([...given, ...given].map((one) => door.file(one)));
    const numbers = filed.map(({ number }) => number);
    expect(new Set(numbers).size).toBe(40);
    expect(numbers.slice(0, 40)).toEqual(numbers.slice(40));
    expect(filed.filter(({ isRepeat }) => isRepeat)).toHaveLength(40);
    const places = numbers.map(placeOf);
    expect(Math.max(...places) - Math.min(...places)).toBe(39);
  });

  it("answers the sender by the pair alone, and names no account", async () => {
    const { door, desk } = open();
    const given = aSubmission();
    const { number } = await door.file(given);
    const pair = { number, codeHash: given.codeHash };
    await desk.act(number, { kind: "ask", question: "哪一天？" }, { by: "7", after: 0 });
    const found = await door.ofSender(pair);
    expect(found?.form).toEqual(given.form);
    expect(found?.events).toMatchObject([{ kind: "ask", question: "哪一天？" }]);
    expect(found?.events[0]).not.toHaveProperty("by");
    expect(Math.abs((found?.at ?? 0) - Date.now())).toBeLessThan(600_000);
    expect(await door.ofSender({ ...pair, codeHash: "b".repeat(64) })).toBeUndefined();
    expect(await door.ofSender({ ...pair, number: "TJ-2020-999999" })).toBeUndefined();
    expect(await desk.find(number)).toEqual((await desk.list(1))[0]);
    expect(await desk.find("TJ-2020-999999")).toBeUndefined();
    expect((await desk.list(1))[0]).toMatchObject({ number, score: 0, events: [{ by: "7" }] });
  });

  it("O9: records one of two acts that began from the same event", async () => {
    const { door, desk } = open();
    const given = aSubmission();
    const { number } = await door.file(given);
    const look = (by: string) => desk.act(number, { kind: "look" }, { by, after: 0 });
    expect((await Promise.all([look("1"), look("2")])).sort()).toEqual(["done", "stale"]);
    expect(await desk.act("TJ-2020-999999", { kind: "look" }, { by: "1", after: 0 })).toBe(
      "unknown",
    );
  });

  it("O8: deletes contact data with the withdrawal, after which nothing follows", async () => {
    const { door, desk } = open();
    const given = aSubmission();
    const { number } = await door.file(given);
    const pair = { number, codeHash: given.codeHash };
    expect(await desk.lookAtContact(number, "7")).toEqual({
      key: given.key,
      sealed: given.contact,
    });
    const wrong = { ...pair, codeHash: "b".repeat(64) };
    expect(await door.act(wrong, { kind: "withdraw" }, 0)).toBe("unknown");
    expect(await door.act(pair, { kind: "withdraw" }, 0)).toBe("done");
    expect(await desk.lookAtContact(number, "7")).toBeUndefined();
    const last = (await door.ofSender(pair))?.events.at(-1)?.id ?? 0;
    expect(await desk.act(number, { kind: "look" }, { by: "7", after: last })).toBe("stale");
  });
});

/** Starts work that waits for rows that somebody else holds, and lets it go on once `waiting` of it wait. */
async function heldBack<T>(rows: string, waiting: number, start: () => Promise<T>): Promise<T> {
  const holder = await owner.connect();
  await holder.query("BEGIN");
  await holder.query(`SELECT FROM ${rows} FOR UPDATE`);
  const started = start();
  const waiters = `SELECT count(DISTINCT pid)::int AS count FROM pg_locks JOIN pg_stat_activity USING (pid)
    WHERE NOT granted AND datname = current_database()`;
  await expect
    .poll(async () => (await holder.query(waiters)).rows[0].count, { timeout: 20_000 })
    .toBe(waiting);
  await holder.query("ROLLBACK");
  holder.release();
  return started;
}

describe("two at one instant in PostgreSQL", () => {
  it("O4: are one recommendation when they have one key", async () => {
    const door = postgresIntakeDoor(web);
    await door.file(aSubmission());
    const twice = aSubmission();
    const [one, two] = await heldBack("intake.years", 2, () =>
      Promise.all([door.file(twice), door.file(twice)]),
    );
    expect(one.number).toBe(two.number);
    expect([one.isRepeat, two.isRepeat].sort()).toEqual([false, true]);
  });

  it("O9: are one act when they began from one event", async () => {
    const desk = postgresIntakeDesk(cms);
    const { number } = await postgresIntakeDoor(web).file(aSubmission());
    const look = (by: string) => desk.act(number, { kind: "look" }, { by, after: 0 });
    const recorded = await heldBack(`intake.recommendations WHERE number = '${number}'`, 2, () =>
      Promise.all([look("1"), look("2")]),
    );
    expect(recorded.sort()).toEqual(["done", "stale"]);
  });
});

describe("O13: rights in the database", () => {
  const refused = { code: "42501" };

  it("let the public process read no table, and the cms no contact data and no code", async () => {
    for (const table of ["recommendations", "events", "contacts", "looks", "years"])
      await expect(web.query(`SELECT * FROM intake.${table}`)).rejects.toMatchObject(refused);
    await expect(
      web.query("SELECT intake.look_at_contact('TJ-2026-000001', '1')"),
    ).rejects.toMatchObject(refused);
    for (const column of ["code_hash", "key"])
      await expect(cms.query(`SELECT ${column} FROM intake.recommendations`)).rejects.toMatchObject(
        refused,
      );
    await expect(cms.query("SELECT * FROM intake.contacts")).rejects.toMatchObject(refused);
  });

  it("record who looked at contact data", async () => {
    const { number } = await postgresIntakeDoor(web).file(aSubmission({ key: randomUUID() }));
    await postgresIntakeDesk(cms).lookAtContact(number, "42");
    const { rows } = await cms.query(
      "SELECT l.by FROM intake.looks l JOIN intake.recommendations r ON r.id = l.recommendation WHERE r.number = $1",
      [number],
    );
    expect(rows).toEqual([{ by: "42" }]);
  });

  it("O5: keep what happened from everybody, the owner's login included", async () => {
    await postgresIntakeDesk(cms).act(
      (await postgresIntakeDoor(web).file(aSubmission())).number,
      { kind: "look" },
      { by: "1", after: 0 },
    );
    for (const table of ["recommendations", "events", "looks"]) {
      await expect(owner.query(`DELETE FROM intake.${table}`)).rejects.toMatchObject(refused);
      await expect(owner.query(`TRUNCATE intake.${table} CASCADE`)).rejects.toMatchObject(refused);
    }
    await expect(owner.query("UPDATE intake.events SET by = '2'")).rejects.toMatchObject(refused);
  });

  it("let no login act as the other party", async () => {
    const given = aSubmission();
    const { number } = await postgresIntakeDoor(web).file(given);
    const pair = [number, given.codeHash];
    await expect(
      web.query("SELECT intake.act_as_sender($1, $2, 0, 'adopt', '{}')", pair),
    ).rejects.toMatchObject({ code: "23514" });
    await expect(
      web.query("SELECT intake.act_as_desk($1, 0, 'adopt', '1', '{}')", [number]),
    ).rejects.toMatchObject(refused);
    await expect(
      cms.query("SELECT intake.act_as_desk($1, 0, 'withdraw', '1', '{}')", [number]),
    ).rejects.toMatchObject({ code: "23514" });
  });
});
