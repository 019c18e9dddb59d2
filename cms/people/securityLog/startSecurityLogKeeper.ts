import type { Payload } from "payload";
import { environment } from "#leaves/environment.ts";

const everyMs = 24 * 60 * 60 * 1000;

/**
 * Forgets lines of the security log that are older than `SECURITY_LOG_DAYS`, 200 unless said otherwise: the law asks for six months. The
 * database lets no line go that is younger than 200 days. A round that fails is made up by the next. Rule A20.
 */
export function startSecurityLogKeeper(payload: Payload): void {
  const { SECURITY_LOG_DAYS } = environment("SECURITY_LOG_DAYS");
  const round = () =>
    payload.db.pool
      .query(
        "DELETE FROM security_events WHERE created_at < clock_timestamp() - make_interval(days => $1)",
        [SECURITY_LOG_DAYS],
      )
      .catch((error: unknown) =>
        payload.logger.error({ err: error, msg: "old lines of the security log were not deleted" }),
      );
  setInterval(round, everyMs).unref();
  round();
}
