import type { Payload } from "payload";
import pg from "pg";
import { databaseLimits } from "#leaves/databaseLimits.ts";

const pools = new WeakMap<Payload, pg.Pool>();

/**
 * Connections for what is asked or written beside a request's transaction. They are not Payload's own: a request that holds
 * one of those and waits for another would, in number, wait for ever for requests that do the same.
 */
export function asidePool(payload: Payload): pg.Pool {
  const known = pools.get(payload);
  if (known) return known;
  const { connectionString = "" } = payload.db.poolOptions;
  const pool = new pg.Pool({
    ...databaseLimits(connectionString, { name: "gridpress-aside" }),
    max: 2,
  });
  // An idle connection that the database ends is no fault: the next question opens another.
  pool.on("error", () => undefined);
  pools.set(payload, pool);
  return pool;
}
