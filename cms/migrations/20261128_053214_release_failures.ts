import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_releases_fault" ADD VALUE 'read-only' BEFORE 'stopped';
  ALTER TYPE "public"."enum_releases_fault" ADD VALUE 'rights' BEFORE 'stopped';
  ALTER TYPE "public"."enum_releases_fault" ADD VALUE 'schema' BEFORE 'stopped';
  ALTER TYPE "public"."enum_releases_fault" ADD VALUE 'database' BEFORE 'stopped';
  ALTER TYPE "public"."enum_releases_fault" ADD VALUE 'superseded' BEFORE 'stopped';
  ALTER TABLE "releases" ADD COLUMN "tries" numeric;
  ALTER TABLE "releases" ADD COLUMN "since" timestamp(3) with time zone;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "releases" ALTER COLUMN "fault" SET DATA TYPE text;
  DROP TYPE "public"."enum_releases_fault";
  CREATE TYPE "public"."enum_releases_fault" AS ENUM('edition', 'site-build', 'page', 'picture', 'space', 'stopped', 'other');
  ALTER TABLE "releases" ALTER COLUMN "fault" SET DATA TYPE "public"."enum_releases_fault" USING "fault"::"public"."enum_releases_fault";
  ALTER TABLE "releases" DROP COLUMN "tries";
  ALTER TABLE "releases" DROP COLUMN "since";`)
}
