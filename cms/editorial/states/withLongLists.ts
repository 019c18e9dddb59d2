import { type PostgresAdapter, sql } from "@payloadcms/db-postgres";
import type { DatabaseAdapterObj } from "payload";

type Operator = PostgresAdapter["operators"]["in"];

/** Shorter lists stay as Payload writes them. */
const long = 100;

const isLong = (value: unknown): value is number[] =>
  Array.isArray(value) && value.length >= long && value.every(Number.isSafeInteger);

/** Payload names each number of a relationship twice. */
const numbers = (value: readonly number[]) => sql.param([...new Set(value)]);

/**
 * The adapter, which asks for many numbers as one array (rule G3). Payload makes each number of a list a parameter of its own, twice in
 * drafts: the texts of an author who wrote ten thousand took a second to ask for, and PostgreSQL takes 65,535 parameters at most.
 */
export const withLongLists = (
  adapter: DatabaseAdapterObj<PostgresAdapter>,
): DatabaseAdapterObj<PostgresAdapter> => ({
  ...adapter,
  init: (args) => {
    const db = adapter.init(args);
    const { in: isIn, not_in: isNotIn } = db.operators;
    const among: Operator = (column, value) =>
      isLong(value) ? sql`${column} = ANY(${numbers(value)}::int[])` : isIn(column, value);
    const notAmong: Operator = (column, value) =>
      isLong(value) ? sql`${column} <> ALL(${numbers(value)}::int[])` : isNotIn(column, value);
    return Object.assign(db, { operators: { ...db.operators, in: among, not_in: notAmong } });
  },
});
