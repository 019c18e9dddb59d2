import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { DatabaseClient } from "#leaves/DatabaseClient.ts";
import { inTransaction } from "#leaves/inTransaction.ts";
import { blobName, hashOf } from "#release/tree/blobName.ts";
import type { ReleaseFile, TombstoneEntry, TreeState } from "#release/tree/tree.wire.ts";
import type { BlobStore } from "#storage/BlobStore.ts";
import { folderFiles } from "#storage/folderFiles.ts";
import { folderStore } from "#storage/folderStore.ts";
import { blobFolder } from "#storage/openBlobs.ts";
import { openTreeFile, treeFileIn } from "#web/tree/openTreeFile.ts";
import type { TreeRow } from "#web/tree/treeRows.ts";

/** What a commit changes; by site path or path of a file, `null` for what is gone. */
export type TreeParts = {
  files?: Record<string, string | Uint8Array | null>;
  redirects?: Record<string, string | null>;
  tombstones?: Record<string, Partial<TombstoneEntry> | null>;
  /** Covers that are not drawn yet, and the hash that they will have. */
  awaited?: Record<string, string>;
  state?: Partial<TreeState>;
};

type Row = Pick<TreeRow, "kind" | "path"> & { entry: object | null };

export const aTreeState = (parts: Partial<TreeState> = {}): TreeState => ({
  edition: "2026-11-29T00:00:00.000Z",
  site: "site-1",
  inline: { scripts: [], styles: [] },
  pages: 1,
  ...parts,
});

const fileAt = (sitePath: string) =>
  `${sitePath.replace(/^\//, "")}${sitePath.endsWith("/") ? "index.html" : ""}`;

async function fileRow(
  blobs: BlobStore,
  [name, content]: [string, string | Uint8Array | null],
): Promise<Row> {
  const file = fileAt(name);
  if (content === null) return { kind: "file", path: file, entry: null };
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const hash = hashOf(bytes);
  await blobs.put(blobName(hash), bytes);
  const entry: ReleaseFile = { hash, bytes: bytes.byteLength };
  return { kind: "file", path: file, entry };
}

/** Puts the contents into the store and tells the rows of the commit. */
export async function treeRowsOf(blobs: BlobStore, parts: TreeParts): Promise<Row[]> {
  const { files = {}, redirects = {}, tombstones = {}, awaited = {} } = parts;
  const tombstone = { headline: "撤下的", at: "2026-11-28T00:00:00.000Z" };
  return [
    ...(await Promise.all(Object.entries(files).map((file) => fileRow(blobs, file)))),
    ...Object.entries(awaited).map(
      ([name, hash]): Row => ({
        kind: "file",
        path: fileAt(name),
        entry: { hash, bytes: 0, isAwaited: true },
      }),
    ),
    ...Object.entries(redirects).map(
      ([from, to]): Row => ({ kind: "redirect", path: from, entry: to === null ? null : { to } }),
    ),
    ...Object.entries(tombstones).map(
      ([from, entry]): Row => ({
        kind: "tombstone",
        path: from,
        entry: entry && { ...tombstone, ...entry },
      }),
    ),
  ];
}

/** A data folder of its own with a tree that is committed straight into the file of `web`. */
export async function aTreeFolder() {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), "gridpress-tree-"));
  const store = folderStore(blobFolder(dataDir));
  const file = openTreeFile(treeFileIn(dataDir));
  return {
    dataDir,
    store,
    blobs: folderFiles(blobFolder(dataDir)),
    tree: file.read,
    async commit(parts: TreeParts, changedAt = Date.UTC(2026, 10, 29)): Promise<void> {
      const from = file.head();
      const seq = (from?.seq ?? 0) + 1;
      const rows = (await treeRowsOf(store, parts)).map((row) => ({
        ...row,
        entry: row.entry && JSON.stringify(row.entry),
        changedAt,
      }));
      const state = JSON.stringify(aTreeState(parts.state));
      await file.apply({ head: { seq, stamp: randomUUID(), release: seq, state }, rows }, from);
    },
    async remove(): Promise<void> {
      file.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

const nextSeq = "SELECT coalesce(max(seq), 0) + 1 AS seq FROM publishing.tree_commits";
const putRow = `INSERT INTO publishing.tree (kind, path, entry, seq) VALUES ($1, $2, $3, $4)
  ON CONFLICT (kind, path) DO UPDATE SET entry = excluded.entry, seq = excluded.seq`;
const putCommit = `INSERT INTO publishing.tree_commits (seq, release, press, rev, state)
  VALUES ($1, $2, 'test', $1, $3)`;

/** Commits through the tables, as the publisher does; answers the number of the commit. */
export async function commitTree(
  pool: { connect(): Promise<DatabaseClient & { release(): void }> },
  blobs: BlobStore,
  parts: TreeParts,
): Promise<number> {
  const rows = await treeRowsOf(blobs, parts);
  return inTransaction(pool, async (client) => {
    const { rows: found } = await client.query<{ seq: string }>(nextSeq);
    const seq = Number(found[0]?.seq);
    for (const { kind, path: at, entry } of rows)
      await client.query(putRow, [kind, at, entry && JSON.stringify(entry), seq]);
    await client.query(putCommit, [seq, seq, JSON.stringify(aTreeState(parts.state))]);
    return seq;
  });
}
