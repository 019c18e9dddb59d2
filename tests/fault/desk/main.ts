import { table } from "#tests/bench/table.ts";
import { openPool } from "#tests/harness/openPool.ts";
import { createRandom } from "#tests/harness/random.ts";
import { testSecrets } from "#tests/harness/testSecrets.ts";
import { startVotingServer } from "#tests/harness/votingServer.ts";
import { startMortalCms } from "./mortalCms.ts";
import { type DeskRun, hire, typeAlone, writeTogether } from "./run.ts";

/**
 * `npm run chaos:desk`: two to five people write one text at once over REST, from a seed, with publishing through the chain, restoring, bulk
 * edits and kills of the cms in mid-save. `CHAOS_TEXTS` (12) texts of `CHAOS_ROUNDS` (40) rounds and `CHAOS_ALONE` (500) saves of one form
 * alone; then a cms without the check must be caught within `CHAOS_BUG_ROUNDS` (20; with 0 none is planted). `CHAOS_SEED` (1).
 */
const numberOf = (name: string, otherwise: number) => Number(process.env[name] ?? otherwise);
const seed = numberOf("CHAOS_SEED", 1);
const [texts, rounds] = [numberOf("CHAOS_TEXTS", 12), numberOf("CHAOS_ROUNDS", 40)];
const [alone, bugRounds] = [numberOf("CHAOS_ALONE", 500), numberOf("CHAOS_BUG_ROUNDS", 20)];

const server = await startVotingServer();
const env = Object.assign({}, process.env, testSecrets, {
  DATABASE_URL: server.cmsUrl,
  DATABASE_OWNER_URL: server.ownerUrl,
  VOTING_DATABASE_URL: server.votingUrl,
});
Object.assign(process.env, env);
const { getPayload } = await import("payload");
const { default: config } = await import("../../../cms/payload.config.ts");
const payload = await getPayload({ config });
payload.db.pool.on("error", () => undefined);
const database = openPool(server.ownerUrl);
const random = createRandom(seed);

const add = (one: DeskRun, other: DeskRun): DeskRun =>
  Object.fromEntries(
    Object.entries(one).map(([key, value]) => [key, value + other[key as keyof DeskRun]]),
  ) as DeskRun;
const said = (run: DeskRun) => Object.values(run).map(String);

const cms = await startMortalCms({ env, isUnchecked: false });
const room = { payload, cms, database, random };
const people = await hire(room);
let sound = await typeAlone(room, people, alone);
console.error(JSON.stringify(sound));
for (let text = 1; text <= texts; text += 1) {
  sound = add(sound, await writeTogether(room, people, rounds));
  console.error(`text ${text} of ${texts}: ${JSON.stringify(sound)}`);
}
await cms.end();

const rows: [string, DeskRun][] = [["the desk", sound]];
let isCaught = true;
if (bugRounds > 0) {
  const unchecked = await startMortalCms({ env, isUnchecked: true });
  const found = await writeTogether({ ...room, cms: unchecked }, people, bugRounds);
  await unchecked.end();
  isCaught = found.lost_updates > 0;
  rows.push(["planted: no check", found]);
}
await database.end();

console.log(
  table(
    ["", ...Object.keys(sound)],
    rows.map(([name, run]) => [name, ...said(run)]),
  ),
);
const { lost_updates, false_conflicts, unsigned_published, two_hats } = sound;
const planted = bugRounds > 0 && { planted_fault_caught: isCaught };
console.log(JSON.stringify({ seed, ...sound, ...planted }));
await server.end();
const isRight = lost_updates + false_conflicts + unsigned_published + two_hats === 0;
process.exit(isRight && isCaught ? 0 : 1);
