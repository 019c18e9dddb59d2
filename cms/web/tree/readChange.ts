import { apiRoot } from "#leaves/apiPaths.ts";
import type { DatabaseClient } from "#leaves/DatabaseClient.ts";
import type { TreeHead } from "./Tree.ts";
import { differences, type TreeChange, type TreeRow } from "./treeRows.ts";

/** Rows that are fetched at once, so that none of the turns is long. */
const rowsAtOnce = 1_000;

type HeadRow = { seq: string; stamp: string; release: number; state: string };

const newest = `SELECT seq, stamp, release, state::text AS state FROM publishing.tree_commits
  ORDER BY seq DESC LIMIT 1`;
const oldest = `SELECT seq, (extract(epoch FROM at) * 1000)::float8 AS at
  FROM publishing.tree_commits ORDER BY seq LIMIT 1`;
const isOfHistory = "SELECT FROM publishing.tree_commits WHERE seq = $1 AND stamp = $2";
const rowsWhere = (condition: string) => `SELECT kind, path, entry::text AS entry,
    coalesce(extract(epoch FROM at) * 1000, 0)::float8 AS "changedAt"
  FROM publishing.tree LEFT JOIN publishing.tree_commits USING (seq) WHERE ${condition}`;
const changedSince = rowsWhere("seq > $1");
/** With the records that are gone, which whoever copies them may not have heard of. */
const everything = `${rowsWhere(`entry IS NOT NULL OR path LIKE '${apiRoot.slice(1)}/%'`)} ORDER BY kind COLLATE "C", path COLLATE "C"`;

async function rememberedSince(client: DatabaseClient): Promise<number> {
  const { rows } = await client.query<{ seq: string; at: number }>(oldest);
  return rows[0] === undefined || rows[0].seq === "1" ? 0 : Math.ceil(rows[0].at);
}

async function newestHead(client: DatabaseClient): Promise<TreeChange["head"] | undefined> {
  const { rows } = await client.query<HeadRow>(newest);
  return rows[0] && { ...rows[0], seq: Number(rows[0].seq) };
}

/** The rows of a question, some at a time; inside a transaction. */
async function* asked(
  client: DatabaseClient,
  question: string,
  values: unknown[],
): AsyncIterable<TreeRow> {
  await client.query(`DECLARE found NO SCROLL CURSOR FOR ${question}`, values);
  for (;;) {
    const { rows } = await client.query<TreeRow>(`FETCH ${rowsAtOnce} FROM found`);
    for (const row of rows) yield { ...row, changedAt: Math.round(row.changedAt) };
    if (rows.length < rowsAtOnce) return;
  }
}

async function collected(rows: AsyncIterable<TreeRow>): Promise<TreeRow[]> {
  const found: TreeRow[] = [];
  for await (const row of rows) found.push(row);
  return found;
}

async function within<T>(client: DatabaseClient, work: () => Promise<T>): Promise<T> {
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  const done = await work();
  await client.query("COMMIT");
  return done;
}

/**
 * What leads from a known commit to the newest one: the rows with higher numbers, or, when the known one is of another history, what a comparison
 * with all known `rows` finds. Undefined when there is nothing new. A connection on which it rejects is inside a transaction: leave it.
 */
export async function readChange(
  client: DatabaseClient,
  known: TreeHead | undefined,
  rows: () => Iterator<TreeRow>,
): Promise<TreeChange | undefined> {
  const newer = await newestHead(client);
  if (!newer || newer.stamp === known?.stamp) return undefined;
  return within(client, async () => {
    const head = await newestHead(client);
    if (!head) return undefined;
    const values = [known?.seq, known?.stamp];
    const isSame = known && (await client.query(isOfHistory, values)).rowCount === 1;
    return {
      head,
      ...(!isSame && { since: await rememberedSince(client) }),
      rows: isSame
        ? await collected(asked(client, changedSince, [known.seq]))
        : await differences(rows(), asked(client, everything, [])),
    };
  });
}
