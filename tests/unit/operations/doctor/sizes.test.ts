import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { checkFolderSizes } from "#operations/doctor/checkSizes.ts";
import { databaseSizeFindings } from "#operations/doctor/sizeRules.ts";

it("the doctor tells what takes the room in the data folder, the largest first", async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), "gridpress-sizes-"));
  for (const [name, bytes] of [
    ["logs", 100],
    ["media", 3 * 1024 ** 2],
    ["blobs", 5 * 1024 ** 2],
  ] as const) {
    await mkdir(path.join(folder, name, "below"), { recursive: true });
    await writeFile(path.join(folder, name, "below", "file"), Buffer.alloc(bytes));
  }
  expect((await checkFolderSizes(folder)).map(({ text }) => text)).toEqual([
    "数据目录共 8.0 MB：blobs 5.0 MB、media 3.0 MB",
  ]);
  await rm(folder, { recursive: true });
  expect(await checkFolderSizes(folder)).toEqual([]);
});

it("warns of WAL that is kept for a standby that went away", () => {
  const tables = [{ name: "voting.likes", bytes: 2 * 1024 ** 3 }];
  const of = (bytes: number) =>
    databaseSizeFindings({ bytes: 3 * 1024 ** 3, tables, heldBack: [{ name: "pg3", bytes }] });
  expect(of(1024 ** 2).map(({ text }) => text)).toEqual([
    "数据库共 3.0 GB，最大的表：voting.likes 2.0 GB",
  ]);
  expect(of(9 * 1024 ** 3)[1]).toMatchObject({
    level: "warning",
    text: "数据库为复制槽 pg3 留着 9.0 GB 的 WAL，会一直增长到磁盘写满",
  });
});
