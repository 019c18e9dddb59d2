import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_workers_phone_consent_scope" AS ENUM('everywhere', 'online', 'site');
  CREATE TYPE "public"."enum__workers_v_version_phone_consent_scope" AS ENUM('everywhere', 'online', 'site');
  CREATE TYPE "public"."enum_media_consent_scope" AS ENUM('everywhere', 'online', 'site');
  ALTER TABLE "workers" ADD COLUMN "phone_consent_person" varchar;
  ALTER TABLE "workers" ADD COLUMN "phone_consent_scope" "enum_workers_phone_consent_scope";
  ALTER TABLE "workers" ADD COLUMN "phone_consent_until" timestamp(3) with time zone;
  ALTER TABLE "_workers_v" ADD COLUMN "version_phone_consent_person" varchar;
  ALTER TABLE "_workers_v" ADD COLUMN "version_phone_consent_scope" "enum__workers_v_version_phone_consent_scope";
  ALTER TABLE "_workers_v" ADD COLUMN "version_phone_consent_until" timestamp(3) with time zone;
  ALTER TABLE "media" ADD COLUMN "consent_person" varchar;
  ALTER TABLE "media" ADD COLUMN "consent_scope" "enum_media_consent_scope";
  ALTER TABLE "media" ADD COLUMN "consent_until" timestamp(3) with time zone;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "workers" DROP COLUMN "phone_consent_person";
  ALTER TABLE "workers" DROP COLUMN "phone_consent_scope";
  ALTER TABLE "workers" DROP COLUMN "phone_consent_until";
  ALTER TABLE "_workers_v" DROP COLUMN "version_phone_consent_person";
  ALTER TABLE "_workers_v" DROP COLUMN "version_phone_consent_scope";
  ALTER TABLE "_workers_v" DROP COLUMN "version_phone_consent_until";
  ALTER TABLE "media" DROP COLUMN "consent_person";
  ALTER TABLE "media" DROP COLUMN "consent_scope";
  ALTER TABLE "media" DROP COLUMN "consent_until";
  DROP TYPE "public"."enum_workers_phone_consent_scope";
  DROP TYPE "public"."enum__workers_v_version_phone_consent_scope";
  DROP TYPE "public"."enum_media_consent_scope";`)
}
