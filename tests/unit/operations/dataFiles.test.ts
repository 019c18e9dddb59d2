import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { prepareDataDir, refuseForeign } from "#operations/dataDir.ts";
import { makeFolder } from "#operations/makeFolder.ts";
import { trialSecrets } from "#operations/secrets.ts";
import { signInSheet } from "#operations/signInSheet.ts";
import { sourceStamp } from "#operations/stamp.ts";

let folder: string;
const inFolder = (name: string) => path.join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "gridpress-unit-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("secrets of a trial", () => {
  it("are made once, differ from each other, and only their owner may read them", async () => {
    const file = inFolder("secrets.json");
    const secrets = await trialSecrets(file);
    expect(await trialSecrets(file)).toEqual(secrets);
    const { database, intake, ...rest } = secrets;
    expect(new Set([...[database, intake, rest].flatMap((part) => Object.values(part))]).size).toBe(
      9,
    );
    await chmod(file, 0o644);
    await trialSecrets(file);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it("are read from a file of an earlier version, whatever more it holds", async () => {
    const file = inFolder("secrets.json");
    const secrets = await trialSecrets(file);
    await writeFile(file, JSON.stringify({ ...secrets, edition: "x".repeat(32) }));
    expect(await trialSecrets(file)).toEqual(secrets);
  });

  it("are never replaced when their file is damaged: that would lock the data away", async () => {
    const file = inFolder("secrets.json");
    await writeFile(file, "{}");
    await expect(trialSecrets(file)).rejects.toThrow(/已损坏/);
    expect(await readFile(file, "utf8")).toBe("{}");
  });
});

describe("a folder that an operator names", () => {
  it("is made with those above it, and is another's gladly", async () => {
    await Promise.all([makeFolder(inFolder("a/b/c"), 0o700), makeFolder(inFolder("a/b/c"), 0o700)]);
    expect((await stat(inFolder("a/b/c"))).mode & 0o777).toBe(0o700);
    await writeFile(inFolder("file"), "");
    await expect(makeFolder(inFolder("file"))).rejects.toThrow(/file 不是文件夹/);
  });
});

describe("the data folder", () => {
  it("that is a file gives one line with its name", async () => {
    await writeFile(inFolder("data"), "");
    await expect(prepareDataDir(inFolder("data"))).rejects.toThrow(inFolder("data"));
  });

  it("that a web cannot have gives one line with its name, before it would fall over it again and again", async () => {
    await writeFile(inFolder("data"), "");
    await expect(refuseForeign(inFolder("data"))).rejects.toThrow(/data 不可写，请检查它的所有者/);
    await refuseForeign(inFolder("new"));
    expect((await stat(inFolder("new"))).isDirectory()).toBe(true);
  });
});

describe("the stamp of a build", () => {
  it("changes with content, names and baked values, and with nothing else", async () => {
    await mkdir(inFolder("src/.next"), { recursive: true });
    await writeFile(inFolder("src/a.ts"), "1");
    const sources = [inFolder("src")];
    const stamp = await sourceStamp(sources, ["http://a"]);
    await writeFile(inFolder("src/.next/made.js"), "output");
    expect(await sourceStamp(sources, ["http://a"])).toBe(stamp);
    expect(await sourceStamp(sources, ["http://b"])).not.toBe(stamp);
    await writeFile(inFolder("src/a.ts"), "2");
    expect(await sourceStamp(sources, ["http://a"])).not.toBe(stamp);
  });
});

describe("the sign-in sheet", () => {
  it("gives address, role, user name and password of each account", () => {
    const account = { roleName: "总编辑", username: "chief-editor", password: "abcde-fghjk" };
    const sheet = signInSheet("http://localhost:3000", [account]);
    expect(sheet).toContain("http://localhost:3000/admin");
    expect(sheet).toMatch(/总编辑\n {2}用户名：chief-editor\n {2}密码：abcde-fghjk/);
  });
});
