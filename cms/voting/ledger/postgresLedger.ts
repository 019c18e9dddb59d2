import type pg from "pg";
import { type Frozen, frozenWire } from "../campaign/freeze.ts";
import { askOver } from "./askOver.ts";
import { binaryArray, int2, int4, int8, uuid } from "./binaryArray.ts";
import {
  type BallotRow,
  type Ledger,
  LedgerUnavailable,
  type LikeRow,
  type OpenCampaign,
} from "./ledger.ts";
import * as sql from "./statements.ts";

type CastRow = { day: string; at: Date; prev: string; inserted: number[] | null };
type CampaignRow = Omit<OpenCampaign, "frozen"> & { frozen: string };
/** A row of the ledger with its voter, as PostgreSQL writes its number. */
type Sent<Row> = Omit<Row, "seq"> & { voter: string; seq: string };
type TailRow = { candidate: number; added: string; up_to: string };

const castOf = (row: CastRow | undefined) => {
  if (!row) throw new LedgerUnavailable("the ledger gave no answer");
  const { day, at, prev, inserted } = row;
  return {
    day,
    at,
    prev: Number(prev),
    taken: inserted ? inserted.map((position) => position - 1) : ("all" as const),
  };
};

/** UUIDs come back with hyphens; voters are plain hex everywhere else. */
const plainHex = (uuid: string) => uuid.replaceAll("-", "");

/** After a batch with a conflict, so many of the campaign's next ones are inserted carefully from the start. */
const carefulBatches = 4;

/** The ledger in PostgreSQL. Closing it ends the pool. */
export function createPostgresLedger(pool: pg.Pool): Ledger {
  const query = askOver(pool);
  const careful = new Map<number, number>();
  const frozenOf = new Map<string, Frozen>();

  /** Frozen text never changes under its hash (rule V2), so each is read once. */
  function readFrozen({ rulesHash, frozen }: CampaignRow): Frozen {
    const known = frozenOf.get(rulesHash);
    if (known) return known;
    const read = frozenWire.parse(JSON.parse(frozen));
    frozenOf.set(rulesHash, read);
    return read;
  }

  /**
   * A row may be seen whose writer stopped waiting for a standby. Whoever is told that a vote is in the ledger is told so once a standby has what was
   * written before (rule V14).
   */
  const settle = ({ hasStandby }: { hasStandby?: boolean } = {}) =>
    hasStandby ? query(sql.settle) : undefined;

  return {
    async campaign(slug) {
      const [row] = await query<CampaignRow>(sql.campaign, [slug]);
      return row && { ...row, frozen: readFrozen(row) };
    },
    async castLikes(campaign, day, batch) {
      const conflicts = careful.get(campaign) ?? 0;
      const rows = await query<CastRow>(sql.castLikes, [
        campaign,
        day,
        binaryArray(uuid, batch, (like) => like.voter),
        binaryArray(uuid, batch, (like) => like.key),
        binaryArray(int2, batch, (like) => like.candidate),
        binaryArray(int2, batch, (like) => like.slot),
        binaryArray(int2, batch, (like) => like.nth),
        binaryArray(int8, batch, (like) => like.net),
        binaryArray(int4, batch, (like) => like.agent),
        conflicts > 0,
      ]);
      const cast = castOf(rows[0]);
      careful.set(campaign, cast.taken === "all" ? Math.max(0, conflicts - 1) : carefulBatches);
      return cast;
    },
    async castBallots(campaign, batch) {
      const rows = await query<CastRow>(sql.castBallots, [
        campaign,
        binaryArray(uuid, batch, (ballot) => ballot.voter),
        binaryArray(uuid, batch, (ballot) => ballot.key),
        // An array for each ballot, of its own length: as text.
        batch.map((ballot) => `{${ballot.choices.join(",")}}`),
        binaryArray(int8, batch, (ballot) => ballot.net),
        binaryArray(int4, batch, (ballot) => ballot.agent),
      ]);
      return castOf(rows[0]);
    },
    async likeFacts(campaign, asked) {
      const found = await query<Sent<LikeRow> & { now: Date; today: string; hasStandby: boolean }>(
        sql.likeFacts,
        [
          campaign,
          binaryArray(uuid, asked, ({ voter }) => voter),
          binaryArray(uuid, asked, ({ key }) => key),
        ],
      );
      const { now, today } = found[0] ?? {};
      if (!now || !today) throw new LedgerUnavailable("the ledger gave no facts");
      const likes = found.filter((row) => row.voter !== null);
      const keys = new Set(asked.map(({ key }) => key));
      if (likes.some(({ key }) => keys.has(key))) await settle(found[0]);
      const rows = Map.groupBy(
        likes.map(({ seq, ...row }) => ({ ...row, seq: Number(seq) })),
        ({ voter }) => plainHex(voter),
      );
      return { now, day: today, rows };
    },
    async ballotFacts(campaign, voters) {
      const [clock, found] = await Promise.all([
        query<{ now: Date; hasStandby: boolean }>(sql.now),
        query<Sent<BallotRow>>(sql.ballotFacts, [
          campaign,
          binaryArray(uuid, voters, (voter) => voter),
        ]),
      ]);
      if (found.length > 0) await settle(clock[0]);
      const ballots = found.map(
        ({ voter, seq, ...row }) => [plainHex(voter), { ...row, seq: Number(seq) }] as const,
      );
      return { now: clock[0]?.now ?? new Date(Number.NaN), ballots: new Map(ballots) };
    },
    async tail({ campaign, stream, after, until }) {
      const statement = stream === "likes" ? sql.likesTail : sql.ballotsTail;
      const rows = await query<TailRow>(statement, [campaign, after, until ?? "infinity"]);
      return {
        upTo: Math.max(after, ...rows.map((row) => Number(row.up_to))),
        added: new Map(rows.map(({ candidate, added }) => [candidate, Number(added)])),
      };
    },
    async row({ campaign, stream, seq }) {
      const statement = stream === "likes" ? sql.likeRow : sql.ballotRow;
      const [row] = await query<{ key: string; at: Date }>(statement, [campaign, seq]);
      return row;
    },
    async now() {
      const [row] = await query<{ now: Date }>(sql.now);
      if (!row) throw new LedgerUnavailable("the ledger has no clock");
      return row.now;
    },
    close: () => pool.end(),
  };
}
