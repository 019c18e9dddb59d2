import type { Payload } from "payload";
import { asidePool } from "../asidePool.ts";

/** The second step of one account, as its row holds it. */
export type SecondFactor = {
  /** Encrypted; see `sealedSecret.ts`. */
  readonly secret: string;
  readonly recoveryLeft: number;
};

/**
 * Rows of `second_factors`: a table that Payload does not know, so that no query, relation or version can show it. An
 * account has a row when its second step is on. Each change is one statement whose conditions the database checks;
 * answers say whether it took place.
 */
export const secondFactorStore = (payload: Payload) => {
  const pool = asidePool(payload);
  const happened = async (text: string, values: readonly unknown[]): Promise<boolean> =>
    ((await pool.query(text, [...values])).rowCount ?? 0) > 0;

  return {
    read: async (account: number): Promise<SecondFactor | undefined> => {
      const { rows } = await pool.query<SecondFactor>(
        `SELECT secret, cardinality(recovery) AS "recoveryLeft" FROM second_factors WHERE account = $1`,
        [account],
      );
      return rows[0];
    },
    /** False when there is one already: nobody replaces a second step without taking it away first. */
    start: (row: { account: number; secret: string; step: number; recovery: readonly string[] }) =>
      happened(
        `INSERT INTO second_factors (account, secret, last_step, recovery) VALUES ($1, $2, $3, $4)
         ON CONFLICT (account) DO NOTHING`,
        [row.account, row.secret, row.step, row.recovery],
      ),
    /** Uses up a step of time: false when it, or a later one, was used before. */
    spendStep: (account: number, step: number) =>
      happened("UPDATE second_factors SET last_step = $2 WHERE account = $1 AND last_step < $2", [
        account,
        step,
      ]),
    spendRecovery: (account: number, hash: string) =>
      happened(
        `UPDATE second_factors SET recovery = array_remove(recovery, $2)
         WHERE account = $1 AND $2 = ANY (recovery)`,
        [account, hash],
      ),
    replaceRecovery: (account: number, recovery: readonly string[]) =>
      happened("UPDATE second_factors SET recovery = $2 WHERE account = $1", [account, recovery]),
    remove: (account: number) =>
      happened("DELETE FROM second_factors WHERE account = $1", [account]),
  };
};
