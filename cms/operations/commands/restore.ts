import { readFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { environment } from "#leaves/environment.ts";
import { freeBytesOf } from "../backup/freeBytes.ts";
import { type Keys, openKeys } from "../backup/keys.ts";
import { restoreBackup } from "../backup/restoreBackup.ts";
import { backupFor } from "../backup/sourceAt.ts";
import { wording } from "../backup/wording.ts";
import { buildSite, currentSite } from "../builds.ts";
import { onInterruption } from "../interruption.ts";
import { OperatorError } from "../operatorError.ts";
import { refuseTrialHere } from "../refuseTrialHere.ts";
import { runCommand } from "../runCommand.ts";
import { readSettings } from "../settings.ts";

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { to: { type: "string" }, keys: { type: "string" }, until: { type: "string" } },
    });
    const { to, keys, until } = values;
    if (to !== undefined && positionals.length === 1) {
      const [folder = ""] = positionals;
      return { folder: path.resolve(folder), to: path.resolve(to), keys, until };
    }
  } catch {
    // What is asked wrongly is told below.
  }
  throw new OperatorError(wording.usage.restore);
}

/** A day and time with its zone: without one, it would be that of whoever runs the command. */
function readTime(given: string): Date {
  const time = new Date(given);
  if (/T.*(?:Z|[+-]\d\d:?\d\d)$/.test(given) && !Number.isNaN(time.getTime())) return time;
  throw new OperatorError(wording.badTime(given));
}

async function readKeys(file: string | undefined): Promise<Keys | undefined> {
  if (file === undefined) return undefined;
  const { BACKUP_PASSPHRASE } = environment("BACKUP_PASSPHRASE");
  const text = await readFile(file, "utf8").catch(() => {
    throw new OperatorError(wording.noKeysFile(file));
  });
  return openKeys(text, BACKUP_PASSPHRASE);
}

/** `npm run restore -- BACKUP --to FOLDER`: fills a new place from a backup and says whether all of it is as it was. */
async function restore(): Promise<void> {
  const { signal } = onInterruption();
  const given = readArguments();
  await refuseTrialHere();
  const settings = readSettings();
  const keys = await readKeys(given.keys);
  const until = given.until === undefined ? undefined : readTime(given.until);
  // Named is a backup, or with a time the folder of all of them.
  const folder = until ? await backupFor(given.folder, until) : given.folder;
  await buildSite(settings, signal);
  const { report, isSound } = await restoreBackup({
    ...{ folder, to: given.to, settings, until, keys, signal },
    databaseUrl: environment("RESTORE_DATABASE_URL").RESTORE_DATABASE_URL,
    siteRoot: currentSite(),
    freeBytes: freeBytesOf,
  });
  console.log(report);
  if (!isSound) process.exitCode = 1;
}

await runCommand(restore);
