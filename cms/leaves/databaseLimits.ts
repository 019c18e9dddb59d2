import type pg from "pg";
import { DatabaseClient } from "./DatabaseClient.ts";

/** Time that the answer to a statement that was cut off by the server may still take, in ms. */
const answerMs = 1_000;

/** For pools. Payload comes with types of its own for the same driver, which name a client in other words. */
const Client = DatabaseClient as unknown as new () => never;

type Limits = {
  /** What the database's own views call the connection. */
  name?: string;
  /** Longest that the server may take to accept a connection, in ms. */
  connectMs?: number;
  /** Longest that a statement may run, waiting for locks included, in ms. Only migrations and their kind are `unlimited`. */
  statementMs?: number | "unlimited";
};

/**
 * What every connection to the database is opened with, a pool's or a single one: a server that hangs, or a network that
 * swallows packets, is an error after a while, never a process that waits for ever. Source: PostgreSQL, 19.11.1.
 */
export function databaseLimits(
  connectionString: string,
  { name = "gridpress", connectMs = 10_000, statementMs = 30_000 }: Limits = {},
) {
  return {
    connectionString,
    application_name: name,
    connectionTimeoutMillis: connectMs,
    ...(statementMs !== "unlimited" && {
      statement_timeout: statementMs,
      query_timeout: statementMs + answerMs,
      idle_in_transaction_session_timeout: 2 * statementMs,
    }),
    keepAlive: true,
    Client,
  } satisfies pg.PoolConfig;
}
