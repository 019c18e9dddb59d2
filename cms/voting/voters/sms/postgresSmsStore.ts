import type pg from "pg";
import { LedgerUnavailable } from "../../ledger/ledger.ts";
import { type SmsAsk, type SmsEntry, type SmsStore, tryLimits } from "./smsStore.ts";

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
  async function ask<Row extends pg.QueryResultRow>(
    statement: { name: string; text: string },
    { campaign, phone, net }: SmsAsk,
    limits: number[],
  ): Promise<Row> {
    const values = [campaign, uuidOf(phone), net ?? null, ...limits];
    try {
      const { rows } = await pool.query<Row>({ ...statement, values });
      if (rows[0]) return rows[0];
    } catch (error) {
      throw new LedgerUnavailable(`${statement.name} failed`, { cause: error });
    }
    throw new LedgerUnavailable(`${statement.name} gave no answer`);
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
