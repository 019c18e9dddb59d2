import type { Queryable } from "#leaves/Queryable.ts";
import { listedAs } from "../tree/listedAs.ts";
import { fileWire, redirectEntryWire } from "../tree/tree.wire.ts";
import { treeFile } from "../treeFile.ts";
import type { TreeFacts } from "./expectedRules.ts";

/** What the tree says of an address, since when, and with which release. */
export type AddressFacts = TreeFacts & { since: Date; release?: number };

const rowsAt = `SELECT a.address, r.kind, r.entry, c.at, c.release,
    EXISTS (SELECT FROM publishing.withdrawn t
      WHERE t.path IN (SELECT jsonb_array_elements_text(a.names))) AS taken
  FROM jsonb_to_recordset($1::jsonb) AS a(address text, file text, names jsonb)
  LEFT JOIN publishing.tree r ON r.entry IS NOT NULL
    AND ((r.kind = 'file' AND r.path = a.file) OR (r.kind IN ('redirect', 'tombstone') AND r.path = a.address))
  LEFT JOIN publishing.tree_commits c ON c.seq = r.seq`;

type Row = {
  address: string;
  kind: "file" | "redirect" | "tombstone" | null;
  entry: unknown;
  at: Date | null;
  release: number | null;
  taken: boolean;
};

/** What the tree says now of these addresses; one that it has no row of is not there. */
export async function treeAt(
  db: Queryable,
  addresses: readonly string[],
): Promise<Map<string, AddressFacts>> {
  const asked = addresses.map((address) => ({
    address,
    file: treeFile(address),
    names: listedAs(address),
  }));
  const { rows } = await db.query(rowsAt, [JSON.stringify(asked)]);
  const facts = new Map<string, AddressFacts>();
  for (const { address, kind, entry, at, release, taken } of rows as Row[]) {
    const known = facts.get(address) ?? { isWithdrawn: taken, since: new Date(0) };
    if (kind === "tombstone") known.isWithdrawn = true;
    if (kind === "file") known.file = fileWire.parse(entry);
    if (kind === "redirect") known.redirect = redirectEntryWire.parse(entry).to;
    if (at && at > known.since) known.since = at;
    if (release !== null) known.release = release;
    facts.set(address, known);
  }
  return facts;
}
