import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { foregroundPrograms } from "#operations/foregroundPrograms.ts";
import { type ProcessName, secretsOf } from "#operations/secretsOf.ts";

const scripts: Record<string, string> = JSON.parse(readFileSync("package.json", "utf8")).scripts;

/** The login that each environment file of the guide holds. */
const logins: Record<string, string> = {
  cms: "DATABASE_URL",
  web: "VOTING_DATABASE_URL",
  migrate: "DATABASE_OWNER_URL",
  backup: "BACKUP_DATABASE_URL",
};
const names = Object.values(logins);

let root: string;
const at = (...parts: string[]) => path.join(root, ...parts);

const program = (file: string, text: string) => {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  chmodSync(file, 0o755);
};

beforeAll(() => {
  root = mkdtempSync(path.join(os.tmpdir(), "gridpress-wrapper-"));
  mkdirSync(at("settings"));
  writeFileSync(at("settings", "common.env"), "SITE_ORIGIN=https://grid.example.cn\n");
  for (const [file, login] of Object.entries(logins))
    writeFileSync(at("settings", `${file}.env`), `${login}=here\n`);
  program(at("code/node_modules/.bin/node"), "#!/bin/sh\n");
  cpSync("package.json", at("code/package.json"));
  // Whose rights these are is the machine's business; what a command is given is ours.
  program(at("bin/runuser"), '#!/bin/sh\nenv\necho "typed $*"\n');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const variables = (more: Record<string, string> = {}) =>
  ({
    PATH: `${at("bin")}:/usr/bin:/bin`,
    GRIDPRESS_CODE: at("code"),
    GRIDPRESS_SETTINGS: at("settings"),
    GRIDPRESS_USER: execFileSync("id", ["-un"], { encoding: "utf8" }).trim(),
    ...more,
  }) as unknown as NodeJS.ProcessEnv;

function type(words: string[], more?: Record<string, string>) {
  const wrapper = path.resolve("cms/operations/deploy/gridpress");
  return spawnSync("sh", [wrapper, ...words], { env: variables(more), encoding: "utf8" });
}
const loginsOf = (command: string): string[] => {
  const lines = type([command]).stdout.split("\n");
  return names.filter((name) => lines.includes(`${name}=here`));
};

describe("the command gridpress", () => {
  const runs = Object.entries(scripts).flatMap(([script, line]) => {
    const [, name = ""] = /launch\.mjs run (\w+)$/.exec(line) ?? [];
    return name in foregroundPrograms ? [[script, name as ProcessName] as const] : [];
  });

  it.each(runs)("gives %s the logins of its process and no other", (script, name) => {
    const own: readonly string[] = secretsOf[name];
    expect(loginsOf(script)).toEqual(names.filter((login) => own.includes(login)));
  });

  it("lets a take-down tell the database, and a doctor look at everything", () => {
    expect(loginsOf("takedown")).toEqual(["DATABASE_URL"]);
    expect(loginsOf("backup")).toEqual(["BACKUP_DATABASE_URL"]);
    expect(loginsOf("doctor")).toEqual(names);
    expect(loginsOf("votes:key")).toEqual([]);
  });

  it("hands options on, with npm's two dashes and without", () => {
    for (const words of [
      ["backup", "--wal"],
      ["backup", "--", "--wal"],
    ])
      expect(type(words).stdout).toMatch(/^typed .* npm run --silent backup -- --wal$/m);
  });

  it("says in Chinese what is not there, and what to do", () => {
    const said = (words: string[], more?: Record<string, string>) => {
      const { status, stderr } = type(words, more);
      expect(status).toBe(2);
      return stderr;
    };
    expect(said([])).toMatch(/用法/);
    // npm itself says nothing at all of a name that it does not know.
    expect(said(["back-up"])).toMatch(/没有这个命令：back-up/);
    expect(said(["backup"], { GRIDPRESS_SETTINGS: at("nowhere") })).toMatch(/读不了 .*common\.env/);
    expect(said(["backup"], { GRIDPRESS_CODE: at("nowhere") })).toMatch(/npm ci/);
    expect(said(["backup"], { GRIDPRESS_USER: "nobody-at-all" })).toMatch(/没有用户/);
  });
});
