import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";

const run = (...words: string[]) =>
  spawnSync(process.execPath, ["cms/operations/launch.mjs", ...words], {
    encoding: "utf8",
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      SITE_ORIGIN: "https://grid.example.cn",
      ADMIN_ORIGIN: "https://admin.grid.example.cn",
      GRIDPRESS_DATA_DIR: "/nowhere/data",
      BACKUP_DIR: "/nowhere/backups",
      BACKUP_DATABASE_URL: "postgres://nobody@127.0.0.1:1/none",
    } as unknown as NodeJS.ProcessEnv,
  });

describe("a wrong turn", () => {
  it("on the way to a backup: no data folder, so no pictures", () => {
    const { status, stderr } = run("backup");
    expect(status).toBe(1);
    expect(stderr).toMatch(/^没有数据目录 \/nowhere\/data.*GRIDPRESS_DATA_DIR/);
  });

  it("on the way to a restore: no file of keys", () => {
    const words = ["/nowhere/backup", "--to", "/nowhere/new", "--keys", "/nowhere/keys.json"];
    const { status, stderr } = run("restore", ...words);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^读不了密钥文件 \/nowhere\/keys\.json：请检查 --keys/);
  });
});
