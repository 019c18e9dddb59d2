import { z } from "zod";

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().nonnegative();

/** A file of a backup: its name below the backup's folder, how long it is and the SHA-256 of its bytes. */
export const keptFileWire = z.strictObject({ name: z.string().min(1), bytes: count, sha256: hash });
export type KeptFile = z.infer<typeof keptFileWire>;

/** A table as it was copied: in which file, which columns, and what the copy holds before it is compressed. */
export const tableCopyWire = z.strictObject({
  schema: z.string(),
  name: z.string(),
  file: z.string(),
  columns: z.array(z.string()),
  rows: count,
  sha256: hash,
  /** What table and indexes took on the disk. */
  diskBytes: count,
});
export type TableCopy = z.infer<typeof tableCopyWire>;

export const sequenceWire = z.strictObject({
  schema: z.string(),
  name: z.string(),
  /** As text: it may be longer than a number of JavaScript. */
  value: z.string(),
  isCalled: z.boolean(),
});
export type Sequence = z.infer<typeof sequenceWire>;

const streamWire = z.strictObject({
  rows: count,
  last: count,
  /** Votes by candidate number, counted by the database. */
  counts: z.record(z.string(), count),
});

/** Where the ledger of a campaign stood, and how far it was sealed: a signed checkpoint (rule V39), where the key was at hand. */
export const ledgerHeadWire = z.strictObject({
  slug: z.string(),
  rulesHash: hash,
  likes: streamWire,
  ballots: streamWire,
  /** SHA-256 of the last seal's head by stream. */
  sealed: z.record(z.string(), hash),
  checkpoint: z.strictObject({ checkpoint: z.string(), signature: z.string() }).optional(),
});
export type LedgerHead = z.infer<typeof ledgerHeadWire>;

/** The tree that readers got. */
export const treeHeadWire = z.strictObject({
  files: count,
  /** Changes that no release had brought to readers yet. */
  unreleased: count,
  /** Fingerprint of the site build, and when the pages change next by themselves. */
  site: z.string().optional(),
  nextMoment: z.string().optional(),
});
export type TreeHead = z.infer<typeof treeHeadWire>;

/** What stands first in a backup (rule U44). */
export const manifestWire = z.strictObject({
  format: z.literal(1),
  id: z.string().regex(/^\d{8}T\d{6}Z$/),
  /** The instant that the copy of the database is of, by the database's clock. */
  at: z.iso.datetime(),
  endedAt: z.iso.datetime(),
  versions: z.strictObject({ app: z.string(), node: z.string(), postgres: z.string() }),
  /** Migrations that the database had run, oldest first. */
  migrations: z.array(z.string()),
  tables: z.array(tableCopyWire),
  sequences: z.array(sequenceWire),
  ledgers: z.array(ledgerHeadWire),
  /** Ed25519 key that seals and acts are checked with; none where no votes were signed here. */
  publicKey: z.string().optional(),
  tree: treeHeadWire,
  /** Files that rows name and the store did not have: gone before, or while the backup was made. */
  missing: z.array(z.string()),
  /** A copy of the embedded server's files that WAL can be replayed over. */
  base: z
    .strictObject({
      file: z.string(),
      label: z.string(),
      firstWal: z.string(),
      endedAt: z.iso.datetime(),
    })
    .optional(),
  /** Everything in the backup's folder but this manifest and its hash. */
  files: z.array(keptFileWire),
});
export type Manifest = z.infer<typeof manifestWire>;

/** A picture or document of the store and the hash under which the pool holds it. */
export const storedFileWire = z.strictObject({ name: z.string(), bytes: count, sha256: hash });
export type StoredFile = z.infer<typeof storedFileWire>;
