import { mkdir, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openEditionStore } from "#edition/library/editionStore.ts";
import { fillStore } from "#edition/library/storeOfEdition.ts";
import { releaseFolders } from "#release/folders.ts";
import { type PressProcess, pressProcess } from "#release/press/pressProcess.ts";
import { readPress } from "#release/press/readPress.ts";
import { blobName, hashOf } from "#release/tree/blobName.ts";
import { fileWire } from "#release/tree/tree.wire.ts";
import { folderStore } from "#storage/folderStore.ts";
import { blobFolder } from "#storage/openBlobs.ts";
import { edition, plantedFaults, unequalSteps } from "#tests/factories/pressHistories.ts";
import { aSiteBuild } from "#tests/factories/siteBuilds.ts";
import { changeStore, putCase } from "#tests/factories/storeChanges.ts";
import { createRandom } from "#tests/harness/random.ts";
import { table } from "../../bench/table.ts";

const [cyclesText = "200", seedText = "1"] = process.argv.slice(2);
const [cycles, seed] = [Number(cyclesText), Number(seedText)];

/** The press is killed within so long after it was asked: while it starts, reads, renders, puts, commits or answers. */
const killWithinMs = 900;

const folder = await mkdtemp(path.join(os.tmpdir(), "gridpress-chaos-publish-"));
process.env.SITE_ORIGIN = "http://localhost:4321";
const siteRoot = await aSiteBuild(path.join(folder, "site"));
const editionFile = path.join(folder, "edition.db");
const store = openEditionStore(editionFile);
fillStore(store, edition);
for (const story of edition.stories) if (story.kind === "case") putCase(store, story);

const pressIn = (dataDir: string): PressProcess => pressProcess({ dataDir, editionFile, siteRoot });

const finish = async (press: PressProcess) => {
  while ((await press.pages(new Date(), store.name)).left > 0);
};

const rowsIn = (dataDir: string) => {
  const press = readPress(releaseFolders(dataDir).press);
  const rows = [...press.after(-1)].filter(({ entry }) => entry !== null);
  press.close();
  return rows;
};
const asText = (dataDir: string) =>
  rowsIn(dataDir)
    .map(({ kind, path, entry }) => `${kind} ${path} ${entry}`)
    .sort()
    .join("\n");

/** Files of the tree whose content is not what its name says. */
async function mixedFiles(dataDir: string): Promise<number> {
  const blobs = folderStore(blobFolder(dataDir));
  let mixed = 0;
  for (const { kind, entry } of rowsIn(dataDir)) {
    const file = kind === "file" ? fileWire.parse(JSON.parse(entry ?? "")) : undefined;
    if (!file || file.isAwaited) continue;
    const content = await blobs.get(blobName(file.hash));
    const isWhole = content && hashOf(content) === file.hash && content.length === file.bytes;
    if (!isWhole) mixed += 1;
  }
  return mixed;
}

/** Kills the press at an instant by chance; answers how long another took to be up and done. */
async function killAndGoOn(press: PressProcess, afterMs: number): Promise<number> {
  const asked = finish(press).catch(() => undefined);
  await sleep(afterMs);
  press.stop();
  await asked;
  const began = performance.now();
  await finish(press);
  return performance.now() - began;
}

const random = createRandom(seed);
const kept = path.join(folder, "kept");
const keptPress = pressIn(kept);
await mkdir(kept, { recursive: true });
await finish(keptPress);
let [lost, mixed, restartMs] = [0, 0, 0];
for (let cycle = 1; cycle <= cycles; cycle += 1) {
  for (let change = random.whole(1, 4); change > 0; change -= 1)
    changeStore(store, random, cycle * 10 + change);
  restartMs = Math.max(restartMs, await killAndGoOn(keptPress, random.whole(0, killWithinMs)));
  mixed += await mixedFiles(kept);
  const clean = path.join(folder, "clean");
  const cleanPress = pressIn(clean);
  await finish(cleanPress);
  if (asText(kept) !== asText(clean)) lost += 1;
  cleanPress.stop();
  await rm(clean, { recursive: true, force: true });
  if (cycle % 20 === 0) console.error(`${cycle} of ${cycles} kills: ${lost} lost, ${mixed} mixed`);
}
keptPress.stop();
store.close();

console.error("histories");
const unequal = await unequalSteps(300, seed);
const caught = [];
for (const [name, fault] of Object.entries(plantedFaults))
  if ((await unequalSteps(60, seed, fault)) > 0) caught.push(name);
await rm(folder, { recursive: true, force: true });

console.log(
  table(
    ["", ""],
    [
      ["kills of the press at instants by chance", String(cycles)],
      ["trees after a kill that are not the clean one", String(lost)],
      ["files that are not what their name says", String(mixed)],
      ["longest way back to a whole tree", `${restartMs.toFixed(0)} ms`],
      ["unequal steps of 300 in a history by chance", String(unequal)],
      ["planted faults caught", `${caught.length} of ${Object.keys(plantedFaults).length}`],
    ],
  ),
);
console.log(
  JSON.stringify({
    ...{ seed, cycles, lost_changes: lost, mixed_files: mixed, unequal_steps: unequal },
    planted_bugs_caught: caught.length,
    restart_ms_max: Math.round(restartMs),
  }),
);
const isRight = lost + mixed + unequal === 0;
process.exit(isRight && caught.length === Object.keys(plantedFaults).length ? 0 : 1);
