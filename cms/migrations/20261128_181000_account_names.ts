import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";
import { accountName } from "#people/signIn/accountName.ts";

type Row = { id: number; username: string | null; email: string | null };

/**
 * Brings the names by which people sign in into the form in which they are looked up (rule A25). A name that another
 * account has in that form already stays as it is, and an administrator gives one of the two another name.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  const { rows } = await db.execute<Row>(
    sql`SELECT id, username, email FROM users ORDER BY id`,
  );
  const taken = new Set(rows.flatMap(({ username, email }) => [username, email]));
  const free = (given: string | null): string | undefined => {
    const name = accountName(given);
    if (given === null || name === "" || taken.has(name)) return undefined;
    taken.add(name);
    return name;
  };
  for (const { id, username, email } of rows) {
    const named = free(username);
    if (named) await db.execute(sql`UPDATE users SET username = ${named} WHERE id = ${id}`);
    const addressed = free(email);
    if (addressed) await db.execute(sql`UPDATE users SET email = ${addressed} WHERE id = ${id}`);
  }
}

/** A name that was typed otherwise once is no way to sign in. */
export async function down(_: MigrateDownArgs): Promise<void> {}
