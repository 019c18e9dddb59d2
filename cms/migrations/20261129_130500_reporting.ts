import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "cases" ADD COLUMN "reporting_verification" varchar;
  ALTER TABLE "cases" ADD COLUMN "reporting_proofreader" varchar;
  ALTER TABLE "_cases_v" ADD COLUMN "version_reporting_verification" varchar;
  ALTER TABLE "_cases_v" ADD COLUMN "version_reporting_proofreader" varchar;
  ALTER TABLE "news" ADD COLUMN "reporting_verification" varchar;
  ALTER TABLE "news" ADD COLUMN "reporting_proofreader" varchar;
  ALTER TABLE "_news_v" ADD COLUMN "version_reporting_verification" varchar;
  ALTER TABLE "_news_v" ADD COLUMN "version_reporting_proofreader" varchar;
  ALTER TABLE "interviews" ADD COLUMN "reporting_verification" varchar;
  ALTER TABLE "interviews" ADD COLUMN "reporting_proofreader" varchar;
  ALTER TABLE "_interviews_v" ADD COLUMN "version_reporting_verification" varchar;
  ALTER TABLE "_interviews_v" ADD COLUMN "version_reporting_proofreader" varchar;
  ALTER TABLE "announcements" ADD COLUMN "reporting_verification" varchar;
  ALTER TABLE "announcements" ADD COLUMN "reporting_proofreader" varchar;
  ALTER TABLE "_announcements_v" ADD COLUMN "version_reporting_verification" varchar;
  ALTER TABLE "_announcements_v" ADD COLUMN "version_reporting_proofreader" varchar;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "cases" DROP COLUMN "reporting_verification";
  ALTER TABLE "cases" DROP COLUMN "reporting_proofreader";
  ALTER TABLE "_cases_v" DROP COLUMN "version_reporting_verification";
  ALTER TABLE "_cases_v" DROP COLUMN "version_reporting_proofreader";
  ALTER TABLE "news" DROP COLUMN "reporting_verification";
  ALTER TABLE "news" DROP COLUMN "reporting_proofreader";
  ALTER TABLE "_news_v" DROP COLUMN "version_reporting_verification";
  ALTER TABLE "_news_v" DROP COLUMN "version_reporting_proofreader";
  ALTER TABLE "interviews" DROP COLUMN "reporting_verification";
  ALTER TABLE "interviews" DROP COLUMN "reporting_proofreader";
  ALTER TABLE "_interviews_v" DROP COLUMN "version_reporting_verification";
  ALTER TABLE "_interviews_v" DROP COLUMN "version_reporting_proofreader";
  ALTER TABLE "announcements" DROP COLUMN "reporting_verification";
  ALTER TABLE "announcements" DROP COLUMN "reporting_proofreader";
  ALTER TABLE "_announcements_v" DROP COLUMN "version_reporting_verification";
  ALTER TABLE "_announcements_v" DROP COLUMN "version_reporting_proofreader";`)
}
