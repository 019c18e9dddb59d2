import { parseArgs } from "node:util";
import { keepBackupStatus } from "#watch/backupStatus.ts";
import { backupJob } from "../backup/backupJob.ts";
import { bringWal } from "../backup/bringWal.ts";
import { checkArchiving } from "../backup/checkArchiving.ts";
import { type BackupJob, makeBackup } from "../backup/makeBackup.ts";
import { wording } from "../backup/wording.ts";
import { isThere } from "../dataDir.ts";
import { OperatorError } from "../operatorError.ts";
import { plainReason } from "../plainReason.ts";
import { refuseTrialHere } from "../refuseTrialHere.ts";
import { runCommand } from "../runCommand.ts";
import { isProduction, readSettings } from "../settings.ts";
import { openStack, type Stack } from "../stack.ts";
import { whileAlone } from "../whileAlone.ts";

function isForWal(): boolean {
  try {
    return parseArgs({ options: { wal: { type: "boolean" } } }).values.wal === true;
  } catch {
    throw new OperatorError(wording.usage.backup);
  }
}

/** What came since. A server that is not ours keeps its own WAL: there is nothing to bring, and when it does not keep it the command fails. */
async function bringRest(job: BackupJob, stack: Stack | undefined, dataDir: string): Promise<void> {
  if (stack?.embedded) return bringWal(job, dataDir);
  console.log(wording.walOnlyEmbedded);
  if (!(await checkArchiving(job, false))) process.exitCode = 1;
}

/** The server's own WAL is brought along; of another server it is said whether it keeps its own. */
async function backUp(onlyWal: boolean, dataDir: string): Promise<void> {
  // A setting that leads elsewhere would give a backup without a picture, and nobody would hear of it.
  if (isProduction() && !(await isThere(dataDir))) throw new OperatorError(wording.noData(dataDir));
  const stack = isProduction() ? undefined : await openStack();
  try {
    const { mark, ...job } = await backupJob(stack);
    await whileAlone({ mark, what: wording.title }, async () => {
      if (onlyWal) return bringRest(job, stack, dataDir);
      const began = performance.now();
      const { folder, manifest, bytes } = await makeBackup(job);
      const seconds = Math.round((performance.now() - began) / 100) / 10;
      const { id, at, missing } = manifest;
      const last = { id, at, bytes, seconds, missing: missing.length };
      await keepBackupStatus(dataDir, { last, failure: undefined });
      console.log(wording.done(folder, bytes, seconds));
      await checkArchiving(job, stack?.embedded !== undefined);
    });
  } finally {
    await stack?.close();
  }
}

/** `npm run backup`: one whole backup, or with `--wal` what came since. */
async function backup(): Promise<void> {
  const onlyWal = isForWal();
  await refuseTrialHere();
  const { GRIDPRESS_DATA_DIR: dataDir } = readSettings();
  await backUp(onlyWal, dataDir).catch(async (error) => {
    const failure = { at: new Date().toISOString(), reason: plainReason(error) };
    await keepBackupStatus(dataDir, { failure }).catch(() => undefined);
    throw error;
  });
}

await runCommand(backup);
