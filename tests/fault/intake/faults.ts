import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import type { Random } from "#tests/harness/random.ts";
import type { VotingServer } from "#tests/harness/votingServer.ts";
import type { MortalCms } from "../desk/mortalCms.ts";
import { fillDiskOf, type WebCrew } from "./webCrew.ts";

type Scene = { database: VotingServer; webs: WebCrew; random: Random; cms: MortalCms | undefined };

const memberOf = ({ webs, random }: Scene) => random.whole(0, webs.size - 1);

/** SIGKILL of one `web`, with forms and files on their way to it. */
const killWeb = (scene: Scene) => scene.webs.killAndStart(memberOf(scene));

/** SIGKILL of the whole server in the middle of whatever it commits. */
async function killPostgres({ database }: Scene): Promise<void> {
  process.kill(database.server.pid, "SIGKILL");
  await sleep(100);
  await database.restart();
}

/** The disk of one `web` takes nothing for a moment. */
async function fullDisk(scene: Scene): Promise<void> {
  const pid = scene.webs.pid(memberOf(scene));
  await fillDiskOf([pid], true);
  await sleep(scene.random.whole(200, 800));
  await fillDiskOf([pid], false);
}

/** The database's disk takes nothing from those who file: the server stops, and comes back by itself. */
async function fullDatabaseDisk({ database, random }: Scene): Promise<void> {
  const client = new pg.Client({ connectionString: database.adminUrl });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ pid: number }>(
      "SELECT pid FROM pg_stat_activity WHERE application_name = 'gridpress-intake'",
    );
    const pids = rows.map(({ pid }) => pid);
    await fillDiskOf(pids, true);
    await sleep(random.whole(200, 600));
    await fillDiskOf(pids, false);
  } finally {
    await client.end().catch(() => undefined);
  }
  // Whatever the full disk did to it, the next minute finds it running.
  if (!database.server.isAlive()) await database.restart();
}

const killDesk = async ({ cms }: Scene) => cms?.killAndStart();

/** Faults by name, in the order in which a run makes them. */
export const faults = { killWeb, killPostgres, fullDisk, fullDatabaseDisk, killDesk };
export type FaultName = keyof typeof faults;
