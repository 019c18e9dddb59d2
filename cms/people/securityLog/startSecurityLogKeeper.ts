import type { Payload } from "payload";

const everyMs = 24 * 60 * 60 * 1000;

/**
 * Forgets lines of the security log that are older than 200 days: the law asks for six months, and nobody needs them
 * longer. The database lets no younger one go. A round that fails is made up by the next. Rule A20.
 */
export function startSecurityLogKeeper(payload: Payload): void {
  const round = () =>
    payload.db.pool
      .query(
        "DELETE FROM security_events WHERE created_at < clock_timestamp() - interval '200 days'",
      )
      .catch((error: unknown) =>
        payload.logger.error({ err: error, msg: "old lines of the security log were not deleted" }),
      );
  setInterval(round, everyMs).unref();
  round();
}
