import { z } from "zod";
import { signedActWire } from "../campaign/signedAct.wire.ts";

const hex32 = z.string().regex(/^[0-9a-f]{64}$/);

/** What a seal signs. `tally` is all that the stream holds up to here; absent when it would give away a single vote. */
export const sealHeadWire = z.strictObject({
  campaign: z.string(),
  rulesHash: hex32,
  stream: z.enum(["likes", "ballots"]),
  number: z.int().positive(),
  /** When it was sealed, by the database's clock; never before the seal before. */
  at: z.iso.datetime(),
  /** First and last number of the ledger that the seal covers, and how many votes. */
  first: z.int().positive(),
  last: z.int().positive(),
  size: z.int().positive(),
  /** Votes of this stream in this seal and all before it. */
  total: z.int().positive(),
  root: hex32,
  /** SHA-256 of the head before; 64 zeros for the first. */
  previous: hex32,
  tally: z.record(z.string(), z.int().nonnegative()).optional(),
});
export type SealHead = z.infer<typeof sealHeadWire>;

/** What may be wrong with a seal: its salts are gone, the ledger has other votes than it has leaves, a leaf is of another vote, the root or the tally does not follow. */
export const sealFaults = ["salts", "votes", "leaves", "root", "tally"] as const;
export type SealFault = (typeof sealFaults)[number];

/** A published seal: the head as signed text, its Ed25519 signature, and the leaves as one block (base64). */
export const sealFileWire = z.strictObject({
  head: z.string(),
  signature: z.string(),
  leaves: z.string(),
});
export type SealFile = z.infer<typeof sealFileWire>;

/** Version of the audit files' format. */
export const auditFormat = 2 as const;

/** What announces the next key of a service: the key and the one before it (raw, base64), from when on. */
export const rotationWire = z.strictObject({
  at: z.iso.datetime(),
  key: z.string(),
  previous: z.string(),
});
export type Rotation = z.infer<typeof rotationWire>;

/** What stands first in a campaign's audit files. `publicKey` is the service's first one: Ed25519, raw, base64. */
export const auditCampaignWire = z.strictObject({
  /** Of these files, as `FORMAT.md` writes it down. */
  format: z.literal(auditFormat),
  slug: z.string(),
  frozen: z.string(),
  rulesHash: hex32,
  publicKey: z.string(),
  /** How it came from the first key to the one in force: each statement (a rotation as canonical JSON) is signed by the key before. */
  rotations: z.array(z.strictObject({ statement: z.string(), signature: z.string() })),
  seals: z.strictObject({ likes: z.int().nonnegative(), ballots: z.int().nonnegative() }),
});
export type AuditCampaign = z.infer<typeof auditCampaignWire>;

/** The signed acts of a campaign, oldest first. */
export const auditActsWire = z.strictObject({ acts: z.array(signedActWire) });
export type AuditActs = z.infer<typeof auditActsWire>;

/** Heads of a file: the texts of seals (n − 1) × 1,000 + 1 to n × 1,000 of a stream, without their leaves. */
export const headsPerFile = 1000;
export const headsFileWire = z.strictObject({ heads: z.array(z.string()) });
export type HeadsFile = z.infer<typeof headsFileWire>;

/** Where one stream stands: its last seal, the votes sealed so far, and the SHA-256 of that seal's head. */
const sealedSoFarWire = z.strictObject({
  number: z.int().positive(),
  total: z.int().positive(),
  head: hex32,
});

/** What a checkpoint signs: how far a campaign is sealed at a time. Two of them show whether the later goes on from the earlier. */
export const checkpointWire = z.strictObject({
  campaign: z.string(),
  rulesHash: hex32,
  at: z.iso.datetime(),
  likes: sealedSoFarWire.optional(),
  ballots: sealedSoFarWire.optional(),
});
export type Checkpoint = z.infer<typeof checkpointWire>;

/** A checkpoint as signed text (canonical JSON), and its Ed25519 signature. */
export const auditCheckpointWire = z.strictObject({
  checkpoint: z.string(),
  signature: z.string(),
});
export type AuditCheckpoint = z.infer<typeof auditCheckpointWire>;
