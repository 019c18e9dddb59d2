import type { Payload } from "payload";

const everyMs = 6 * 60 * 60 * 1000;

/**
 * Destroys the salts of campaigns whose objections ended 30 days ago (rule V37). The database decides which
 * are due; a round that fails is made up by the next.
 */
export function startSaltKeeper(payload: Payload): void {
  const round = () =>
    payload.db.pool
      .query("SELECT voting.destroy_salts()")
      .catch((error: unknown) =>
        payload.logger.error({ err: error, msg: "salts were not destroyed" }),
      );
  setInterval(round, everyMs).unref();
  round();
}
