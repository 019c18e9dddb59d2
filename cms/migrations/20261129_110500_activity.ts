import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_security_events_kind" ADD VALUE 'published';
  ALTER TYPE "public"."enum_security_events_kind" ADD VALUE 'taken-down';
  ALTER TYPE "public"."enum_security_events_kind" ADD VALUE 'overruled';
  ALTER TYPE "public"."enum_security_events_kind" ADD VALUE 'settings-changed';
  ALTER TYPE "public"."enum_security_events_kind" ADD VALUE 'exported';`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "security_events" ALTER COLUMN "kind" SET DATA TYPE text;
  DROP TYPE "public"."enum_security_events_kind";
  CREATE TYPE "public"."enum_security_events_kind" AS ENUM('signed-in', 'signed-out', 'password-refused', 'code-refused', 'disabled-refused', 'slowed', 'released', 'account-made', 'account-deleted', 'account-disabled', 'account-enabled', 'role-changed', 'name-changed', 'password-changed', 'password-reset', 'second-factor-on', 'second-factor-off', 'second-factor-reset', 'recovery-code-used', 'recovery-codes-renewed', 'write-refused', 'document-deleted');
  ALTER TABLE "security_events" ALTER COLUMN "kind" SET DATA TYPE "public"."enum_security_events_kind" USING "kind"::"public"."enum_security_events_kind";`)
}
