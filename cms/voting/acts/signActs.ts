import type pg from "pg";
import { frozenWire } from "../campaign/freeze.ts";
import { claimKey } from "../seals/claimKey.ts";
import { createPostgresSealStore } from "../seals/postgresSealStore.ts";
import type { Signer } from "../seals/signer.ts";
import { actFault, type SignersView, type WaitingAct } from "./checkAct.ts";
import { countSource } from "./countSource.ts";
import { countStreams } from "./countStreams.ts";
import { scrutiny } from "./scrutiny.ts";

const campaigns = `SELECT c.id, c.slug, c.rules_hash AS "rulesHash", c.frozen FROM voting.campaigns c
  WHERE EXISTS (SELECT 1 FROM voting.act_statements s WHERE s.campaign = c.id AND NOT EXISTS (
    SELECT 1 FROM voting.act_signatures g WHERE g.campaign = s.campaign AND g.number = s.number)) ORDER BY c.id`;

const statements = `SELECT s.number::int, s.statement, s.basis, g.signature FROM voting.act_statements s
  LEFT JOIN voting.act_signatures g ON g.campaign = s.campaign AND g.number = s.number
  WHERE s.campaign = $1 ORDER BY s.number`;

const scanned = `SELECT voting.is_scanned($1, 'likes', $2::timestamptz)
  AND voting.is_scanned($1, 'ballots', $2::timestamptz) AS "wasScanned"`;

const outcomes = "SELECT number, upheld FROM voting.objection_outcomes($1)";

const keep = `INSERT INTO voting.act_signatures (campaign, number, signature) VALUES ($1, $2, $3)
  ON CONFLICT DO NOTHING`;

type CampaignRow = { id: number; slug: string; rulesHash: string; frozen: string };
type Row = { number: number; statement: string; basis: string | null; signature: string | null };

/** An act that was not signed, and why. */
export type Unsigned = { campaign: string; number: number; fault: string };

async function signCampaign(
  pool: pg.Pool,
  signer: Signer,
  campaign: WaitingAct["campaign"],
): Promise<Unsigned | undefined> {
  const { rows } = await pool.query<Row>(statements, [campaign.id]);
  const acts = rows.map(({ basis, ...act }) => ({ ...act, ...(basis !== null && { basis }) }));
  const view: SignersView = {
    recount: () =>
      countStreams(
        { campaign: campaign.id, frozen: campaign.frozen },
        countSource(pool, campaign.id),
      ),
    scrutiny: (of) => scrutiny(createPostgresSealStore(pool), { campaign, ...of }),
    outcomes: async () => (await pool.query(outcomes, [campaign.id])).rows,
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
    await pool.query(keep, [campaign.id, number, signer.sign(statement)]);
  }
  return undefined;
}

/** Signs every act that waits and is as it should be; answers those that are not. Safe beside another signer. */
export async function signActs(pool: pg.Pool, signer: Signer): Promise<Unsigned[]> {
  const { rows } = await pool.query<CampaignRow>(campaigns);
  const unsigned: Unsigned[] = [];
  for (const { frozen, ...row } of rows) {
    const campaign = { ...row, frozen: frozenWire.parse(JSON.parse(frozen)) };
    const left = await signCampaign(pool, signer, campaign);
    if (left) unsigned.push(left);
  }
  return unsigned;
}
