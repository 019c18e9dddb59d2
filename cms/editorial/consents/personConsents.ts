import { sql } from "@payloadcms/db-postgres";
import type { PayloadRequest } from "payload";
import { databaseOf } from "#leaves/databaseOf.ts";
import type { Day } from "#leaves/shanghaiTime.ts";

/** What somebody agreed to that stands in no field of a document (rule C43); days as `YYYY-MM-DD`. */
export type PersonConsent = {
  id: number;
  person: string;
  role: "guest" | "nominee";
  purpose: string;
  /** A collection, or the register of recommendations, and which of it. */
  subject: string;
  document: string;
  kind: string;
  scope: string | null;
  date: string;
  until: string | null;
  note: string;
  withdrawnOn: string | null;
};

/** Those that stand before those that ended, which only grow in number and crowd out none; of each, those that end first before the others. */
export async function personConsents(req: PayloadRequest): Promise<PersonConsent[]> {
  const { rows } = await (await databaseOf(req)).execute(
    sql`SELECT c.id::int, c.person, c.role, c.purpose, c.subject, c.document, c.kind, c.scope, c.given_on::text AS date, c.until::text AS until, c.note,
        e.ended_on::text AS "withdrawnOn"
      FROM editorial.person_consents c LEFT JOIN editorial.person_consent_ends e ON e.consent = c.id
      ORDER BY e.consent IS NOT NULL, c.until NULLS LAST, c.id DESC LIMIT 2000`,
  );
  return rows as PersonConsent[];
}

type Account = { by: string; byName: string };

export async function addPersonConsent(
  req: PayloadRequest,
  given: Omit<PersonConsent, "id" | "withdrawnOn"> & Account,
): Promise<void> {
  const { person, role, purpose, subject, document, kind, scope, date, until, note } = given;
  await (await databaseOf(req)).execute(
    sql`INSERT INTO editorial.person_consents (person, role, purpose, subject, document, kind, scope, given_on, until, note, by, by_name)
      VALUES (${person}, ${role}, ${purpose}, ${subject}, ${document}, ${kind}, ${scope}, ${date}::date, ${until}::date, ${note}, ${given.by}, ${given.byName})`,
  );
}

/** False where none of that number stands. */
export async function endPersonConsent(
  req: PayloadRequest,
  { id, day, reason, by, byName }: Account & { id: number; day: Day; reason: string },
): Promise<boolean> {
  const { rows } = await (await databaseOf(req)).execute(
    sql`INSERT INTO editorial.person_consent_ends (consent, ended_on, reason, by, by_name)
      SELECT c.id, ${day}::date, ${reason}, ${by}, ${byName} FROM editorial.person_consents c WHERE c.id = ${id} ON CONFLICT DO NOTHING RETURNING consent`,
  );
  return rows.length > 0;
}
