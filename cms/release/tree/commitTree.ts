import { isDeepStrictEqual } from "node:util";
import { inTransaction } from "#leaves/inTransaction.ts";
import { askForPurge } from "../cdn/askForPurge.ts";
import { type AddressChange, purgesOf } from "../cdn/purgesOf.ts";
import { ReleaseFault } from "../fault.ts";
import type { TreeKind, TreeRow } from "../press/fileBook.ts";
import { type PressRows, readPress } from "../press/readPress.ts";
import { type Commit, lastCommit } from "./lastCommit.ts";
import type { TreeState } from "./tree.wire.ts";

type Client = {
  query(text: string, values: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
  release(isBroken?: boolean): void;
};
export type TreePool = { connect(): Promise<Client> };

/** Rows that go to the database in one statement. */
const batch = 1_000;

/** The lock under which commits come one after the other; the table's own trigger takes it too. */
const lock = "SELECT pg_advisory_xact_lock(7462190332)";

/** Answers each row that is another now, with what it was. */
const put = `WITH row AS (
    SELECT * FROM unnest($1::text[], $2::text[], $3::jsonb[]) AS row (kind, path, entry)
  ), old AS (
    SELECT row.kind, row.path, tree.entry FROM row LEFT JOIN publishing.tree USING (kind, path)
  ), done AS (
    INSERT INTO publishing.tree AS tree (kind, path, entry, seq) SELECT kind, path, entry, $4 FROM row
    ON CONFLICT (kind, path) DO UPDATE SET entry = excluded.entry, seq = excluded.seq
    WHERE tree.entry IS DISTINCT FROM excluded.entry
    RETURNING kind, path, entry
  )
  SELECT kind, path, old.entry AS before, done.entry AS after FROM done JOIN old USING (kind, path)`;

const commit = `INSERT INTO publishing.tree_commits (seq, release, press, rev, state)
  VALUES ($1, $2, $3, $4, $5)`;

const page = `SELECT kind, path FROM publishing.tree
  WHERE entry IS NOT NULL AND (kind, path) > ($1, $2) ORDER BY kind, path LIMIT ${batch}`;

function* inBatches(rows: Iterable<TreeRow>): Iterable<TreeRow[]> {
  let some: TreeRow[] = [];
  for (const row of rows) {
    some.push(row);
    if (some.length < batch) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

async function putRows(db: Client, rows: Iterable<TreeRow>, seq: number): Promise<AddressChange[]> {
  const changed: AddressChange[] = [];
  for (const some of inBatches(rows)) {
    const answer = await db.query(put, [
      some.map(({ kind }) => kind),
      some.map(({ path }) => path),
      some.map(({ entry }) => entry),
      seq,
    ]);
    changed.push(...(answer.rows as AddressChange[]));
  }
  return changed;
}

/** Rows of the tree that this press knows nothing of, as gone. */
async function goneRows(db: Client, press: PressRows): Promise<TreeRow[]> {
  const gone: TreeRow[] = [];
  for (let last = { kind: "", path: "" }; ; ) {
    const { rows } = await db.query(page, [last.kind, last.path]);
    for (const { kind, path } of rows as { kind: TreeKind; path: string }[])
      if (!press.has(kind, path)) gone.push({ kind, path, entry: null });
    const end = rows.at(-1);
    if (!end) return gone;
    last = end as typeof last;
  }
}

/** What changed in the tree since the last commit: by the revision of the press that made it, by comparison with another one's. */
async function copyRows(
  db: Client,
  press: PressRows,
  last: Commit | undefined,
  seq: number,
): Promise<AddressChange[]> {
  const isMine = last?.press === press.name && last.rev <= press.rev;
  const changed = await putRows(db, press.after(isMine ? last.rev : -1), seq);
  if (isMine) return changed;
  return [...changed, ...(await putRows(db, await goneRows(db, press), seq))];
}

async function askForPurges(db: Client, changed: readonly AddressChange[], release: number) {
  const purges = purgesOf(changed);
  for (const cause of ["take-down", "change"] as const)
    await askForPurge(db, { paths: purges[cause], cause, release });
}

type Job = {
  /** Its number; without one the commit belongs to the release before. */
  release?: number;
  pressFile: string;
  /** Of the last commit without it. */
  state?: TreeState;
};

async function copy(db: Client, job: Job, press: PressRows): Promise<number> {
  const last = await lastCommit(db);
  const release = job.release ?? last?.release;
  const state = job.state ?? last?.state;
  // Only who made the release goes on with it.
  const isMine = job.release !== undefined || last?.press === press.name;
  if (release === undefined || state === undefined || !isMine) return 0;
  if (last && release < last.release)
    throw new ReleaseFault("superseded", { subject: String(release) });
  const seq = (last?.seq ?? 0) + 1;
  const changed = await copyRows(db, press, last, seq);
  if (job.release === undefined && changed.length === 0 && isDeepStrictEqual(state, last?.state))
    return 0;
  await db.query(commit, [seq, release, press.name, press.rev, JSON.stringify(state)]);
  if (last) await askForPurges(db, changed, release);
  return changed.length;
}

/**
 * Brings the tree in the database up to what the press made, in one transaction, with the purges that follow from it: from its end on
 * readers get it. Answers how many rows changed. Throws a `ReleaseFault` when a newer release was there first (rule P19).
 */
export const commitTree = (pool: TreePool, job: Job): Promise<number> =>
  inTransaction(pool, async (db) => {
    await db.query(lock, []);
    // Opened under the lock: what is copied is never older than what was.
    const press = readPress(job.pressFile);
    try {
      return await copy(db, job, press);
    } finally {
      press.close();
    }
  });
