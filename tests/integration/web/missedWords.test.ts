import { afterAll, beforeAll, expect, it } from "vitest";
import { readMissed } from "#panel/start/readMissed.ts";
import { createTestDatabase, type TestDatabase } from "#tests/harness/database.ts";
import { openPool } from "#tests/harness/openPool.ts";

let database: TestDatabase;
let web: ReturnType<typeof openPool>;
let cms: ReturnType<typeof openPool>;
beforeAll(async () => {
  database = await createTestDatabase();
  web = openPool(database.votingUrl);
  cms = openPool(database.cmsUrl);
});
afterAll(async () => {
  await web.end();
  await cms.end();
  await database.drop();
});

const note = (words: unknown) =>
  web.query("SELECT publishing.note_missed($1)", [JSON.stringify(words)]);

it("F14: adds up what several processes hand in, the most frequent first", async () => {
  await note([
    { word: "电梯", count: 4 },
    { word: "充电桩", count: 5 },
  ]);
  await note([{ word: "电梯", count: 3 }]);
  expect(await readMissed(cms)).toEqual([
    { word: "电梯", count: 7 },
    { word: "充电桩", count: 5 },
  ]);
});

it("F14: takes no word of fewer than three, no number of somebody, and no more than 500 of a day", async () => {
  await note([{ word: "少见", count: 2 }]);
  await expect(note([{ word: "13800000000", count: 9 }])).rejects.toThrow(/check constraint/);
  await note(Array.from({ length: 600 }, (_, number) => ({ word: `词${number}`, count: 3 })));
  const { rows } = await cms.query("SELECT * FROM publishing.missed_of(30, 1000)");
  expect(rows).toHaveLength(500);
  expect(rows.map(({ word }) => word)).not.toContain("少见");
});

it("F14: lets the public process read nothing, and the newsroom write nothing", async () => {
  await expect(web.query("SELECT * FROM publishing.missed_of(30, 10)")).rejects.toThrow(
    /permission/,
  );
  await expect(web.query("SELECT * FROM publishing.missed_words")).rejects.toThrow(/permission/);
  await expect(cms.query("SELECT publishing.note_missed('[]')")).rejects.toThrow(/permission/);
});
