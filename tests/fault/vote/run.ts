import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { aFrozen } from "#tests/factories/voting.ts";
import { openPool } from "#tests/harness/openPool.ts";
import { createRandom } from "#tests/harness/random.ts";
import { startVotingServer, type VotingServer } from "#tests/harness/votingServer.ts";
import { openFrozen } from "#voting/acts/openings.ts";
import { freeze } from "#voting/campaign/freeze.ts";
import { countsWire } from "#voting/campaign/vote.wire.ts";
import { audit, type Findings } from "./audit.ts";
import { type EndpointCrew, startCrew } from "./endpointCrew.ts";
import { kills, nuisances } from "./faults.ts";
import type { PlantedBug } from "./plantedBugs.ts";
import { chaosCampaign, chaosCandidates, newDiary, shop } from "./shopper.ts";

export type ChaosRun = Findings & {
  cycles: number;
  unavailable: number;
  bad: number;
  /** How often each fault was made. */
  faults: Partial<Record<Fault, number>>;
  /** Longest time from the database or endpoint being back until a like was acknowledged, in ms. */
  recoveryMax: number;
};

const shoppers = 24;

const killNames = [
  "killPostgres",
  "restartMidCommit",
  "killEndpoint",
  "terminateBackends",
] as const;
const nuisanceNames = ["adminLock", "slowClients", "largeBodies"] as const;
type Fault = (typeof killNames)[number] | (typeof nuisanceNames)[number];

async function prepare(database: VotingServer, bug: PlantedBug | undefined): Promise<void> {
  const owner = openPool(database.ownerUrl, 1);
  await openFrozen(owner, freeze(aFrozen({ slug: chaosCampaign, size: chaosCandidates })), "chaos");
  if (bug === "no-unique-key")
    await owner.query(
      "ALTER TABLE voting.likes DROP CONSTRAINT likes_key, DROP CONSTRAINT likes_candidate_quota",
    );
  if (bug === "read-modify-write-counter")
    await owner.query("CREATE TABLE voting.bug_counter AS SELECT 0 AS votes");
  await owner.end();
}

/** Counts as readers see them, from every endpoint; with the counter bug, as its counter says. */
async function shownCounts(
  crew: EndpointCrew,
  database: VotingServer,
  bug: PlantedBug | undefined,
) {
  if (bug === "read-modify-write-counter") {
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    owner.on("error", () => undefined);
    await owner.connect();
    const { rows } = await owner.query(
      "SELECT votes - (SELECT count(*) FROM voting.likes)::int AS off FROM voting.bug_counter",
    );
    await owner.end();
    return rows[0].off === 0 ? [] : [{ number: 0, likes: rows[0].off }];
  }
  const answers = await Promise.all(
    crew.origins.map(async (origin) => {
      const response = await fetch(`${origin}/vote/${chaosCampaign}/counts`);
      return countsWire.parse(await response.json()).candidates;
    }),
  );
  return answers.flat();
}

/** One run of faults under load; the same seed gives the same faults in the same order. */
export async function runChaos(options: {
  cycles: number;
  seed: number;
  bug?: PlantedBug;
  onCycle?: (cycle: number, fault: string) => void;
}): Promise<ChaosRun> {
  const { cycles, seed, bug, onCycle } = options;
  const random = createRandom(seed);
  const database = await startVotingServer();
  const { votingUrl: databaseUrl, ownerUrl } = database;
  await prepare(database, bug);
  const crew = await startCrew({ size: 2, databaseUrl, ownerUrl, random, bug });
  const [first = "", ...rest] = crew.origins;
  const diary = newDiary();
  const began = new Date();
  const faults: ChaosRun["faults"] = {};
  const note = (fault: Fault) => {
    faults[fault] = (faults[fault] ?? 0) + 1;
  };
  let isOver = false;
  let recoveryMax = 0;
  const crowd = Array.from({ length: shoppers }, (_, number) =>
    shop({
      diary,
      origins: [first, ...rest],
      random: createRandom(seed + number),
      isOver: () => isOver,
    }),
  );
  try {
    await sleep(1000);
    for (let cycle = 1; cycle <= cycles; cycle += 1) {
      const kill = random.pick(killNames);
      const scene = { database, crew, random, diary };
      if (random.whole(0, 2) === 0) {
        const nuisance = random.pick(nuisanceNames);
        note(nuisance);
        await nuisances[nuisance](scene);
      }
      await sleep(random.whole(0, 199));
      note(kill);
      onCycle?.(cycle, kill);
      await kills[kill](scene);
      const backAt = performance.now();
      while (diary.lastAck < backAt && performance.now() - backAt < 20_000) await sleep(5);
      recoveryMax = Math.max(recoveryMax, diary.lastAck - backAt);
    }
    // The campaign is closed while everybody is still liking: what was acknowledged before must stay.
    const owner = new pg.Client({ connectionString: ownerUrl });
    owner.on("error", () => undefined);
    await owner.connect();
    await owner.query("SELECT voting.record_act($1, 'closed', 'chaos', 'end of the run')", [
      chaosCampaign,
    ]);
    await owner.end();
    await sleep(500);
    isOver = true;
    await Promise.all(crowd);
    await sleep(1500);
    // Both start once more.
    for (let member = 0; member < crew.size; member += 1) await crew.killAndRestart(member);
    const shown = await shownCounts(crew, database, bug);
    const findings = await audit({ databaseUrl: ownerUrl, diary, began, shown });
    const { unavailable, bad } = diary;
    return {
      ...findings,
      cycles,
      unavailable,
      bad,
      faults,
      recoveryMax: Math.round(recoveryMax),
    };
  } finally {
    isOver = true;
    crew.stop();
    await database.end();
  }
}
