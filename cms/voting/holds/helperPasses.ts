import { randomInt } from "node:crypto";
import type pg from "pg";
import { textHash } from "#leaves/hashes.ts";
import { askOver } from "../ledger/askOver.ts";

/** Without letters and digits that are taken for one another. */
const alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/** A code of twelve characters in three groups: sixty bits, so that nobody tries them through. */
const newCode = (): string =>
  [0, 1, 2]
    .map(() => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join(""))
    .join("-");

/** However somebody types it. */
const hashOf = (code: string): string => textHash(code.toUpperCase().replace(/[^0-9A-Z]/g, ""));

/** What a scrutineer announces: why, how many people a day, from when until when. */
export type Announced = { reason: string; perDay: number; begins: Date; ends: Date };

/** A pass as examiners see it, beside the votes that came through it so far. */
export type HelperPass = Announced & {
  number: number;
  at: Date;
  by: string;
  isClaimed: boolean;
  voters: number;
  votes: number;
};

const passes = `SELECT p.number, p.reason, p.per_day AS "perDay", p.begins, p.ends, p.at, p.by,
    EXISTS (SELECT 1 FROM voting.helper_times t WHERE t.campaign = p.campaign AND t.number = p.number) AS "isClaimed",
    coalesce(v.voters, 0) AS voters, coalesce(v.votes, 0) AS votes
  FROM voting.helper_passes p LEFT JOIN (
    SELECT number, count(DISTINCT voter)::int AS voters, count(*)::int AS votes FROM voting.helped_votes WHERE campaign = $1 GROUP BY number
  ) v USING (number) WHERE p.campaign = $1 ORDER BY p.number`;

/** Passes of a campaign, the first one first. */
export const readPasses = async (
  pool: Pick<pg.Pool, "query">,
  campaign: number,
): Promise<HelperPass[]> => (await pool.query<HelperPass>(passes, [campaign])).rows;

/** Makes a pass; answers its code, which nobody can read again, or undefined when it is too late. */
export async function makePass(
  pool: Pick<pg.Pool, "query">,
  { campaign, by, reason, perDay, begins, ends }: Announced & { campaign: number; by: string },
): Promise<{ number: number; code: string } | undefined> {
  const code = newCode();
  const values = [campaign, reason, perDay, begins, ends, hashOf(code), by];
  try {
    const { rows } = await pool.query<{ number: number }>(
      "SELECT voting.make_pass($1, $2, $3, $4, $5, $6, $7) AS number",
      values,
    );
    return rows[0] && { number: rows[0].number, code };
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "55000") return undefined;
    throw error;
  }
}

type Claim = { campaign: number; code: string; net: bigint; agent: number };

/** Gives a code from a device; answers the number of its pass, or undefined when the code serves nobody. */
export type ClaimPass = (claim: Claim) => Promise<number | undefined>;

/** Claims passes over the endpoint's login; errors are `LedgerUnavailable`. */
export const claimIn =
  (pool: Pick<pg.Pool, "query">): ClaimPass =>
  async ({ campaign, code, net, agent }) => {
    const [row] = await askOver(pool)<{ number: number | null }>(
      "SELECT voting.claim_pass($1, $2, $3, $4) AS number",
      [campaign, hashOf(code), net, agent],
    );
    return row?.number ?? undefined;
  };
