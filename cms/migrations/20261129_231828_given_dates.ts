import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "cases" ADD COLUMN "is_date_given" boolean;
  ALTER TABLE "_cases_v" ADD COLUMN "version_is_date_given" boolean;
  ALTER TABLE "news" ADD COLUMN "is_date_given" boolean;
  ALTER TABLE "_news_v" ADD COLUMN "version_is_date_given" boolean;
  ALTER TABLE "interviews" ADD COLUMN "is_date_given" boolean;
  ALTER TABLE "_interviews_v" ADD COLUMN "version_is_date_given" boolean;
  ALTER TABLE "announcements" ADD COLUMN "is_date_given" boolean;
  ALTER TABLE "_announcements_v" ADD COLUMN "version_is_date_given" boolean;
  ALTER TABLE "projects" ADD COLUMN "is_date_given" boolean;
  ALTER TABLE "_projects_v" ADD COLUMN "version_is_date_given" boolean;
  ALTER TABLE "partners" ADD COLUMN "is_date_given" boolean;
  ALTER TABLE "_partners_v" ADD COLUMN "version_is_date_given" boolean;
  ALTER TABLE "workers" ADD COLUMN "is_date_given" boolean;
  ALTER TABLE "_workers_v" ADD COLUMN "version_is_date_given" boolean;
  ALTER TABLE "streets" ADD COLUMN "is_date_given" boolean;
  ALTER TABLE "_streets_v" ADD COLUMN "version_is_date_given" boolean;
  ALTER TABLE "topics" ADD COLUMN "is_date_given" boolean;
  ALTER TABLE "_topics_v" ADD COLUMN "version_is_date_given" boolean;
  ALTER TABLE "campaigns" ADD COLUMN "is_date_given" boolean;
  ALTER TABLE "_campaigns_v" ADD COLUMN "version_is_date_given" boolean;
  ALTER TABLE "corrections" ADD COLUMN "is_date_given" boolean;
  ALTER TABLE "_corrections_v" ADD COLUMN "version_is_date_given" boolean;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "cases" DROP COLUMN "is_date_given";
  ALTER TABLE "_cases_v" DROP COLUMN "version_is_date_given";
  ALTER TABLE "news" DROP COLUMN "is_date_given";
  ALTER TABLE "_news_v" DROP COLUMN "version_is_date_given";
  ALTER TABLE "interviews" DROP COLUMN "is_date_given";
  ALTER TABLE "_interviews_v" DROP COLUMN "version_is_date_given";
  ALTER TABLE "announcements" DROP COLUMN "is_date_given";
  ALTER TABLE "_announcements_v" DROP COLUMN "version_is_date_given";
  ALTER TABLE "projects" DROP COLUMN "is_date_given";
  ALTER TABLE "_projects_v" DROP COLUMN "version_is_date_given";
  ALTER TABLE "partners" DROP COLUMN "is_date_given";
  ALTER TABLE "_partners_v" DROP COLUMN "version_is_date_given";
  ALTER TABLE "workers" DROP COLUMN "is_date_given";
  ALTER TABLE "_workers_v" DROP COLUMN "version_is_date_given";
  ALTER TABLE "streets" DROP COLUMN "is_date_given";
  ALTER TABLE "_streets_v" DROP COLUMN "version_is_date_given";
  ALTER TABLE "topics" DROP COLUMN "is_date_given";
  ALTER TABLE "_topics_v" DROP COLUMN "version_is_date_given";
  ALTER TABLE "campaigns" DROP COLUMN "is_date_given";
  ALTER TABLE "_campaigns_v" DROP COLUMN "version_is_date_given";
  ALTER TABLE "corrections" DROP COLUMN "is_date_given";
  ALTER TABLE "_corrections_v" DROP COLUMN "version_is_date_given";`)
}
