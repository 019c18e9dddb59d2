import type { Payload } from "payload";
import { asidePool } from "../asidePool.ts";

/** Whether the account signed in from this network within the last 30 days, by the security log. */
export async function isKnownThere(
  payload: Payload,
  facts: { readonly account: number; readonly network: string },
): Promise<boolean> {
  if (facts.network === "") return false;
  const { rowCount } = await asidePool(payload).query(
    `SELECT 1 FROM security_events WHERE kind = 'signed-in' AND account = $1 AND network = $2
     AND created_at > now() - interval '30 days' LIMIT 1`,
    [facts.account, facts.network],
  );
  return (rowCount ?? 0) > 0;
}
