import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/**
 * URLs that a content delivery network is asked to forget (rules K1 to K6), in tables that Payload does not know. Empty while
 * none is configured. Like all of this schema they are the cms's alone.
 *
 * - `cdn_asks`: a URL somebody asked for, and the task that carries it.
 * - `cdn_tasks`: the URLs of one call, sent again as a whole until the provider says that they are forgotten.
 * - `cdn_days`: URLs sent on each day of Asia/Shanghai, which is the providers' day.
 * - `cdn_pace`: one row, locked by who decides about the next call; the release up to which URLs were asked for.
 */
const tables = `
CREATE TABLE cdn_tasks (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  cause text NOT NULL CHECK (cause IN ('take-down', 'change')),
  urls text[] NOT NULL CHECK (cardinality(urls) > 0),
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'done')),
  names text[] NOT NULL DEFAULT '{}',
  tries integer NOT NULL DEFAULT 0,
  looks integer NOT NULL DEFAULT 0,
  due timestamptz NOT NULL,
  accepted_at timestamptz,
  trouble text,
  trouble_detail text,
  at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX cdn_tasks_open_idx ON cdn_tasks (id) WHERE state <> 'done';
CREATE TABLE cdn_asks (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  url text NOT NULL,
  cause text NOT NULL CHECK (cause IN ('take-down', 'change')),
  release integer,
  task bigint REFERENCES cdn_tasks ON DELETE CASCADE,
  at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX cdn_asks_waiting_idx ON cdn_asks (cause, id) WHERE task IS NULL;
CREATE INDEX cdn_asks_release_idx ON cdn_asks (release);
CREATE INDEX cdn_asks_task_idx ON cdn_asks (task);
CREATE TABLE cdn_days (
  day date PRIMARY KEY,
  spent integer NOT NULL CHECK (spent >= 0),
  is_closed boolean NOT NULL DEFAULT false
);
CREATE TABLE cdn_pace (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  called_at timestamptz,
  asked_release text
);
INSERT INTO cdn_pace DEFAULT VALUES;
`;

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(tables));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw("DROP TABLE cdn_asks, cdn_tasks, cdn_days, cdn_pace"));
}
