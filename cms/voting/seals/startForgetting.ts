import type { Payload } from "payload";
import { inRounds } from "#leaves/inRounds.ts";

const everyMs = 6 * 60 * 60 * 1000;

/**
 * Destroys the salts of campaigns whose objections ended 30 days ago (rule V37), and the contacts of people who objected
 * 30 days after the result (rule V63), and forgets messages with codes after two days (rule V44). The database decides which are due; a round that fails is made up by the next.
 */
export function startForgetting(payload: Payload): void {
  const select =
    "SELECT voting.destroy_salts(), voting.destroy_contacts(), voting.forget_messages()";
  inRounds(
    everyMs,
    () => payload.db.pool.query(select),
    (err) => payload.logger.error({ err, msg: "salts, contacts and messages were not destroyed" }),
  );
}
