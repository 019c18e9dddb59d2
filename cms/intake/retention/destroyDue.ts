import type { Queryable } from "#leaves/Queryable.ts";
import type { PrivateFiles } from "#storage/openPrivateFiles.ts";
import type { IntakeEvent } from "../intakeEvent.ts";
import { stateAfter } from "../stateRules.ts";
import { dueFor } from "./retentionRules.ts";

type Destroying = {
  database: Queryable;
  files: Pick<PrivateFiles, "remove">;
  now: number;
  declinedDays: number;
  adoptedDays: number;
};

/** What of a recommendation is still there. */
type Kept = {
  id: string;
  at: number;
  hashes: string[];
  has_contact: boolean;
  has_files: boolean;
  events: IntakeEvent[];
};

/** The same picture may have come with another one, which keeps it: asked at the last moment, for one may come meanwhile. */
async function isShared({ database }: Destroying, hash: string, id: string): Promise<boolean> {
  const { rows } = await database.query("SELECT intake.has_file($1, $2) AS shared", [hash, id]);
  return rows[0]?.shared === true;
}

/** Files go first and are recorded then: what fails in between is made up by the next round, and nothing is said to be gone that is there. */
async function destroyOne(destroying: Destroying, one: Kept, why: string): Promise<void> {
  const { database, files } = destroying;
  if (one.has_contact) await database.query("SELECT intake.destroy_contact($1, $2)", [one.id, why]);
  if (!one.has_files) return;
  let gone = 0;
  for (const hash of new Set(one.hashes)) {
    if (await isShared(destroying, hash, one.id)) continue;
    await files.remove(hash);
    gone += 1;
  }
  await database.query("SELECT intake.record_destroyed($1, $2, $3)", [one.id, why, gone]);
}

/** Rule O31: destroys contact data and files whose time is over. One that cannot be destroyed now keeps none of the others, and is told at the end. */
export async function destroyDue(destroying: Destroying): Promise<void> {
  const { rows } = await destroying.database.query("SELECT * FROM intake.kept()", []);
  const failed: unknown[] = [];
  for (const one of rows as unknown as Kept[]) {
    const state = stateAfter(one.events);
    const why = dueFor({ state, lastAt: one.events.at(-1)?.at ?? one.at }, destroying);
    if (!why) continue;
    await destroyOne(destroying, one, why).catch((error: unknown) => failed.push(error));
  }
  if (failed.length > 0) throw failed[0];
}
