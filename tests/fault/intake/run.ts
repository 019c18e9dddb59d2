import { mkdir, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import { postgresOutside } from "#intake/postgresOutside.ts";
import { openPrivateFiles } from "#storage/openPrivateFiles.ts";
import type { Random } from "#tests/harness/random.ts";
import type { VotingServer } from "#tests/harness/votingServer.ts";
import { sweepFiles } from "#web/recommend/sweepFiles.ts";
import type { MortalCms } from "../desk/mortalCms.ts";
import { workAtDesk } from "./desk.ts";
import { type FaultName, faults } from "./faults.ts";
import { type Findings, judge } from "./judge.ts";
import type { PlantedFault } from "./plantedFaults.ts";
import { type Hands, recommend, walkAway, walkersFrom } from "./sender.ts";
import { startWebs } from "./webCrew.ts";

export type IntakeRun = Findings & {
  bad_answers: number;
  bad: string[];
  /** Public processes that ended although nobody killed them. */
  ended_webs: number;
  looks: number;
  wrong_contacts: number;
  faults: Partial<Record<FaultName, number>>;
  leaks: string[];
};

/** People who send at once. */
const hands = 24;
const webCount = 2;

/** The desk in a run: a cms that is killed, and somebody who is signed in. */
export type Desk = { cms: MortalCms; as: string };

/** Sends so many forms while processes are killed and disks are full, and judges what is left. */
export async function runIntake(options: {
  database: VotingServer;
  owner: pg.Pool;
  random: Random;
  submissions: number;
  /** Index of the first one: each run of a database goes on. */
  from: number;
  desk?: Desk;
  /** Files and folders that may hold no contact data either: logs, and what readers get. */
  readable: readonly string[];
  /** Brings what readers get of the database into one of them. */
  publish?: () => Promise<void>;
  fault?: PlantedFault;
  onTick?: (line: string) => void;
}): Promise<IntakeRun> {
  const { database, owner, random, submissions, from, desk, fault } = options;
  const folder = await mkdtemp(path.join(os.tmpdir(), "gridpress-intake-"));
  const [dataDir, said] = [path.join(folder, "data"), path.join(folder, "said")];
  const stored = { dataDir, s3: undefined };
  await mkdir(said);
  const webs = await startWebs({
    ...{ size: webCount, databaseUrl: database.votingUrl, dataDir },
    ...{ logFile: path.join(said, "web.log"), fault: fault ?? "" },
  });
  const origins = webs.origins as unknown as Hands["origins"];
  const all: Hands = { origins, random, sent: [], bad: [], pages: [] };
  const made: IntakeRun["faults"] = {};
  let isOver = false;
  try {
    let next = from;
    const hand = async () => {
      while (next < from + submissions) {
        const index = next;
        next += 1;
        if (random.chance(0.02)) await walkAway(all, index + walkersFrom);
        await recommend(all, index);
      }
    };
    const working = desk && workAtDesk({ ...desk, sent: all.sent, random, isOver: () => isOver });
    const crowd = Promise.all(Array.from({ length: hands }, hand)).then(() => {
      isOver = true;
    });
    const names = (Object.keys(faults) as FaultName[]).filter(
      (name) => desk || name !== "killDesk",
    );
    let deskComing: Promise<unknown> | undefined;
    for (let cycle = 0; !isOver; cycle += 1) {
      await Promise.race([crowd, sleep(random.whole(50, 700))]);
      if (isOver) break;
      const name = names[cycle % names.length] ?? "killWeb";
      if (name === "killDesk" && deskComing) continue;
      made[name] = (made[name] ?? 0) + 1;
      const coming = faults[name]({ database, webs, random, cms: desk?.cms });
      // The cms takes half a minute to come back; meanwhile the rest goes on.
      if (name === "killDesk")
        deskComing = coming.finally(() => {
          deskComing = undefined;
        });
      else await coming;
      if (cycle % 10 === 0) options.onTick?.(`${next - from} of ${submissions}, ${name}`);
    }
    await crowd;
    await deskComing;
    const { looks, wrong } = (await working) ?? { looks: 0, wrong: 0 };
    const files = openPrivateFiles("intake", stored);
    const waiting = openPrivateFiles("waiting", stored);
    const inTwoDays = () => new Date(Date.now() + 2 * 86_400_000);
    if (fault !== "no-sweep")
      await sweepFiles({ files, waiting, outside: postgresOutside(owner), now: inTwoDays });
    await options.publish?.();
    const findings = await judge({
      ...{ database: owner, sent: all.sent, pages: all.pages },
      ...{ files: path.join(dataDir, "intake"), waiting: path.join(dataDir, "waiting") },
      ...{ readable: [...options.readable, folder] },
    });
    return {
      ...findings,
      ...{
        bad_answers: all.bad.length,
        bad: all.bad,
        ended_webs: webs.deaths.count,
        looks,
        wrong_contacts: wrong,
        faults: made,
      },
    };
  } finally {
    isOver = true;
    webs.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
