import type pg from "pg";
import { textHash } from "#leaves/hashes.ts";
import { inRounds } from "#leaves/inRounds.ts";
import { postgresPool } from "#leaves/postgresPool.ts";
import { canonicalJson } from "../campaign/canonicalJson.ts";
import { frozenWire } from "../campaign/freeze.ts";
import { claimKey } from "../seals/claimKey.ts";
import { createPostgresSealStore } from "../seals/postgresSealStore.ts";
import {
  createSigner,
  fingerprintOf,
  type GivenKeys,
  isSignedBy,
  type Signer,
} from "../seals/signer.ts";
import type { Seen } from "./act.wire.ts";
import { actFault, type SignersView, type WaitingAct } from "./checkAct.ts";
import { countStreams } from "./countStreams.ts";
import { scrutiny } from "./scrutiny.ts";

const campaigns = `SELECT c.id, c.slug, c.rules_hash AS "rulesHash", c.frozen FROM voting.campaigns c
  WHERE EXISTS (SELECT 1 FROM voting.act_statements s WHERE s.campaign = c.id AND NOT EXISTS (
    SELECT 1 FROM voting.act_signatures g WHERE g.campaign = s.campaign AND g.number = s.number)) ORDER BY c.id`;

const statements = `SELECT s.number::int, s.statement, s.basis, g.signature, g.seen, g.seen_signature AS "seenSignature" FROM voting.act_statements s
  LEFT JOIN voting.act_signatures g ON g.campaign = s.campaign AND g.number = s.number
  WHERE s.campaign = $1 ORDER BY s.number`;

const scanned = `SELECT voting.is_scanned($1, 'likes', $2::timestamptz)
  AND voting.is_scanned($1, 'ballots', $2::timestamptz) AS "wasScanned"`;

const outcomes = "SELECT number, upheld FROM voting.objection_outcomes($1)";

const keep = `INSERT INTO voting.act_signatures (campaign, number, signature, seen, seen_signature) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT DO NOTHING`;

type CampaignRow = { id: number; slug: string; rulesHash: string; frozen: string };
type Row = { number: number; statement: string } & Record<
  "basis" | "signature" | "seen" | "seenSignature",
  string | null
>;

/**
 * Whether a text is signed by the key that this signer holds, or the one before that its operator gave it. The list of keys in the database does not
 * say: its owner could put a key of their own before ours.
 */
const signedByUs =
  ({ publicKey, before }: Signer) =>
  (text: string, signature: string | null) =>
    [publicKey, before.publicKey].some((key) => isSignedBy(key, text, signature ?? ""));

/** An act that was not signed, and why. */
export type Unsigned = { campaign: string; number: number; fault: string };

async function signCampaign(
  pool: pg.Pool,
  signer: Signer,
  { campaign, now }: { campaign: WaitingAct["campaign"]; now: () => Date },
): Promise<Unsigned | undefined> {
  const { rows } = await pool.query<Row>(statements, [campaign.id]);
  const isOurs = signedByUs(signer);
  const acts = rows.map(({ basis, seen, seenSignature, ...act }) => ({
    ...act,
    ...(basis !== null && { basis }),
    ...(seen !== null && isOurs(seen, seenSignature) && { seen }),
  }));
  const view: SignersView = {
    recount: () => countStreams(pool, { campaign: campaign.id, frozen: campaign.frozen }),
    scrutiny: (of) => scrutiny(createPostgresSealStore(pool), { campaign, ...of }),
    outcomes: async () => (await pool.query(outcomes, [campaign.id])).rows,
    now,
    async wasScanned(at) {
      const answer = await pool.query<{ wasScanned: boolean }>(scanned, [campaign.id, at]);
      return answer.rows[0]?.wasScanned === true;
    },
  };
  for (const [index, { number, statement, basis, signature }] of acts.entries()) {
    if (signature !== null) continue;
    const waiting = { campaign, number, statement, basis, earlier: acts.slice(0, index) };
    const fault = await actFault(waiting, view).catch(String);
    // What comes after rests on it, so it waits too.
    if (fault) return { campaign: campaign.slug, number, fault };
    await claimKey(createPostgresSealStore(pool), signer);
    const seen = canonicalJson({
      ...{ at: now().toISOString(), statement: textHash(statement) },
      key: fingerprintOf(signer.publicKey),
    } satisfies Seen);
    const signed = [signer.sign(statement), seen, signer.sign(seen)];
    await pool.query(keep, [campaign.id, number, ...signed]);
  }
  return undefined;
}

/** Signs every act that waits and is as it should be; answers those that are not. Safe beside another signer. */
export async function signActs(
  pool: pg.Pool,
  signer: Signer,
  /** The signer's own clock, which no login of the database can set. */
  now: () => Date = () => new Date(),
): Promise<Unsigned[]> {
  const { rows } = await pool.query<CampaignRow>(campaigns);
  const unsigned: Unsigned[] = [];
  for (const { frozen, ...row } of rows) {
    const campaign = { ...row, frozen: frozenWire.parse(JSON.parse(frozen)) };
    const left = await signCampaign(pool, signer, { campaign, now });
    if (left) unsigned.push(left);
  }
  return unsigned;
}

type Options = {
  databaseUrl: string;
  /** The vote endpoint's secret, from which its signing key follows where it has none of its own. */
  secret: string;
  /** Signing keys of its own, where it was given any. */
  keys?: GivenKeys | undefined;
  everyMs: number;
  onError: (error: unknown) => void;
};

/** A count of a million votes is counted again before it is signed. */
const statementMs = 60_000;

/** Signs acts as they come, beside the vote endpoint. What must not be signed is reported once. */
export function startActSigner({ databaseUrl, secret, keys, everyMs, onError }: Options) {
  const pool = postgresPool({ databaseUrl, onError, statementMs });
  const signer = createSigner(secret, keys);
  const reported = new Set<string>();
  const report = (text: string) => {
    if (reported.has(text)) return;
    reported.add(text);
    onError(new Error(text));
  };
  const round = async () => {
    for (const { campaign, number, fault } of await signActs(pool, signer))
      report(`act ${number} of ${campaign} was not signed: ${fault}`);
  };
  const rounds = inRounds(everyMs, round, (error) =>
    report(`signing acts failed: ${error instanceof Error ? error.message : error}`),
  );
  return {
    async stop(): Promise<void> {
      await rounds.stop();
      await pool.end();
    },
  };
}
