import type pg from "pg";
import { shanghaiDay } from "#leaves/shanghaiTime.ts";
import { openPool } from "#tests/harness/openPool.ts";
import type { Cast, Ledger } from "#voting/ledger/ledger.ts";

/** Faults of design that a chaos run must notice. Each is a mistake that real voting services have made. */
export const plantedBugs = [
  "acknowledge-before-commit",
  "no-unique-key",
  "read-modify-write-counter",
  "app-clock",
] as const;
export type PlantedBug = (typeof plantedBugs)[number];

/** Answers as soon as a batch is handed to the database, and forgets about it. */
const acknowledgeBeforeCommit = (ledger: Ledger): Ledger => {
  let prev = 0;
  return {
    ...ledger,
    async castLikes(campaign, day, batch): Promise<Cast> {
      ledger.castLikes(campaign, day, batch).catch(() => undefined);
      prev += batch.length;
      return { day, at: new Date(), prev, taken: "all" };
    },
  };
};

/** Keeps shown counts in a row that is read, added to and written back. */
const readModifyWrite = (ledger: Ledger, owner: pg.Pool): Ledger => ({
  ...ledger,
  async castLikes(campaign, day, batch) {
    const cast = await ledger.castLikes(campaign, day, batch);
    const { rows } = await owner.query("SELECT votes FROM voting.bug_counter");
    const taken = cast.taken === "all" ? batch.length : cast.taken.length;
    await owner.query("UPDATE voting.bug_counter SET votes = $1", [rows[0].votes + taken]);
    return cast;
  },
});

/** Decides day and time by the clock of the machine that the endpoint runs on. */
const appClock = (ledger: Ledger, owner: pg.Pool): Ledger => ({
  ...ledger,
  async castLikes(campaign, _, batch) {
    const at = new Date();
    const day = shanghaiDay(at);
    const client = await owner.connect();
    try {
      await client.query("BEGIN");
      await client.query("SELECT voting.enter($1)", [campaign]);
      const { rows } = await client.query(
        "SELECT coalesce(max(seq), 0)::int AS prev FROM voting.likes WHERE campaign = $1",
        [campaign],
      );
      const taken: number[] = [];
      for (const [position, like] of batch.entries()) {
        const { rowCount } = await client.query(
          `INSERT INTO voting.likes (campaign, seq, day, voter, key, at, candidate, slot, nth)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING`,
          [
            campaign,
            rows[0].prev + position + 1,
            day,
            like.voter,
            like.key,
            at,
            like.candidate,
            like.slot,
            like.nth,
          ],
        );
        if (rowCount === 1) taken.push(position);
      }
      await client.query("COMMIT");
      return { day, at, prev: rows[0].prev, taken };
    } finally {
      client.release(true);
    }
  },
});

/** The ledger with one bug in it; `no-unique-key` is planted in the database instead. */
export function withBug(ledger: Ledger, bug: string, ownerUrl: string): Ledger {
  const owner = openPool(ownerUrl);
  if (bug === "acknowledge-before-commit") return acknowledgeBeforeCommit(ledger);
  if (bug === "read-modify-write-counter") return readModifyWrite(ledger, owner);
  if (bug === "app-clock") return appClock(ledger, owner);
  return ledger;
}
