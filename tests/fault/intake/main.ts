import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { table } from "#tests/bench/table.ts";
import { openPool } from "#tests/harness/openPool.ts";
import { createRandom } from "#tests/harness/random.ts";
import { testSecrets } from "#tests/harness/testSecrets.ts";
import { startVotingServer } from "#tests/harness/votingServer.ts";
import { startMortalCms } from "../desk/mortalCms.ts";
import { plantedFaults } from "./plantedFaults.ts";
import { type IntakeRun, runIntake } from "./run.ts";

/**
 * `npm run chaos:intake`: many hands send recommendations with files, each again with its key until it has a receipt, while `web`, the cms of
 * the desk and PostgreSQL are killed and disks are full. `CHAOS_SUBMISSIONS` (10,000) from the seed `CHAOS_SEED` (1), with a desk that looks who
 * sent them unless `CHAOS_DESK` is 0; then each planted fault must be noticed by the same checks within `CHAOS_FAULT_SUBMISSIONS` (150; with 0
 * none is planted).
 */
const numberOf = (name: string, otherwise: number) => Number(process.env[name] ?? otherwise);
const [seed, submissions] = [numberOf("CHAOS_SEED", 1), numberOf("CHAOS_SUBMISSIONS", 10_000)];
const [withDesk, ofFaults] = [numberOf("CHAOS_DESK", 1), numberOf("CHAOS_FAULT_SUBMISSIONS", 150)];

const folder = await mkdtemp(path.join(os.tmpdir(), "gridpress-intake-cms-"));
const random = createRandom(seed);
const told = (line: string) => console.error(line);

/** A cms over the database with an account of the desk, and what readers get of that database. */
async function openDesk(server: Awaited<ReturnType<typeof startVotingServer>>) {
  const env = Object.assign({}, process.env, testSecrets, {
    DATABASE_URL: server.cmsUrl,
    DATABASE_OWNER_URL: server.ownerUrl,
    VOTING_DATABASE_URL: server.votingUrl,
    GRIDPRESS_DATA_DIR: folder,
  });
  Object.assign(process.env, env);
  const { getPayload } = await import("payload");
  const { default: config } = await import("../../../cms/payload.config.ts");
  const { keepEdition } = await import("#release/keptEdition.ts");
  const payload = await getPayload({ config });
  payload.db.pool.on("error", () => undefined);
  const account = { username: "desk", password: "lai-gao-chu-li-2026", name: "编辑" };
  await payload.create({ collection: "users", data: { ...account, role: "editor" } as never });
  const logFile = path.join(folder, "cms.log");
  const cms = await startMortalCms({ env, isUnchecked: false, logFile });
  const as = await cms.signIn(account);
  const edition = path.join(folder, "edition.db");
  const publish = async () => {
    const { store } = await keepEdition(payload, edition, { changes: [], isWhole: true });
    store.close();
  };
  return { cms, as, publish };
}

async function run(more: Partial<Parameters<typeof runIntake>[0]> & { submissions: number }) {
  const server = await startVotingServer();
  const owner = openPool(server.ownerUrl);
  const desk = more.fault || withDesk === 0 ? undefined : await openDesk(server);
  try {
    return await runIntake({
      ...{ database: server, owner, random, from: 1, onTick: told, ...more },
      readable: [server.logFile, folder],
      ...(desk && { desk: { cms: desk.cms, as: desk.as }, publish: desk.publish }),
    });
  } finally {
    await desk?.cms.end();
    await owner.end();
    await server.end();
  }
}

const sound = await run({ submissions });
told(JSON.stringify(sound));
const wrongOf = ({
  lost,
  doubled,
  orphan_files,
  leaked_contacts,
  kept_contacts,
  gaps,
}: IntakeRun) => lost + doubled + orphan_files + leaked_contacts + kept_contacts + gaps;
const rows: [string, IntakeRun][] = [["the service", sound]];
let caught = 0;
const planted = ofFaults > 0 ? plantedFaults : [];
for (const fault of planted) {
  const found = await run({ submissions: ofFaults, fault });
  if (wrongOf(found) > 0) caught += 1;
  rows.push([`planted: ${fault}`, found]);
}
await rm(folder, { recursive: true, force: true });

const columns = ["submitted", "lost", "doubled", "orphan_files", "leaked_contacts"] as const;
console.log(
  table(
    ["", ...columns, "kept", "gaps", "bad"],
    rows.map(([name, one]) => [
      name,
      ...columns.map((column) => String(one[column])),
      ...[one.kept_contacts, one.gaps, one.bad_answers].map(String),
    ]),
  ),
);
const { leaks: _, bad: __, ...said } = sound;
console.log(JSON.stringify({ seed, ...said, planted_faults_caught: caught }));
const isSound = wrongOf(sound) + sound.bad_answers + sound.ended_webs + sound.wrong_contacts === 0;
process.exit(isSound && caught === planted.length ? 0 : 1);
