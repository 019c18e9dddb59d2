import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { copyForAll } from "#operations/copyForAll.ts";

test("a picture of the static tree can be read by a file host that runs as another user", async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), "gridpress-copy-"));
  const [from, to] = [path.join(folder, "private"), path.join(folder, "public")];
  await writeFile(from, "x", { mode: 0o600 });
  await copyForAll(from, to);
  expect((await stat(to)).mode & 0o777).toBe(0o644);
  await rm(folder, { recursive: true });
});
