import { sql } from "@payloadcms/db-postgres";
import type { PayloadRequest } from "payload";
import { databaseOf } from "#leaves/databaseOf.ts";
import type { Beat } from "./presence.wire.ts";
import type { Presence } from "./presenceRules.ts";

type Row = Omit<Presence, "seen" | "active" | "taken"> & {
  document: string;
  seen: string;
  active: string;
  taken: string;
};

/** What nobody heard of for an hour is of no use to anybody. */
const forgetAfter = "1 hour";

const presenceOf = ({ seen, active, taken, ...rest }: Row): Presence & { document: string } => ({
  ...rest,
  seen: Number(seen),
  active: Number(active),
  taken: Number(taken),
});

/** Forms that have documents of a collection open, or one document of it; times are the database's (ms). */
export async function readPresence(
  req: PayloadRequest,
  { collection, id }: { collection: string; id?: string },
): Promise<{ open: (Presence & { document: string })[]; now: number }> {
  const database = await databaseOf(req);
  const ms = (column: string) => sql.raw(`(extract(epoch FROM ${column}) * 1000)::bigint`);
  const { rows } = await database.execute(sql`
    SELECT p.form, p.document, p.account, coalesce(u.name, '') AS name,
      ${ms("p.seen")} AS seen, ${ms("p.active")} AS active, ${ms("p.taken")} AS taken
    FROM editorial.presence p LEFT JOIN users u ON u.id = p.account
    WHERE p.collection = ${collection} AND (${id ?? null}::text IS NULL OR p.document = ${id ?? null})`);
  const clock = await database.execute(sql`SELECT ${ms("clock_timestamp()")} AS now`);
  const now = Number((clock.rows[0] as { now: string }).now);
  return { open: (rows as Row[]).map(presenceOf), now };
}

type Written = { collection: string; id: string; account: number; beat: Beat; takes: boolean };

/** Writes down what a form said. A form belongs to who opened it: nobody else moves or closes it. */
export async function writePresence(req: PayloadRequest, written: Written): Promise<void> {
  const { account, beat, collection, id, takes } = written;
  const database = await databaseOf(req);
  if (beat.doing === "leave") {
    await database.execute(
      sql`DELETE FROM editorial.presence WHERE form = ${beat.form} AND account = ${account}`,
    );
    return;
  }
  await database.execute(sql`
    INSERT INTO editorial.presence AS p (form, collection, document, account, taken)
    VALUES (${beat.form}, ${collection}, ${id}, ${account},
      CASE WHEN ${takes} THEN clock_timestamp() ELSE 'epoch' END)
    ON CONFLICT (form) DO UPDATE SET seen = clock_timestamp(),
      active = CASE WHEN ${beat.typed} THEN clock_timestamp() ELSE p.active END,
      taken = CASE WHEN ${takes} THEN clock_timestamp() ELSE p.taken END
    WHERE p.account = excluded.account`);
  await database.execute(
    sql`DELETE FROM editorial.presence WHERE seen < clock_timestamp() - ${forgetAfter}::interval`,
  );
}
