import type { openPrivateFiles } from "#storage/openPrivateFiles.ts";
import type { Queryable } from "#voting/ledger/queryable.ts";
import type { IntakeEvent } from "../intakeEvent.ts";
import { stateAfter } from "../stateRules.ts";
import { dueFor } from "./retentionRules.ts";
import { sweepUnfinished } from "./sweepUnfinished.ts";

export type Destroying = {
  database: Queryable;
  files: ReturnType<typeof openPrivateFiles>;
  now: number;
  declinedDays: number;
  adoptedDays: number;
};

/** What of a recommendation is still there. */
export type Kept = {
  id: string;
  at: number;
  hashes: string[];
  has_contact: boolean;
  has_files: boolean;
  events: IntakeEvent[];
};

/** Files go first and are recorded then: what fails in between is made up by the next round, and nothing is said to be gone that is there. */
async function destroyOne(
  { database, files }: Destroying,
  one: Kept,
  why: string,
  kept: ReadonlySet<string>,
): Promise<void> {
  if (one.has_contact) await database.query("SELECT intake.destroy_contact($1, $2)", [one.id, why]);
  if (!one.has_files) return;
  // The same picture may have come with another one, which keeps it.
  const own = one.hashes.filter((hash) => !kept.has(hash));
  for (const hash of own) await files.remove(hash);
  await database.query("SELECT intake.record_destroyed($1, $2, $3)", [one.id, why, own.length]);
}

/** Rules O31 and O32: destroys contact data and files whose time is over, and what unfinished forms left behind. */
export async function destroyDue(destroying: Destroying): Promise<void> {
  const { database } = destroying;
  const { rows } = await database.query("SELECT * FROM intake.kept()", []);
  const all = rows as unknown as Kept[];
  const judged = all.map((one) => {
    const state = stateAfter(one.events);
    return { one, why: dueFor({ state, lastAt: one.events.at(-1)?.at ?? one.at }, destroying) };
  });
  const kept = new Set(
    judged.flatMap(({ one, why }) => (why === undefined && one.has_files ? one.hashes : [])),
  );
  for (const { one, why } of judged) if (why) await destroyOne(destroying, one, why, kept);
  await sweepUnfinished(destroying);
}
