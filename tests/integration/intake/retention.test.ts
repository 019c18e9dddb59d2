import { createHash, randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { postgresIntakeDesk } from "#intake/postgresIntakeDesk.ts";
import { postgresIntakeDoor } from "#intake/postgresIntakeDoor.ts";
import { destroyDue } from "#intake/retention/destroyDue.ts";
import { openPrivateFiles } from "#storage/openPrivateFiles.ts";
import { aSubmission } from "#tests/factories/recommendations.ts";
import { createTestDatabase, type TestDatabase } from "#tests/harness/database.ts";
import { openPool } from "#tests/harness/openPool.ts";

let database: TestDatabase;
let web: pg.Pool;
let cms: pg.Pool;
let dataDir: string;
let files: ReturnType<typeof openPrivateFiles>;
beforeAll(async () => {
  database = await createTestDatabase();
  web = openPool(database.votingUrl);
  cms = openPool(database.cmsUrl);
});
afterAll(async () => {
  await Promise.all([web.end(), cms.end()]);
  await database.drop();
});
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), "gridpress-retention-"));
  files = openPrivateFiles("intake", { dataDir, s3: undefined });
});
afterEach(() => rm(dataDir, { recursive: true }));

const day = 86_400_000;
const roundAfter = (days: number) =>
  destroyDue({
    ...{ database: cms, files, now: Date.now() + days * day },
    ...{ declinedDays: 90, adoptedDays: 365 },
  });
async function aFile(text = randomUUID()): Promise<string> {
  const content = Buffer.from(text);
  const hash = createHash("sha256").update(content).digest("hex");
  await files.put(hash, content);
  return hash;
}
async function filed(hash: string) {
  const given = aSubmission();
  const file = { hash, kind: "jpeg" as const, bytes: 9, name: "菜园.jpg" };
  const form = {
    ...given.form,
    files: [{ ...file, caption: "", by: "", agreed: "nobody" as const }],
  };
  const { number } = await postgresIntakeDoor(web).file({ ...given, form });
  return { number, pair: { number, codeHash: given.codeHash } };
}
const hasContact = async (number: string) =>
  (await postgresIntakeDesk(cms).lookAtContact(number, "7")) !== undefined;
const recordOf = async (number: string) => {
  const { rows } = await cms.query(
    `SELECT d.what, d.why, d.count FROM intake.destructions d JOIN intake.recommendations r ON r.id = d.recommendation
      WHERE r.number = $1 ORDER BY d.id`,
    [number],
  );
  return rows;
};

describe("O31: contact data and files", () => {
  it("of a declined one go after their days, once, with a record that names nobody", async () => {
    const hash = await aFile();
    const { number } = await filed(hash);
    const decline = { kind: "decline" as const, reason: "thin", sentence: "谢谢。" };
    await postgresIntakeDesk(cms).act(number, decline, { by: "7", after: 0 });
    await roundAfter(89);
    expect([await hasContact(number), await files.get(hash)]).toEqual([true, expect.anything()]);
    await roundAfter(91);
    await roundAfter(92);
    expect([await hasContact(number), await files.get(hash)]).toEqual([false, undefined]);
    expect(await recordOf(number)).toEqual([
      { what: "contact", why: "declined", count: 1 },
      { what: "files", why: "declined", count: 1 },
    ]);
    expect((await postgresIntakeDesk(cms).find(number))?.form.title).toBe("楼下的小菜园");
  });

  it("of a withdrawn one: the contact data at once, the files with the next round", async () => {
    const hash = await aFile();
    const { number, pair } = await filed(hash);
    await postgresIntakeDoor(web).act(pair, { kind: "withdraw" }, 0);
    expect(await recordOf(number)).toEqual([{ what: "contact", why: "withdrawn", count: 1 }]);
    await roundAfter(0);
    expect(await files.get(hash)).toBeUndefined();
    expect(await recordOf(number)).toHaveLength(2);
  });

  it("stay for one that came with the same picture and is kept", async () => {
    const hash = await aFile();
    const [one, two] = [await filed(hash), await filed(hash)];
    await postgresIntakeDoor(web).act(one.pair, { kind: "withdraw" }, 0);
    await roundAfter(0);
    expect(await files.get(hash)).toBeDefined();
    expect(await recordOf(one.number)).toContainEqual({
      what: "files",
      why: "withdrawn",
      count: 0,
    });
    await roundAfter(400);
    expect(await files.get(hash)).toBeUndefined();
    expect(await recordOf(two.number)).toContainEqual({ what: "files", why: "kept", count: 1 });
  });

  it("of one whose file cannot be removed keep nothing of the others", async () => {
    const [bad, good] = [await aFile(), await aFile()];
    const [one, two] = [await filed(bad), await filed(good)];
    for (const { pair } of [one, two])
      await postgresIntakeDoor(web).act(pair, { kind: "withdraw" }, 0);
    const remove = (hash: string) =>
      hash === bad ? Promise.reject(new Error("not this one")) : files.remove(hash);
    const asked = { database: cms, files: { ...files, remove }, now: Date.now() };
    await expect(destroyDue({ ...asked, declinedDays: 90, adoptedDays: 365 })).rejects.toThrow();
    expect(await files.get(good)).toBeUndefined();
    expect(await recordOf(one.number)).toHaveLength(1);
    expect(await recordOf(two.number)).toHaveLength(2);
    await roundAfter(0);
  });

  it("are not said to be gone while the store cannot be asked", async () => {
    const hash = await aFile();
    const { number, pair } = await filed(hash);
    await postgresIntakeDoor(web).act(pair, { kind: "withdraw" }, 0);
    const broken = { ...files, remove: () => Promise.reject(new Error("no store")) };
    const asked = {
      database: cms,
      files: broken,
      now: Date.now(),
      declinedDays: 90,
      adoptedDays: 365,
    };
    await expect(destroyDue(asked)).rejects.toThrow("no store");
    expect(await recordOf(number)).toHaveLength(1);
    await roundAfter(0);
    expect(await recordOf(number)).toHaveLength(2);
  });
});
