import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

const kinds = ["write", "submit", "sign", "return", "withdraw", "urgent", "publish"];
/** A plan to go live, its end without going live, its being missed or late, and a live text that came down (rules R13, R16 and R17). */
const added = ["plan", "unplan", "missed", "takedown"];

const allow = (names: readonly string[]) => `
ALTER TABLE editorial.acts DROP CONSTRAINT acts_kind_check;
ALTER TABLE editorial.acts ADD CONSTRAINT acts_kind_check
  CHECK (kind IN (${names.map((name) => `'${name}'`).join(", ")})) NOT VALID;
`;

const indexes = `
CREATE INDEX acts_open ON editorial.acts (collection, document, id DESC)
  WHERE kind IN ('submit', 'sign', 'return', 'withdraw', 'urgent', 'publish', 'takedown');
CREATE INDEX acts_told ON editorial.acts (at) WHERE kind IN ('missed', 'unplan');
`;

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(allow([...kinds, ...added])));
  await db.execute(sql.raw(indexes));
}

/** Rows of the added kinds stay: nobody removes what was recorded. */
export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw("DROP INDEX editorial.acts_open; DROP INDEX editorial.acts_told;"));
  await db.execute(sql.raw(allow(kinds)));
}
