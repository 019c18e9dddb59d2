import type { Payload } from "payload";
import { nameJurors } from "./juryStore.ts";

/** Seats an account on the jury of every opened campaign that has one; for the sample, whose accounts come last. */
export async function seatJuror(
  payload: Payload,
  { username, by }: { username: string; by: string },
): Promise<void> {
  const { docs } = await payload.find({
    collection: "users",
    where: { username: { equals: username } },
    depth: 0,
  });
  const jurors = docs.map(({ id, name }) => ({ id: String(id), name }));
  const { rows } = await payload.db.pool.query<{ id: number }>(
    "SELECT id FROM voting.campaigns WHERE (frozen::jsonb) #> '{rules,jury}' IS NOT NULL",
  );
  for (const { id } of rows) await nameJurors(payload.db.pool, { campaign: id, by, jurors });
}
