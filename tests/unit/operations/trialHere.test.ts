import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { asTyped } from "#operations/asTyped.ts";

let settings: string;
let dataDir: string;
beforeEach(() => {
  settings = mkdtempSync(path.join(os.tmpdir(), "gridpress-settings-"));
  dataDir = mkdtempSync(path.join(os.tmpdir(), "gridpress-trial-"));
  return () => {
    for (const folder of [settings, dataDir]) rmSync(folder, { recursive: true, force: true });
  };
});

/** A command that was typed in the folder of the code, without the settings of the installation. */
const typed = (words: string[], more: Record<string, string> = {}) =>
  spawnSync(process.execPath, ["cms/operations/launch.mjs", ...words], {
    encoding: "utf8",
    timeout: 60_000,
    env: {
      PATH: process.env.PATH,
      ...{ GRIDPRESS_CODE: process.cwd(), GRIDPRESS_SETTINGS: settings },
      GRIDPRESS_DATA_DIR: dataDir,
      ...more,
    } as unknown as NodeJS.ProcessEnv,
  });

describe("a command that is typed at a production without its settings", () => {
  it.each([
    ["migrate"],
    ["backup"],
    ["doctor"],
    ["run", "admin"],
    ["restore", "/nowhere", "--to", "/nowhere/new"],
  ])(
    "%s makes no trial of its own, and says what to type",
    (...words) => {
      const { status, stderr } = typed(words);
      expect(status).toBe(1);
      expect(stderr).toMatch(/^这里是正式服务.*gridpress migrate/);
      expect(readdirSync(dataDir)).toEqual([]);
    },
    60_000,
  );
});

describe("what is to be typed next", () => {
  it("is told as it was typed, but for what prints to be filled in", () => {
    const words = "npm run restore -- 备份 --to 目录，npm run doctor [-- web]，npm run db:roles";
    expect(asTyped(words)).toBe(words);
    vi.stubEnv("GRIDPRESS_WRAPPED", "1");
    expect(asTyped(words)).toBe(
      "gridpress restore 备份 --to 目录，gridpress doctor [web]，npm run db:roles",
    );
    vi.unstubAllEnvs();
  });
});
