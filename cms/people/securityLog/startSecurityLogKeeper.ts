import type { Payload } from "payload";
import { environment } from "#leaves/environment.ts";
import { inRounds } from "#leaves/inRounds.ts";

const everyMs = 24 * 60 * 60 * 1000;

/**
 * Forgets lines of the security log that are older than `SECURITY_LOG_DAYS`, 200 unless said otherwise: the law asks for six months. The
 * database lets no line go that is younger than 200 days. A round that fails is made up by the next. Rule A20.
 */
export function startSecurityLogKeeper(payload: Payload): void {
  const { SECURITY_LOG_DAYS } = environment("SECURITY_LOG_DAYS");
  const forget =
    "DELETE FROM security_events WHERE created_at < clock_timestamp() - make_interval(days => $1)";
  inRounds(
    everyMs,
    () => payload.db.pool.query(forget, [SECURITY_LOG_DAYS]),
    (err) => payload.logger.error({ err, msg: "old lines of the security log were not deleted" }),
  );
}
