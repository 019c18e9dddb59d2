import type { Payload } from "payload";

const everyMs = 6 * 60 * 60 * 1000;

/**
 * Destroys the salts of campaigns whose objections ended 30 days ago (rule V37), and the contacts of people who objected
 * 30 days after the result (rule V63), and forgets messages with codes after two days (rule V44). The database decides which are due; a round that fails is made up by the next.
 */
export function startForgetting(payload: Payload): void {
  const round = () =>
    payload.db.pool
      .query("SELECT voting.destroy_salts(), voting.destroy_contacts(), voting.forget_messages()")
      .catch((error: unknown) =>
        payload.logger.error({
          err: error,
          msg: "salts, contacts and messages were not destroyed",
        }),
      );
  setInterval(round, everyMs).unref();
  round();
}
