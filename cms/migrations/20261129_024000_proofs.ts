import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/**
 * What readers were found to get (rules E1 to E9), the cms's alone.
 *
 * - `proofs`: a release on its way to readers. `pages` are those that prove it, with what was found of each.
 * - `drifts`: an address where readers get something else than the tree says; one row from when it was found until it was right again.
 * - `patrols`: when the site was last looked at.
 */
const tables = `
CREATE TABLE publishing.proofs (
  release integer PRIMARY KEY,
  made_at timestamptz NOT NULL,
  pages jsonb NOT NULL,
  tries integer NOT NULL DEFAULT 0,
  due timestamptz NOT NULL,
  live_at timestamptz,
  proven_at timestamptz,
  purged_at timestamptz
);
CREATE INDEX proofs_open ON publishing.proofs (release) WHERE proven_at IS NULL;

CREATE TABLE publishing.drifts (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  address text NOT NULL,
  encoding text NOT NULL,
  fault jsonb NOT NULL,
  release integer,
  found_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  ended_at timestamptz
);
CREATE UNIQUE INDEX drifts_open ON publishing.drifts (address) WHERE ended_at IS NULL;
CREATE INDEX drifts_release ON publishing.drifts (release);

CREATE TABLE publishing.patrols (
  name text PRIMARY KEY,
  at timestamptz NOT NULL,
  pages integer NOT NULL,
  wrong integer NOT NULL
);

DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'gridpress_cms') THEN
    GRANT SELECT, INSERT, UPDATE, DELETE
      ON publishing.proofs, publishing.drifts, publishing.patrols TO gridpress_cms;
  END IF;
END $$;
`;

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(tables));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw("DROP TABLE publishing.proofs, publishing.drifts, publishing.patrols"),
  );
}
