import { spawnSync } from "node:child_process";
import os from "node:os";
import { describe, expect, it } from "vitest";

const run = (...words: string[]) => runWith({}, ...words);

const runWith = (more: Record<string, string>, ...words: string[]) =>
  spawnSync(process.execPath, ["cms/operations/launch.mjs", ...words], {
    encoding: "utf8",
    timeout: 15_000,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      SITE_ORIGIN: "https://grid.example.cn",
      ADMIN_ORIGIN: "https://admin.grid.example.cn",
      GRIDPRESS_DATA_DIR: "/nowhere/data",
      BACKUP_DIR: "/nowhere/backups",
      BACKUP_DATABASE_URL: "postgres://nobody@127.0.0.1:1/none",
      ...more,
    } as unknown as NodeJS.ProcessEnv,
  });

describe("a wrong turn", () => {
  it("on the way to a backup: no data folder, so no pictures", () => {
    const { status, stderr } = run("backup");
    expect(status).toBe(1);
    expect(stderr).toMatch(/^没有数据目录 \/nowhere\/data.*GRIDPRESS_DATA_DIR/);
  });

  it.skipIf(process.platform !== "linux")(
    "on the way to a backup: a place that takes no folders, where asking for one never ended",
    () => {
      const place = { GRIDPRESS_DATA_DIR: os.tmpdir(), BACKUP_DIR: "/proc/gridpress/backups" };
      const { status, stderr } = runWith(place, "backup");
      expect(status).toBe(1);
      expect(stderr).toMatch(/^\/proc 里不能建立文件夹.*请为 \/proc\/gridpress 换一个位置/);
    },
  );

  it("on the way to a restore: no file of keys", () => {
    const words = ["/nowhere/backup", "--to", "/nowhere/new", "--keys", "/nowhere/keys.json"];
    const { status, stderr } = run("restore", ...words);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^读不了密钥文件 \/nowhere\/keys\.json：请检查 --keys/);
  });
});
