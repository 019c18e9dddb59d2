import type { Payload } from "payload";
import { treeFile } from "../treeFile.ts";
import { addressOfFile } from "./expectedRules.ts";
import { type ChangedDocument, ownPages } from "./ownPages.ts";
import { heads, planLimits, planOf } from "./planRules.ts";
import type { ProvenPage } from "./proof.wire.ts";

const changedBy = `SELECT subject, document FROM changes WHERE release = $1 ORDER BY id DESC LIMIT $2`;

/** Rows that the release changed and nobody since, those of heads first, then in the order of a draw that the release decides. */
const rowsOf = `SELECT t.kind, t.path, t.path = ANY($2) AS head FROM publishing.tree t
  WHERE t.seq IN (SELECT seq FROM publishing.tree_commits WHERE release = $1)
  ORDER BY t.kind = 'file' AND t.path = ANY($2) DESC, t.kind <> 'file' DESC,
    t.path LIKE '%.html' DESC, hashtextextended(t.path, $1) LIMIT $3`;

type Row = { kind: "file" | "redirect" | "tombstone"; path: string; head: boolean };

const addressesOf = (rows: readonly Row[]) =>
  rows.flatMap(({ kind, path }) => (kind === "file" ? (addressOfFile(path) ?? []) : path));

/** The pages that prove a release (rule E3). */
export async function planRelease(payload: Payload, release: number): Promise<ProvenPage[]> {
  const { pool } = payload.db;
  const documents = await pool.query<ChangedDocument>(changedBy, [release, planLimits.own]);
  const most = heads.length + planLimits.own + planLimits.sample;
  const { rows } = await pool.query<Row>(rowsOf, [release, heads.map(treeFile), most]);
  return planOf({
    own: await ownPages(payload, documents.rows),
    heads: addressesOf(rows.filter(({ head }) => head)),
    others: addressesOf(rows.filter(({ head }) => !head)),
  });
}
