import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_cases_credits_role" ADD VALUE 'recommender' BEFORE 'editor';
  ALTER TYPE "public"."enum__cases_v_version_credits_role" ADD VALUE 'recommender' BEFORE 'editor';
  ALTER TYPE "public"."enum_news_credits_role" ADD VALUE 'recommender' BEFORE 'editor';
  ALTER TYPE "public"."enum__news_v_version_credits_role" ADD VALUE 'recommender' BEFORE 'editor';
  ALTER TYPE "public"."enum_interviews_credits_role" ADD VALUE 'recommender' BEFORE 'editor';
  ALTER TYPE "public"."enum__interviews_v_version_credits_role" ADD VALUE 'recommender' BEFORE 'editor';
  ALTER TYPE "public"."enum_announcements_credits_role" ADD VALUE 'recommender' BEFORE 'editor';
  ALTER TYPE "public"."enum__announcements_v_version_credits_role" ADD VALUE 'recommender' BEFORE 'editor';
  ALTER TABLE "site_settings" ADD COLUMN "intake_alarm_days" numeric DEFAULT 3;
  ALTER TABLE "site_settings" ADD COLUMN "intake_declined_days" numeric DEFAULT 90;
  ALTER TABLE "site_settings" ADD COLUMN "intake_adopted_days" numeric DEFAULT 365;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "cases_credits" ALTER COLUMN "role" SET DATA TYPE text;
  DROP TYPE "public"."enum_cases_credits_role";
  CREATE TYPE "public"."enum_cases_credits_role" AS ENUM('reporter', 'correspondent', 'photographer', 'supplier', 'editor', 'proofreader', 'reviewer');
  ALTER TABLE "cases_credits" ALTER COLUMN "role" SET DATA TYPE "public"."enum_cases_credits_role" USING "role"::"public"."enum_cases_credits_role";
  ALTER TABLE "_cases_v_version_credits" ALTER COLUMN "role" SET DATA TYPE text;
  DROP TYPE "public"."enum__cases_v_version_credits_role";
  CREATE TYPE "public"."enum__cases_v_version_credits_role" AS ENUM('reporter', 'correspondent', 'photographer', 'supplier', 'editor', 'proofreader', 'reviewer');
  ALTER TABLE "_cases_v_version_credits" ALTER COLUMN "role" SET DATA TYPE "public"."enum__cases_v_version_credits_role" USING "role"::"public"."enum__cases_v_version_credits_role";
  ALTER TABLE "news_credits" ALTER COLUMN "role" SET DATA TYPE text;
  DROP TYPE "public"."enum_news_credits_role";
  CREATE TYPE "public"."enum_news_credits_role" AS ENUM('reporter', 'correspondent', 'photographer', 'supplier', 'editor', 'proofreader', 'reviewer');
  ALTER TABLE "news_credits" ALTER COLUMN "role" SET DATA TYPE "public"."enum_news_credits_role" USING "role"::"public"."enum_news_credits_role";
  ALTER TABLE "_news_v_version_credits" ALTER COLUMN "role" SET DATA TYPE text;
  DROP TYPE "public"."enum__news_v_version_credits_role";
  CREATE TYPE "public"."enum__news_v_version_credits_role" AS ENUM('reporter', 'correspondent', 'photographer', 'supplier', 'editor', 'proofreader', 'reviewer');
  ALTER TABLE "_news_v_version_credits" ALTER COLUMN "role" SET DATA TYPE "public"."enum__news_v_version_credits_role" USING "role"::"public"."enum__news_v_version_credits_role";
  ALTER TABLE "interviews_credits" ALTER COLUMN "role" SET DATA TYPE text;
  DROP TYPE "public"."enum_interviews_credits_role";
  CREATE TYPE "public"."enum_interviews_credits_role" AS ENUM('reporter', 'correspondent', 'photographer', 'supplier', 'editor', 'proofreader', 'reviewer');
  ALTER TABLE "interviews_credits" ALTER COLUMN "role" SET DATA TYPE "public"."enum_interviews_credits_role" USING "role"::"public"."enum_interviews_credits_role";
  ALTER TABLE "_interviews_v_version_credits" ALTER COLUMN "role" SET DATA TYPE text;
  DROP TYPE "public"."enum__interviews_v_version_credits_role";
  CREATE TYPE "public"."enum__interviews_v_version_credits_role" AS ENUM('reporter', 'correspondent', 'photographer', 'supplier', 'editor', 'proofreader', 'reviewer');
  ALTER TABLE "_interviews_v_version_credits" ALTER COLUMN "role" SET DATA TYPE "public"."enum__interviews_v_version_credits_role" USING "role"::"public"."enum__interviews_v_version_credits_role";
  ALTER TABLE "announcements_credits" ALTER COLUMN "role" SET DATA TYPE text;
  DROP TYPE "public"."enum_announcements_credits_role";
  CREATE TYPE "public"."enum_announcements_credits_role" AS ENUM('reporter', 'correspondent', 'photographer', 'supplier', 'editor', 'proofreader', 'reviewer');
  ALTER TABLE "announcements_credits" ALTER COLUMN "role" SET DATA TYPE "public"."enum_announcements_credits_role" USING "role"::"public"."enum_announcements_credits_role";
  ALTER TABLE "_announcements_v_version_credits" ALTER COLUMN "role" SET DATA TYPE text;
  DROP TYPE "public"."enum__announcements_v_version_credits_role";
  CREATE TYPE "public"."enum__announcements_v_version_credits_role" AS ENUM('reporter', 'correspondent', 'photographer', 'supplier', 'editor', 'proofreader', 'reviewer');
  ALTER TABLE "_announcements_v_version_credits" ALTER COLUMN "role" SET DATA TYPE "public"."enum__announcements_v_version_credits_role" USING "role"::"public"."enum__announcements_v_version_credits_role";
  ALTER TABLE "site_settings" DROP COLUMN "intake_alarm_days";
  ALTER TABLE "site_settings" DROP COLUMN "intake_declined_days";
  ALTER TABLE "site_settings" DROP COLUMN "intake_adopted_days";`)
}
