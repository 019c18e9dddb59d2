import { setTimeout as pause } from "node:timers/promises";
import type { Queryable } from "#leaves/Queryable.ts";
import { inParallel } from "../inParallel.ts";
import { treeFile } from "../treeFile.ts";
import { type Look, suspicious, wrongIn } from "./driftRules.ts";
import { headsOf, type PatrolName, sampleOf, savePatrol } from "./driftStore.ts";
import { expectedAt, faultOf } from "./expectedRules.ts";
import type { Origins } from "./origins.ts";
import { confirmAfterMs, patrolEveryMs } from "./paceRules.ts";
import { heads } from "./planRules.ts";
import type { Probe } from "./probe.ts";
import { type Encoding, encodings } from "./proof.wire.ts";
import { type AddressFacts, treeAt } from "./treeAt.ts";

const lanes = 4;

export type World = {
  origins: Origins;
  probe: Probe;
  now: () => Date;
  /** How long is waited before what looks wrong is looked at again. */
  confirmMs?: number;
};
type Question = { address: string; encoding: Encoding };

const nothingThere: AddressFacts = { isWithdrawn: false, since: new Date(0) };

/** Fetches at the public address; expected is what the tree says just before. */
async function lookAt(
  db: Queryable,
  { origins, probe }: World,
  questions: readonly Question[],
): Promise<Look[]> {
  const tree = await treeAt(db, [...new Set(questions.map(({ address }) => address))]);
  const looks: Look[] = [];
  let answers = 0;
  await inParallel(lanes, questions, async ({ address, encoding }) => {
    if (answers === 0 && looks.length >= lanes) return;
    const { since, release, ...facts } = tree.get(address) ?? nothingThere;
    const got = await probe({ origin: origins.public, address, encoding });
    if (got.kind !== "silent") answers += 1;
    const expected = expectedAt(address, facts);
    const fault = faultOf(address, { where: "public", expected }, got);
    const of = release === undefined ? {} : { release };
    looks.push({ address, encoding, since, ...of, ...(fault && { fault }) });
  });
  return looks;
}

const addressesOf = (db: Queryable, name: PatrolName, now: Date): Promise<string[]> =>
  name === "heads"
    ? headsOf(db, heads.map(treeFile))
    : sampleOf(db, Math.floor(now.getTime() / patrolEveryMs.sample));

/**
 * Looks whether what readers get is what the tree says, and notes what is not (rules E7 and E8). Answers whether the site answered at
 * all.
 */
export async function patrol(db: Queryable, world: World, name: PatrolName): Promise<boolean> {
  const at = world.now();
  const addresses = await addressesOf(db, name, at);
  const looked = await lookAt(
    db,
    world,
    addresses.flatMap((address) => encodings.map((encoding) => ({ address, encoding }))),
  );
  const first = suspicious(looked, world.now());
  let again: Look[] = [];
  if (first.length > 0) {
    await pause(world.confirmMs ?? confirmAfterMs);
    again = suspicious(await lookAt(db, world, first), world.now());
  }
  const wrong = wrongIn(again);
  const answered = looked.filter(({ fault }) => fault?.got.kind !== "silent");
  // What was not asked for in this round is as it was; that the site is silent is one finding at the front page.
  const seen = answered.map(({ address }) => address);
  await savePatrol(db, { name, at, looked: [...new Set(seen)], wrong });
  return answered.length > 0;
}
