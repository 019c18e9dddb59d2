import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkMachine } from "#operations/doctor/checkMachine.ts";
import { keepBackupStatus } from "#watch/backupStatus.ts";

const now = new Date("2026-11-30T04:00:00Z");
let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), "gridpress-doctor-"));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

async function saidOf(hoursAgo: number, missing: number): Promise<string[]> {
  const at = new Date(now.getTime() - hoursAgo * 3_600_000).toISOString();
  await keepBackupStatus(dataDir, { last: { id: "b", at, bytes: 1, seconds: 1, missing } });
  const envFile = path.join(dataDir, ".env");
  const found = await checkMachine({ envFile, dataDir, isProduction: true, backupHours: 26, now });
  return found.filter(({ text }) => text.includes("备份")).map(({ level, text }) => level + text);
}

describe("the doctor, of the last backup", () => {
  it("is content with a whole one of last night", async () => {
    expect(await saidOf(9, 0)).toEqual([expect.stringMatching(/^well.*9 小时前/)]);
    expect(await saidOf(27, 0)).toEqual([expect.stringMatching(/^error/)]);
  });

  it("finds one that lacks files, and one of a clock that ran ahead", async () => {
    expect(await saidOf(9, 2)).toEqual([expect.stringMatching(/^error.*缺 2 个文件/)]);
    expect(await saidOf(-48, 0)).toEqual([expect.stringMatching(/^error.*在将来/)]);
  });
});
