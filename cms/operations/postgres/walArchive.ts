import { chown, mkdir } from "node:fs/promises";
import path from "node:path";
import type { ServerHome } from "./home.ts";

/** Where a server puts its WAL aside, until a backup takes it from there. */
export const archiveIn = (serverFolder: string): string => path.join(serverFolder, "archive");

/** For a command of the shell in which PostgreSQL replaces what follows a percent sign. */
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''").replaceAll("%", "%%")}'`;

/**
 * Settings by which a server keeps its WAL, and the folder for it. A file that is there already is the same one again, from before a crash, so it is written
 * over. Source: PostgreSQL, 25.3.1.
 */
export async function archiveSettings(home: ServerHome): Promise<Record<string, string>> {
  const folder = archiveIn(home.folder);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (home.account) await chown(folder, home.account.uid, home.account.gid);
  const [aside, file] = [`${quoted(`${folder}/.`)}%f`, `${quoted(`${folder}/`)}%f`];
  return {
    wal_level: "replica",
    archive_mode: "on",
    archive_command: `cp "%p" ${aside} && mv -f ${aside} ${file}`,
  };
}
