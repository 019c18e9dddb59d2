import { spawn } from "node:child_process";
import { once } from "node:events";
import { chown, mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { leftOutOfBase } from "#operations/backup/base.ts";
import { prepareHome } from "#operations/postgres/home.ts";
import { withClient } from "#operations/postgres/withClient.ts";
import { withoutSecrets } from "#operations/withoutSecrets.ts";

/** Copies what tar may see change under it; the WAL from the beginning of the copy on makes up for that. */
const copying = 'tar -C "$1" EXCLUDED -cf - . | tar -C "$2" -xf -';

/**
 * Makes the files of a standby from those of a running primary, between the calls that PostgreSQL has for that: the packaged one comes without
 * `pg_basebackup` and `pg_rewind`.
 */
export async function copyForStandby(options: {
  primaryUrl: string;
  primaryFolder: string;
  folder: string;
}): Promise<void> {
  const from = path.join((await prepareHome(options.primaryFolder)).folder, "cluster");
  const home = await prepareHome(options.folder);
  const to = path.join(home.folder, "cluster");
  await rm(to, { recursive: true, force: true });
  await mkdir(to, { mode: 0o700 });
  const own = async (file: string) => {
    if (home.account) await chown(file, home.account.uid, home.account.gid);
  };
  await own(to);
  await withClient(
    options.primaryUrl,
    async (client) => {
      await client.query("SELECT pg_backup_start('standby', true)");
      const excluded = leftOutOfBase.map((name) => `--exclude='./${name}'`).join(" ");
      const copy = spawn("sh", ["-c", copying.replace("EXCLUDED", excluded), "sh", from, to], {
        ...home.account,
        cwd: "/",
        env: withoutSecrets(process.env),
        stdio: "ignore",
      });
      await once(copy, "close");
      const { rows } = await client.query<{ label: string }>(
        "SELECT labelfile AS label FROM pg_backup_stop(false)",
      );
      for (const [name, text] of [
        ["backup_label", rows[0]?.label ?? ""],
        ["standby.signal", ""],
      ] as const) {
        await writeFile(path.join(to, name), text);
        await own(path.join(to, name));
      }
    },
    { statementMs: "unlimited" },
  );
}
