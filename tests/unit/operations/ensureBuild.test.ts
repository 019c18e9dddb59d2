import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildsInUse, markInUse } from "#leaves/buildsInUse.ts";
import { currentBuild } from "#leaves/currentBuild.ts";
import { ensureBuild } from "#operations/ensureBuild.ts";

let root: string;
let dataDir: string;
let made: string[];

beforeEach(async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), "gridpress-builds-"));
  root = path.join(folder, "builds");
  dataDir = path.join(folder, "data");
  made = [];
});
afterEach(() => rm(path.dirname(root), { recursive: true, force: true }));

const nameOf = (digit: number) => String(digit).repeat(16);

const build = (digit: number) =>
  ensureBuild({
    root,
    dataDir,
    name: nameOf(digit),
    build: async (folder) => {
      made.push(nameOf(digit));
      await mkdir(folder);
      await writeFile(path.join(folder, "page.js"), nameOf(digit));
    },
  });

const builds = async () => (await readdir(root)).filter((name) => /^\d/.test(name)).sort();

describe("a build", () => {
  it("leaves the one before as it is for those who work with it", async () => {
    await build(1);
    const first = currentBuild(root) ?? "";
    await build(2);
    expect(currentBuild(root)).toBe(path.join(root, nameOf(2)));
    expect(await readFile(path.join(first, "page.js"), "utf8")).toBe(nameOf(1));
  });

  it("that fails changes nothing", async () => {
    await build(1);
    const failing = ensureBuild({
      root,
      dataDir,
      name: nameOf(2),
      build: async (folder) => {
        await mkdir(folder);
        throw new Error("no space");
      },
    });
    await expect(failing).rejects.toThrow("no space");
    expect(currentBuild(root)).toBe(path.join(root, nameOf(1)));
    await build(2);
    expect(currentBuild(root)).toBe(path.join(root, nameOf(2)));
  });

  it("is refused while another is being made, which goes on untouched", async () => {
    const [began, finish] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const first = ensureBuild({
      root,
      dataDir,
      name: nameOf(1),
      build: async (folder) => {
        await mkdir(folder);
        began.resolve();
        await finish.promise;
        await writeFile(path.join(folder, "page.js"), "whole");
      },
    });
    await began.promise;
    await expect(build(2)).rejects.toThrow(`另一个构建正在进行（进程 ${process.pid}）`);
    finish.resolve();
    await first;
    expect(await readFile(path.join(root, nameOf(1), "page.js"), "utf8")).toBe("whole");
    await build(2);
    expect(await builds()).toEqual([1, 2].map(nameOf));
  });

  it("is made although one was killed while it was made, and left its mark", async () => {
    const killed = spawn("true");
    await new Promise((resolve) => killed.once("exit", resolve));
    await mkdir(root);
    await writeFile(path.join(root, "building.by"), `${killed.pid}\n`);
    await build(1);
    expect(await builds()).toEqual([nameOf(1)]);
  });

  it("is made once; going back to an earlier version makes nothing", async () => {
    for (const digit of [1, 1, 2, 1]) await build(digit);
    expect(made).toEqual([nameOf(1), nameOf(2)]);
    expect(currentBuild(root)).toBe(path.join(root, nameOf(1)));
  });

  it("leaves the one before also when it is asked for again: somebody elsewhere may work with it", async () => {
    for (const digit of [1, 2, 3, 3]) await build(digit);
    expect(await builds()).toEqual([2, 3].map(nameOf));
  });

  it("is kept while a process works with it, however many follow, and no longer", async () => {
    await build(1);
    markInUse(dataDir, currentBuild(root) ?? "");
    const other = spawn("sleep", ["60"]);
    await writeFile(
      path.join(dataDir, "builds-in-use", String(other.pid)),
      path.join(root, nameOf(2)),
    );
    for (const digit of [2, 3, 4, 5]) await build(digit);
    expect(await builds()).toEqual([1, 2, 4, 5].map(nameOf));
    other.kill();
    await new Promise((resolve) => other.once("exit", resolve));
    await build(6);
    expect(await builds()).toEqual([1, 5, 6].map(nameOf));
    expect(await buildsInUse(dataDir)).toEqual([path.join(root, nameOf(1))]);
  });
});
