import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, symlink } from "node:fs/promises";
import path from "node:path";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import { testSecrets } from "#tests/harness/testSecrets.ts";

const git = async (...words: string[]) => (await promisify(execFile)("git", words)).stdout.trim();

/** The commit before the newest migration came: an upgrade from there to here changes the schema. */
export async function commitBeforeNewestMigration(): Promise<string> {
  const newest = await git(
    ...["log", "-1", "--diff-filter=A", "--format=%H", "--", "cms/migrations/*.ts"],
  );
  return git("rev-parse", `${newest}^`);
}

/** Lays the code of a commit into a folder, over the packages that are installed here. */
export async function layOut(commit: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await promisify(execFile)("sh", [
    "-c",
    'git archive "$1" | tar -xf - -C "$2"',
    "sh",
    commit,
    folder,
  ]);
  await symlink(path.resolve("node_modules"), path.join(folder, "node_modules"));
}

/** `npm run migrate` of the version in a folder, as it ends up; answers what it said. */
export async function migrateWith(folder: string, ownerUrl: string): Promise<string> {
  const child = spawn(process.execPath, ["cms/operations/migrate.ts"], {
    cwd: folder,
    env: {
      ...testSecrets,
      PATH: process.env.PATH,
      NODE_ENV: "production",
      GRIDPRESS_BUILD: "1",
      DATABASE_OWNER_URL: ownerUrl,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`the migration ended with ${code}: ${(await said).join("\n")}`);
  return (await said)[0];
}
