import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

let root: string;
const at = (...parts: string[]) => path.join(root, ...parts);

const label = (segment: string) =>
  `START WAL LOCATION: 0/5000028 (file ${segment})\nCHECKPOINT LOCATION: 0/5000060\n`;
const program = (name: string, text: string) => {
  writeFileSync(at("bin", name), `#!/bin/sh\n${text}\n`);
  chmodSync(at("bin", name), 0o755);
};
const segment = (number: number) => `00000001000000000000000${number}`;

beforeAll(() => {
  root = mkdtempSync(path.join(os.tmpdir(), "gridpress-base-"));
  for (const folder of ["bin", "bases", "wal"]) mkdirSync(at(folder));
  for (const number of [1, 2, 3]) {
    mkdirSync(at("bases", `2026110${number}T194000Z`));
    writeFileSync(at("bases", `2026110${number}T194000Z`, "backup_label"), label(segment(number)));
  }
  mkdirSync(at("bases", "making"));
  // PostgreSQL's own programs are run by the guide; here is what is kept of what they leave.
  program("pg_basebackup", `mkdir "$2" && echo '${label(segment(4))}' > "$2/backup_label"`);
  program("pg_archivecleanup", 'echo "$1 $2" > "$1/asked"; echo asked "$2"');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

it("bases of the own PostgreSQL stay by their number, and the WAL from the oldest of them on", () => {
  const PATH = `${at("bin")}:${process.env.PATH}`;
  const env = { PATH, BASE_DIR: at("bases"), WAL_DIR: at("wal"), BASE_KEEP: "2" };
  const said = execFileSync("sh", ["cms/operations/deploy/gridpress-base"], {
    env: env as unknown as NodeJS.ProcessEnv,
    encoding: "utf8",
  });
  expect(said).toContain(`asked ${segment(3)}\n基础备份完成`);
  const [older, newer, ...more] = readdirSync(at("bases"));
  expect([older, more]).toEqual(["20261103T194000Z", []]);
  expect(newer).toMatch(/^\d{8}T\d{6}Z$/);
});
