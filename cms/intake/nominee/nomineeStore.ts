import { sql } from "@payloadcms/db-postgres";
import type { PayloadRequest } from "payload";
import { databaseOf } from "#leaves/databaseOf.ts";
import type { NomineeAnswer, NomineeContent } from "./nominee.wire.ts";

/** A link with the last answer to it; times in milliseconds. */
export type NomineeLink = {
  id: number;
  content: NomineeContent;
  byName: string;
  at: number;
  endsAt: number;
  isOpen: boolean;
  answer: NomineeAnswer | null;
  answeredAt: number | null;
};

type Account = { by: string; byName: string };

export async function addNomineeLink(
  req: PayloadRequest,
  number: string,
  made: Account & { secretHash: string; content: NomineeContent; days: number },
): Promise<number> {
  const { rows } = await (await databaseOf(req)).execute(
    sql`SELECT intake.ask_nominee(${number}, ${made.secretHash}, ${JSON.stringify(made.content)}::jsonb, ${made.days}::int, ${made.by}, ${made.byName})::int AS id`,
  );
  return Number(rows[0]?.id);
}

export async function revokeNomineeLink(
  req: PayloadRequest,
  number: string,
  { link, by, byName }: Account & { link: number },
): Promise<void> {
  await (await databaseOf(req)).execute(
    sql`SELECT intake.revoke_nominee(${number}, ${link}, ${by}, ${byName})`,
  );
}

/** The links of a recommendation, newest first. */
export async function nomineeLinks(req: PayloadRequest, number: string): Promise<NomineeLink[]> {
  const { rows } = await (await databaseOf(req)).execute(
    sql`SELECT id, content, by_name AS "byName", at, ends_at AS "endsAt", is_open AS "isOpen", answer, answered_at AS "answeredAt"
      FROM intake.nominee_links_of(${number})`,
  );
  return rows as NomineeLink[];
}

/** Whether the person's consent to be a candidate stands in the ledger, and the answer that it rests on. */
export async function standingAgreement(
  req: PayloadRequest,
  number: string,
): Promise<NomineeLink | undefined> {
  const { rows } = await (await databaseOf(req)).execute(
    sql`SELECT c.note FROM editorial.person_consents c WHERE c.role = 'nominee' AND c.subject = 'recommendations' AND c.document = ${number}
      AND NOT EXISTS (SELECT FROM editorial.person_consent_ends e WHERE e.consent = c.id) ORDER BY c.id DESC LIMIT 1`,
  );
  const link = Number(rows[0]?.note);
  return (await nomineeLinks(req, number)).find(({ id, answer }) => id === link && answer?.agrees);
}
