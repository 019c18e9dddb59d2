import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import type pg from "pg";
import { openContact } from "#intake/contactSeal.ts";
import { testSecrets } from "#tests/harness/testSecrets.ts";
import { type Sent, walkersFrom } from "./sender.ts";

export type Findings = {
  submitted: number;
  rows: number;
  /** Receipts whose recommendation, contact data or files are not there. */
  lost: number;
  /** Recommendations beyond the first of one sender. */
  doubled: number;
  /** Files on the disk that no recommendation names, once what is old was swept. */
  orphan_files: number;
  /** Places in which a telephone number or name of a sender stands. */
  leaked_contacts: number;
  /** Contact data that outlived its withdrawal. */
  kept_contacts: number;
  /** Numbers that nobody has, between the first and the last. */
  gaps: number;
};

type Row = { number: string; key: string; index: number; hashes: string[]; sealed: Buffer | null };

const rowsIn = async (database: pg.Pool): Promise<Row[]> =>
  (
    await database.query<Row>(
      `SELECT r.number, r.key::text, substring(r.form->>'title' from '[0-9]+')::int AS index, c.sealed,
         ARRAY(SELECT f->>'hash' FROM jsonb_array_elements(r.form->'files') f
           UNION ALL SELECT f->>'hash' FROM intake.events e, jsonb_array_elements(e.detail->'files') f
             WHERE e.recommendation = r.id AND e.detail ? 'files') AS hashes
       FROM intake.recommendations r LEFT JOIN intake.contacts c ON c.recommendation = r.id ORDER BY r.id`,
    )
  ).rows;

/** Every file in a folder, or the file itself. */
async function filesIn(place: string): Promise<string[]> {
  const facts = await stat(place).catch(() => undefined);
  if (facts?.isFile()) return [place];
  const entries = facts ? await readdir(place, { recursive: true, withFileTypes: true }) : [];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

const isWhole = async (folder: string, hash: string): Promise<boolean> => {
  const content = await readFile(path.join(folder, hash)).catch(() => undefined);
  return content !== undefined && createHash("sha256").update(content).digest("hex") === hash;
};

/** Who sent it, as the desk would read it; undefined where the seal does not open. */
function contactIn(sealed: Buffer, key: string): { telephone?: string; name?: string } | undefined {
  try {
    return JSON.parse(openContact(sealed, testSecrets.INTAKE_PRIVATE_KEY, key));
  } catch {
    return undefined;
  }
}

/** Whether everything that the sender was promised is there. */
async function isThere(sent: Sent, row: Row | undefined, folder: string): Promise<boolean> {
  if (!row || row.number !== sent.receipt?.number) return false;
  for (const hash of sent.hashes)
    if (!row.hashes.includes(hash) || !(await isWhole(folder, hash))) return false;
  if (sent.isWithdrawn || !row.sealed) return sent.isWithdrawn === true;
  const contact = contactIn(row.sealed, row.key);
  return contact?.telephone === sent.telephone && contact.name === sent.name;
}

const plantedInSql = "1997[0-9]{7}|荐人甲[0-9]";

/**
 * Whether a text holds a name or a telephone number that somebody sent. Among ten thousand recommendations some hash has eleven digits like a number: those
 * that were sent are told by who sent them, and by those who walked away before their form was filed.
 */
export function tellsOfSenders(text: string, indexes: ReadonlySet<number>): boolean {
  if (/荐人甲\d/.test(text)) return true;
  return [...text.matchAll(/(?=1997(\d{7}))/g)].some(
    ([, digits]) => indexes.has(Number(digits)) || indexes.has(Number(digits) - walkersFrom),
  );
}

/** Tables in which planted contact data can be read as it is; sealed bytes are read as text, too. */
async function leakingTables(
  database: pg.Pool,
  planted: (text: string) => boolean,
): Promise<string[]> {
  const { rows } = await database.query<{ name: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
  );
  const leaking: string[] = [];
  for (const { name } of rows) {
    const text = name === "intake.contacts" ? "encode(t.sealed, 'escape')" : "t::text";
    const found = await database.query<{ text: string }>(
      `SELECT ${text} AS text FROM ${name} t WHERE ${text} ~ $1`,
      [plantedInSql],
    );
    if (found.rows.some((row) => planted(row.text))) leaking.push(name);
  }
  return leaking;
}

/** Compares what senders hold with what is stored, read as the owner and from the disk. */
export async function judge(run: {
  database: pg.Pool;
  sent: readonly Sent[];
  pages: readonly string[];
  /** Folders of the recommendations' files and of those without a form; folders and files that may hold no contact data. */
  files: string;
  waiting: string;
  readable: readonly string[];
}): Promise<Findings & { leaks: string[] }> {
  const rows = await rowsIn(run.database);
  const byIndex = new Map(rows.map((row) => [row.index, row]));
  const held = run.sent.filter(({ receipt }) => receipt);
  let lost = 0;
  for (const sent of held)
    if (!(await isThere(sent, byIndex.get(sent.index), run.files))) lost += 1;
  const named = new Set(rows.flatMap(({ hashes }) => hashes));
  const unnamed = (await filesIn(run.files)).filter((file) => !named.has(path.basename(file)));
  const orphans = [...unnamed, ...(await filesIn(run.waiting))];
  const indexes = new Set(run.sent.map(({ index }) => index));
  const planted = (text: string) => tellsOfSenders(text, indexes);
  const leaks = await leakingTables(run.database, planted);
  for (const folder of run.readable)
    for (const file of await filesIn(folder))
      if (planted(await readFile(file, "utf8"))) leaks.push(file);
  leaks.push(...run.pages.filter(planted).map(() => "a page of a sender"));
  const withdrawn = new Set(held.flatMap((sent) => (sent.isWithdrawn ? [sent.index] : [])));
  const places = rows.map(({ number }) => Number(number.slice(8)));
  return {
    submitted: held.length,
    rows: rows.length,
    lost: lost + (run.sent.length - held.length),
    doubled: rows.length - byIndex.size,
    orphan_files: orphans.length,
    leaked_contacts: leaks.length,
    kept_contacts: rows.filter(({ index, sealed }) => sealed && withdrawn.has(index)).length,
    gaps: Math.max(0, ...places) - places.length,
    leaks,
  };
}
