import type { Payload } from "payload";
import type { World } from "./patrol.ts";
import { planRelease } from "./planRelease.ts";
import { afterRound } from "./proofRules.ts";
import { addProof, dueProofs, saveProof, settlePurges, unplannedReleases } from "./proofStore.ts";
import { proveRound } from "./proveRound.ts";
import { treeAt } from "./treeAt.ts";

/** Begins with releases that went live, and makes a round for those that are due (rules E3 and E5). Answers whether it made one. */
export async function proveReleases(payload: Payload, world: World): Promise<boolean> {
  const { pool } = payload.db;
  for (const release of await unplannedReleases(pool)) {
    const pages = await planRelease(payload, release);
    await addProof(pool, { release, pages, at: world.now() });
  }
  const due = await dueProofs(pool, world.now());
  for (const proof of due) {
    const tree = await treeAt(
      pool,
      proof.pages.map(({ address }) => address),
    );
    const findings = await proveRound(proof, world, tree);
    await saveProof(pool, afterRound(proof, findings, world.now()));
  }
  await settlePurges(pool, world.now());
  return due.length > 0;
}
