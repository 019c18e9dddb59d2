import type pg from "pg";
import { askOver } from "../../ledger/askOver.ts";
import { LedgerUnavailable } from "../../ledger/ledger.ts";

/** Limits on messages and on tries, chosen so that people never meet them; see `smsLimits`. */
export type SmsLimits = {
  /** Seconds between two messages to one number, and messages to it in a day. */
  gapSeconds: number;
  perNumber: number;
  /** Messages asked for from one network prefix in an hour and in a day. */
  perNetHour: number;
  perNetDay: number;
  /** Messages of the campaign in a day. */
  perCampaign: number;
};

/**
 * A household shares a number's limit; an office or an estate shares a network's, and signs in over hours. The campaign's
 * is the operator's, since it bounds the bill.
 */
export const smsLimits = (perCampaign: number): SmsLimits => ({
  gapSeconds: 60,
  perNumber: 5,
  perNetHour: 120,
  perNetDay: 600,
  perCampaign,
});

/** Tries of one number from one network in ten minutes, and from all networks in a day. */
export const tryLimits = { perNet: 5, perDay: 40 } as const;

/** A number as a keyed hash (16 bytes, base64url), and the network it was typed in. */
export type SmsAsk = { campaign: number; phone: string; net: bigint | undefined };

/** Whether a message may go out, or whose limit it would break. A message that may go out is counted. */
export type SmsEntry = "sends" | "number" | "network" | "campaign";

/** Counts messages and tries for all processes. Both reject with `LedgerUnavailable` when no answer is to be had. */
export type SmsStore = {
  enter(ask: SmsAsk, limits: SmsLimits): Promise<SmsEntry>;
  /** Counts a try of a code; false when there were too many. */
  try(ask: SmsAsk): Promise<boolean>;
};

const entering = {
  name: "voting-enter-sms",
  text: "SELECT voting.enter_sms($1, $2, $3, $4, $5, $6, $7, $8) AS entry",
};
const trying = {
  name: "voting-try-sms",
  text: "SELECT voting.try_sms($1, $2, $3, $4, $5) AS may",
};

/** Numbers are 16 bytes, and PostgreSQL's handiest 16 bytes are a UUID. */
const uuidOf = (phone: string) => Buffer.from(phone, "base64url").toString("hex");

/** Messages and tries in PostgreSQL, counted by its clock. The pool stays its owner's. */
export function createPostgresSmsStore(pool: pg.Pool): SmsStore {
  const query = askOver(pool);
  async function ask<Row extends pg.QueryResultRow>(
    statement: { name: string; text: string },
    { campaign, phone, net }: SmsAsk,
    limits: number[],
  ): Promise<Row> {
    const [row] = await query<Row>(statement, [campaign, uuidOf(phone), net ?? null, ...limits]);
    if (!row) throw new LedgerUnavailable(`${statement.name} gave no answer`);
    return row;
  }

  return {
    async enter(asked, { gapSeconds, perNumber, perNetHour, perNetDay, perCampaign }) {
      const limits = [gapSeconds, perNumber, perNetHour, perNetDay, perCampaign];
      return (await ask<{ entry: SmsEntry }>(entering, asked, limits)).entry;
    },
    async try(asked) {
      const limits = [tryLimits.perNet, tryLimits.perDay];
      return (await ask<{ may: boolean }>(trying, asked, limits)).may;
    },
  };
}
