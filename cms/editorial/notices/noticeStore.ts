import { signedCollections } from "#edition/signed/formOf.ts";
import type { StageKey } from "../review/chainConfig.ts";
import type { Counts, Notice } from "./noticeRules.ts";

type Client = {
  query(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
};

/** One process looks at a time; the number is locked by nothing else in this database. */
const lock = 7_462_190_341;

export const takeTurn = async (client: Client): Promise<boolean> => {
  const { rows } = await client.query("SELECT pg_try_advisory_xact_lock($1) AS taken", [lock]);
  return rows[0]?.taken === true;
};

type Since = {
  hasBegun: boolean;
  hasMoved: boolean;
  calls: number;
  /** Texts handed in with a signer's name (rule R26). */
  asks: number;
  summedUp?: string;
  acts: number;
  comments: number;
};

/** What was noted last, and what came after it. */
export async function noticesSince(client: Client): Promise<Since> {
  const { rows } = await client.query(
    `WITH last AS (SELECT coalesce(max(acts), -1) AS acts, coalesce(max(comments), -1) AS comments, max(day) AS day FROM editorial.notices)
     SELECT last.acts >= 0 AS begun, last.day,
       EXISTS (SELECT 1 FROM editorial.acts a WHERE a.id > last.acts AND a.kind IN ('submit', 'sign', 'return', 'urgent')) AS moved,
       (SELECT count(DISTINCT (a.collection, a.document))::int FROM editorial.acts a WHERE a.id > last.acts AND a.kind = 'submit' AND a.detail ? 'asks') AS asks,
       (SELECT count(*)::int FROM editorial.comments c WHERE c.id > last.comments AND jsonb_array_length(c.detail->'mentions') > 0) AS calls,
       (SELECT coalesce(max(id), 0)::int FROM editorial.acts) AS acts,
       (SELECT coalesce(max(id), 0)::int FROM editorial.comments) AS comments
     FROM last`,
  );
  const [row = {}] = rows;
  return {
    hasBegun: row.begun === true,
    hasMoved: row.moved === true,
    calls: Number(row.calls),
    asks: Number(row.asks),
    ...(typeof row.day === "string" && { summedUp: row.day }),
    acts: Number(row.acts),
    comments: Number(row.comments),
  };
}

/** Everything that is not in the trash. */
const kept = signedCollections
  .map(
    (name) =>
      `SELECT '${name}' AS collection, id::text AS document FROM ${name} WHERE deleted_at IS NULL`,
  )
  .join(" UNION ALL ");

/** What waits in the newsroom now. */
export async function countsNow(client: Client): Promise<Counts> {
  const { rows } = await client.query(
    `SELECT next, count(*) FILTER (WHERE state = 'waiting')::int AS waiting, count(*) FILTER (WHERE state = 'returned')::int AS returned,
       count(*) FILTER (WHERE owes IS NOT NULL)::int AS owed
     FROM editorial.standings JOIN (${kept}) kept USING (collection, document) GROUP BY next`,
  );
  const waiting: Record<StageKey, number> = { first: 0, second: 0, final: 0 };
  for (const { next, waiting: count } of rows)
    if (typeof next === "string" && Object.hasOwn(waiting, next))
      waiting[next as StageKey] = Number(count);
  const sum = (column: string) => rows.reduce((all, row) => all + Number(row[column]), 0);
  return { waiting, returned: sum("returned"), owed: sum("owed") };
}

/** Notes that a notice went out; `day` for a summary. */
export const noteNotice = (
  client: Client,
  {
    kind,
    acts,
    comments,
    day,
  }: Pick<Notice, "kind"> & Pick<Since, "acts" | "comments"> & { day?: string },
) =>
  client.query(
    "INSERT INTO editorial.notices (kind, acts, comments, day) VALUES ($1, $2, $3, $4)",
    [kind, acts, comments, day],
  );
