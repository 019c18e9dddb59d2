import type { Queryable } from "#leaves/Queryable.ts";
import type { Person } from "../campaign/signedAct.wire.ts";

/** An answer to an objection; it is final, and public in the result. */
export type ObjectionAnswer = { upheld: boolean; reason: string; by: Person; at: Date };

/** An objection as examiners see it. Name and contact are empty when the person left none. */
export type Objection = {
  number: number;
  at: Date;
  /** The candidate it is about; absent when it is about the whole. */
  candidate?: number;
  text: string;
  name: string;
  contact: string;
  answer?: ObjectionAnswer;
};

const objectionsOf = `SELECT o.number, o.at, o.candidate, o.text, coalesce(c.name, '') AS name, coalesce(c.contact, '') AS contact,
    a.upheld, a.reason, a.by_name, a.by_role, a.at AS answered_at
  FROM voting.objections o
  LEFT JOIN voting.objection_contacts c ON c.campaign = o.campaign AND c.number = o.number
  LEFT JOIN voting.objection_answers a ON a.campaign = o.campaign AND a.number = o.number
  WHERE o.campaign = $1 ORDER BY o.number`;

type Row = Record<"text" | "name" | "contact" | "by_name" | "by_role", string> & {
  number: number;
  at: Date;
  candidate: number | null;
  upheld: boolean | null;
  reason: string;
  answered_at: Date;
};

/** Objections to a campaign with contacts and answers, in the order in which they came; for examiners. */
export async function readObjections(db: Queryable, campaign: number): Promise<Objection[]> {
  const { rows } = await db.query(objectionsOf, [campaign]);
  return (rows as Row[]).map(
    ({ number, at, candidate, text, name, contact, upheld, ...answer }) => ({
      number,
      at,
      ...(candidate !== null && { candidate }),
      text,
      name,
      contact,
      ...(upheld !== null && {
        answer: {
          upheld,
          reason: answer.reason,
          by: { name: answer.by_name, role: answer.by_role },
          at: answer.answered_at,
        },
      }),
    }),
  );
}

type Answering = {
  campaign: number;
  number: number;
  upheld: boolean;
  reason: string;
  /** Account of the person, and how the public reads of them. */
  by: { id: string; name: string; role: string };
};

const answer = `INSERT INTO voting.objection_answers (campaign, number, upheld, reason, by, by_name, by_role)
  SELECT o.campaign, o.number, $3, $4, $5, $6, $7 FROM voting.objections o WHERE o.campaign = $1 AND o.number = $2
  ON CONFLICT DO NOTHING RETURNING number`;

/** Answers an objection for good; false when there is none of that number, or somebody answered it before. */
export async function answerObjection(
  db: Queryable,
  { campaign, number, upheld, reason, by }: Answering,
): Promise<boolean> {
  const values = [campaign, number, upheld, reason, by.id, by.name, by.role];
  return (await db.query(answer, values)).rows.length === 1;
}
