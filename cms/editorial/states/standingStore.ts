import { sql } from "@payloadcms/db-postgres";
import type { PayloadRequest } from "payload";
import type { Act } from "../review/act.ts";
import type { Standing } from "../review/foldRules.ts";
import type { Reviewed } from "../review/reviewStore.ts";
import type { RememberedForms } from "./openWork.ts";
import type { StateFacts, StateFilter } from "./stateRules.ts";
import { stageOf } from "./stateRules.ts";

type Database = Pick<PayloadRequest["payload"]["db"]["drizzle"], "execute">;

/** Documents of one filter at most: they are one value of the list's own question (`withLongLists.ts`). */
const most = 100_000;

/** Rules G1 and G5: keeps where a document stands; `since` moves when the state does. */
export async function rememberStanding(
  database: Database,
  { collection, id }: Reviewed,
  { standing, acts, forms }: { standing: Standing; acts: readonly Act[]; forms: RememberedForms },
): Promise<void> {
  const { state, next = null, debt, config } = standing;
  const roles = config?.stages.find(({ key }) => key === next)?.roles ?? [];
  const writer = acts.findLast(({ kind }) => kind === "write" || kind === "submit")?.by ?? null;
  const owes = debt?.next ?? null;
  const { hash, liveHash = null } = forms;
  const classes = JSON.stringify(forms.classes);
  await database.execute(
    sql`INSERT INTO editorial.standings AS kept (collection, document, state, next, owes, roles, writer, hash, live_hash, classes)
      VALUES (${collection}, ${id}, ${state}, ${next}, ${owes}, ${JSON.stringify(roles)}::jsonb, ${writer}, ${hash}, ${liveHash}, ${classes}::jsonb)
      ON CONFLICT (collection, document) DO UPDATE SET state = excluded.state, next = excluded.next, owes = excluded.owes,
        roles = excluded.roles, writer = excluded.writer, hash = excluded.hash, live_hash = excluded.live_hash, classes = excluded.classes,
        since = CASE WHEN (kept.state, kept.next) IS DISTINCT FROM (excluded.state, excluded.next)
          THEN clock_timestamp() ELSE kept.since END`,
  );
}

type StateRow = {
  id: number;
  state: StateFacts["state"] | null;
  next: StateFacts["next"] | null;
  owes: StateFacts["owes"] | null;
  roles: string[] | null;
  writer: string | null;
  since: string | null;
  live: boolean;
  edited: boolean;
  planned: string | null;
};

const factsOf = (row: StateRow): StateFacts => ({
  state: row.state ?? "drafting",
  ...(row.next && { next: row.next }),
  ...(row.owes && { owes: row.owes }),
  roles: row.roles ?? [],
  ...(row.writer && { writer: row.writer }),
  ...(row.since && { since: Number(row.since) }),
  isLive: row.live,
  isEdited: row.edited,
  ...(row.planned && { plannedFor: Number(row.planned) }),
});

const plansOf = (collection: string) => sql`
  SELECT input->'doc'->>'value' AS document, min(wait_until) AS due FROM payload_jobs
  WHERE task_slug = 'schedulePublish' AND completed_at IS NULL AND has_error IS NOT TRUE
    AND input->'doc'->>'relationTo' = ${collection} GROUP BY 1`;

/** Rule G2: where the documents of a page of a list stand, in one query. */
export async function statesOf(
  database: Database,
  collection: string,
  ids: readonly number[],
): Promise<Map<number, StateFacts>> {
  const { rows } = await database.execute(
    sql`SELECT d.id, s.state, s.next, s.owes, s.roles, u.name AS writer,
        extract(epoch FROM coalesce(s.since, d.updated_at)) * 1000 AS since, d._status = 'published' AS live,
        EXISTS (SELECT 1 FROM ${sql.identifier(`_${collection}_v`)} v
          WHERE v.parent_id = d.id AND v.latest AND v.version__status = 'draft') AS edited,
        extract(epoch FROM p.due) * 1000 AS planned
      FROM ${sql.identifier(collection)} d
      LEFT JOIN editorial.standings s ON s.collection = ${collection} AND s.document = d.id::text
      LEFT JOIN users u ON u.id::text = s.writer
      LEFT JOIN (${plansOf(collection)}) p ON p.document = d.id::text
      WHERE d.id IN (SELECT value::int FROM jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`,
  );
  return new Map((rows as StateRow[]).map((row) => [row.id, factsOf(row)]));
}

const idsFrom = async (database: Database, query: ReturnType<typeof sql>): Promise<number[]> => {
  const { rows } = await database.execute(sql`${query} LIMIT ${most}`);
  return rows.map(({ id }) => Number(id));
};

/** Standings of documents that are not in the trash. */
const standingsOf = (
  collection: string,
) => sql`SELECT document AS id FROM editorial.standings s WHERE collection = ${collection}
  AND EXISTS (SELECT 1 FROM ${sql.identifier(collection)} d WHERE d.id = s.document::int AND d.deleted_at IS NULL)`;

/** Live documents with a draft that is newer: in lists they count as drafts. */
export const editedLive = (database: Database, collection: string): Promise<number[]> =>
  idsFrom(
    database,
    sql`SELECT d.id FROM ${sql.identifier(collection)} d JOIN ${sql.identifier(`_${collection}_v`)} v ON v.parent_id = d.id
      WHERE d._status = 'published' AND v.latest AND v.version__status = 'draft'`,
  );

/** Documents that are somewhere on their way through the chain. */
export const onTheirWay = (database: Database, collection: string): Promise<number[]> =>
  idsFrom(
    database,
    sql`SELECT document AS id FROM editorial.standings WHERE collection = ${collection} AND state <> 'drafting'`,
  );

/** An account that signs, with the role that it signs in: its own, or that of whom it stands in for. */
export type SigningAs = { readonly account: string; readonly role: string };

const actsOf = (kinds: ReturnType<typeof sql>) =>
  sql`FROM editorial.acts a WHERE a.collection = s.collection AND a.document = s.document AND a.kind IN (${kinds})`;

/** The publication after which writers count (rule R9): the last one that was not taken down. */
const lastThatStayed = sql`coalesce((SELECT max(a.id) ${actsOf(sql`'publish'`)} AND 'takedown' IS DISTINCT FROM (
  SELECT n.kind FROM editorial.acts n WHERE n.collection = a.collection AND n.document = a.document AND n.id > a.id
    AND n.kind IN ('publish', 'takedown') ORDER BY n.id LIMIT 1)), 0)`;

/** Rule G4: what one of them may sign, who wrote nothing of it and signed no other stage. */
const toSign = (
  signing: readonly (SigningAs & { own: string })[],
) => sql`state = 'waiting' AND EXISTS (
  SELECT 1 FROM jsonb_to_recordset(${JSON.stringify(signing)}::jsonb) AS p(account text, own text, role text)
  WHERE roles ? p.role
    AND NOT EXISTS (SELECT 1 ${actsOf(sql`'write', 'submit'`)} AND a.by IN (p.account, p.own) AND a.id > ${lastThatStayed})
    AND NOT EXISTS (SELECT 1 ${actsOf(sql`'sign'`)} AND (a.by IN (p.account, p.own) OR a.detail->>'standsFor' IN (p.account, p.own))
      AND a.detail->>'stage' <> s.next AND a.detail->>'isLate' IS NULL
      AND a.id > coalesce((SELECT max(a.id) ${actsOf(sql`'publish'`)}), 0)))`;

/** Numbers of the documents that a filter finds, for those that are asked of the chain's own tables. */
export function idsOf(
  database: Database,
  collection: string,
  {
    filter,
    account,
    signing,
  }: { filter: StateFilter; account: string; signing: readonly SigningAs[] },
): Promise<number[]> {
  const stage = stageOf(filter);
  const of = standingsOf(collection);
  if (stage) return idsFrom(database, sql`${of} AND state = 'waiting' AND next = ${stage}`);
  if (filter === "owed") return idsFrom(database, sql`${of} AND owes IS NOT NULL`);
  if (filter === "returned") return idsFrom(database, sql`${of} AND state = 'returned'`);
  if (filter === "signed") return idsFrom(database, sql`${of} AND state IN ('signed', 'urgent')`);
  if (filter === "scheduled")
    return idsFrom(database, sql`SELECT document AS id FROM (${plansOf(collection)}) planned`);
  if (filter === "to-sign") {
    const each = signing.map((one) => ({ ...one, own: account }));
    return idsFrom(database, sql`${of} AND ${toSign(each)}`);
  }
  return idsFrom(
    database,
    sql`SELECT DISTINCT document AS id FROM editorial.acts WHERE collection = ${collection}
      AND by = ${account} AND kind IN ('write', 'submit')`,
  );
}
