import { randomBytes } from "node:crypto";
import { rm, stat } from "node:fs/promises";
import path from "node:path";
import { openStore } from "#storage/openStore.ts";
import { childEnvironment } from "../childEnvironment.ts";
import { dataPaths } from "../dataDir.ts";
import { makeFolder } from "../makeFolder.ts";
import { OperatorError } from "../operatorError.ts";
import { knownMigrations } from "../pendingMigrations.ts";
import { withClient } from "../postgres/withClient.ts";
import { runTool } from "../processes/runTool.ts";
import type { Settings } from "../settings.ts";
import { step } from "../step.ts";
import { checkBackup } from "./checkBackup.ts";
import { compareContent } from "./compareContent.ts";
import { compareTree } from "./compareTree.ts";
import { drillReport, type Finding, isSound } from "./drillReport.ts";
import { checkFree, type FreeBytes } from "./freeBytes.ts";
import { type Keys, signerOf } from "./keys.ts";
import { loadTables } from "./loadTables.ts";
import { type NewDatabase, openNewPlace, refuseFilled, refuseTables } from "./newPlace.ts";
import { poolIn } from "./pool.ts";
import { restoreFiles } from "./restoreFiles.ts";
import { type Source, sourceAt } from "./sourceAt.ts";
import { treeHead, treeRows } from "./treeHead.ts";
import { verifyVotes } from "./verifyVotes.ts";
import { wording } from "./wording.ts";

export type RestoreJob = {
  /** The backup's folder. */
  folder: string;
  /** The new data folder. */
  to: string;
  settings: Settings;
  until: Date | undefined;
  /** Owner's login of an empty database; without it an embedded one is made in the new folder. */
  databaseUrl: string | undefined;
  keys: Keys | undefined;
  /** The site's build that pages are made with. */
  siteRoot: string;
  freeBytes: FreeBytes;
  signal: AbortSignal;
};

/** A new embedded server takes so much before anything is in it. */
const emptyServerBytes = 400 * 1024 ** 2;

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

/** The folder itself may not be there yet. */
async function existingAbove(folder: string): Promise<string> {
  const isThere = await stat(folder).then(
    () => true,
    () => false,
  );
  return isThere ? folder : existingAbove(path.dirname(folder));
}

/** Everything that can refuse a restore does so here, before anything is written (rules U50 and U51). */
async function examine(job: RestoreJob): Promise<Source> {
  await refuseFilled(job.to);
  if (job.databaseUrl !== undefined) await refuseTables(job.databaseUrl);
  const { manifest, stored, problems } = await step(wording.steps.check, () =>
    checkBackup(job.folder),
  );
  if (problems.length > 0) throw new OperatorError(wording.refused(problems));
  const known = new Set(await knownMigrations());
  const unknown = manifest.migrations.filter((name) => !known.has(name));
  if (unknown.length > 0) throw new OperatorError(wording.unknownMigrations(unknown));
  const rows = sum(manifest.tables.map(({ diskBytes }) => diskBytes));
  // A tree is made beside the pictures that it shows; an instant needs a second database for a while.
  const files = 2 * sum(stored.map(({ bytes }) => bytes));
  const isEmbedded = job.databaseUrl === undefined;
  const database = isEmbedded ? [emptyServerBytes, 2 * rows] : [];
  const recovery = job.until === undefined ? [] : [emptyServerBytes, 2 * rows];
  await checkFree(await existingAbove(job.to), [files, ...database, ...recovery], job.freeBytes);
  return { folder: job.folder, manifest, stored };
}

/** The environment of a program that works on the new place; nothing in it leads to the place that runs. */
const environmentOf = (job: RestoreJob, database: NewDatabase, name: "migrate" | "rebuild") =>
  childEnvironment({ ...job.settings, GRIDPRESS_DATA_DIR: job.to }, name, {
    DATABASE_URL: database.cmsUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    PAYLOAD_SECRET: randomBytes(32).toString("base64url"),
    ...Object.fromEntries(
      ["S3_BUCKET", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY", "CDN_PROVIDER"].map((one) => [
        one,
        "",
      ]),
    ),
  });

function runIn(job: RestoreJob, database: NewDatabase) {
  const logOf = (name: string) => path.join(dataPaths(job.to).logs, `restore-${name}.log`);
  const run = (name: "migrate" | "rebuild", title: string, words: readonly string[]) =>
    step(title, () =>
      runTool({
        title,
        program: name === "migrate" ? "cms/operations/migrate.ts" : "cms/operations/rebuildTree.ts",
        arguments: words,
        env: environmentOf(job, database, name),
        logFile: logOf(name),
        signal: job.signal,
      }),
    );
  return {
    migrate: (names: readonly string[]) => run("migrate", wording.steps.migrate, names),
    upgrade: () => run("migrate", wording.steps.upgrade, []),
    rebuild: () => run("rebuild", wording.steps.tree, [job.siteRoot]),
  };
}

const unhurried = { statementMs: "unlimited" } as const;

/** Files that rows name and that the backup has not, beside those that were gone when it was made. */
const filesFinding = ({ manifest, stored }: Source): Finding => ({
  what: "图片和文件",
  result: manifest.missing.length === 0 ? "same" : "untold",
  detail: `${stored.length} 个，与清单的哈希相同${manifest.missing.length === 0 ? "" : `；备份时就没有的 ${manifest.missing.length} 个：${manifest.missing.slice(0, 5).join("、")}`}`,
});

/** Whether the keys that are given are those of this backup. */
function keysFinding({ keys }: RestoreJob, { manifest }: Source): Finding {
  const what = "密钥";
  if (!keys)
    return {
      what,
      result: "untold",
      detail: "没有给出：身份、取件码、联系方式和已有的签名要靠原来的密钥，这里只能用来演练",
    };
  const signer = signerOf(keys.variables);
  if (!signer || manifest.publicKey === undefined)
    return { what, result: "untold", detail: "已放好，但备份里没有公钥可以对照" };
  const isOwn = signer.publicKey === manifest.publicKey;
  return isOwn
    ? { what, result: "same", detail: "已放好，与备份里的公钥相符" }
    : { what, result: "differs", detail: "不是做这份备份时的密钥" };
}

async function fill(job: RestoreJob, source: Source, database: NewDatabase): Promise<Finding[]> {
  const { folder, manifest } = source;
  const programs = runIn(job, database);
  const findings: Finding[] = [];
  const find = async (title: string, look: () => Promise<Finding | Finding[]>) => {
    const began = performance.now();
    const found = [await step(title, look)].flat();
    const seconds = (performance.now() - began) / 1000;
    findings.push(...found.map((one) => ({ ...one, seconds })));
  };
  await programs.migrate(manifest.migrations);
  await step(wording.steps.load, () =>
    withClient(database.ownerUrl, (owner) => loadTables(owner, folder, manifest), unhurried),
  );
  await find(wording.steps.content, () => compareContent(database.ownerUrl, manifest));
  await find(wording.steps.store, async () => {
    const store = openStore({ dataDir: job.to, s3: undefined });
    await restoreFiles(source.stored, { pool: poolIn(path.dirname(job.folder)), store });
    return filesFinding(source);
  });
  findings.push(keysFinding(job, source));
  await find(wording.steps.votes, () => verifyVotes(database.ownerUrl, manifest));
  await programs.upgrade();
  const readTree = () => withClient(database.ownerUrl, treeRows, unhurried);
  const tree = await readTree();
  const began = performance.now();
  await programs.rebuild();
  const { site } = await withClient(database.ownerUrl, treeHead, unhurried);
  const made = { site, tree: await readTree(), now: new Date() };
  const seconds = (performance.now() - began) / 1000;
  findings.push({ ...compareTree({ head: manifest.tree, tree }, made), seconds });
  return findings;
}

/** Fills a new place from a backup and looks at all of it (rules U50 to U55). */
export async function restoreBackup(
  job: RestoreJob,
): Promise<{ report: string; isSound: boolean }> {
  const began = performance.now();
  const whole = await examine(job);
  await makeFolder(job.to, 0o700);
  const work = path.join(job.to, "recovery");
  const { until, keys } = job;
  const at = { folder: job.folder, manifest: whole.manifest, work };
  const source = until
    ? await step(wording.steps.recover, () =>
        sourceAt({ ...at, until, signer: keys && signerOf(keys.variables) }),
      ).catch(async (error) => {
        await rm(work, { recursive: true, force: true });
        throw error;
      })
    : whole;
  const database = await openNewPlace(job.to, job);
  try {
    const findings = await fill(job, source, database);
    await rm(work, { recursive: true, force: true });
    const report = drillReport({
      ...{ id: whole.manifest.id, at: whole.manifest.at, to: job.to, findings },
      ...(until && { until: until.toISOString() }),
      seconds: (performance.now() - began) / 1000,
    });
    return { report, isSound: isSound(findings) };
  } catch (error) {
    console.error(wording.leftHalf(job.to));
    throw error;
  } finally {
    await database.close();
  }
}
