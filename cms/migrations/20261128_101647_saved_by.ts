import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "cases" ADD COLUMN "saved_by_id" integer;
  ALTER TABLE "_cases_v" ADD COLUMN "version_saved_by_id" integer;
  ALTER TABLE "news" ADD COLUMN "saved_by_id" integer;
  ALTER TABLE "_news_v" ADD COLUMN "version_saved_by_id" integer;
  ALTER TABLE "interviews" ADD COLUMN "saved_by_id" integer;
  ALTER TABLE "_interviews_v" ADD COLUMN "version_saved_by_id" integer;
  ALTER TABLE "announcements" ADD COLUMN "saved_by_id" integer;
  ALTER TABLE "_announcements_v" ADD COLUMN "version_saved_by_id" integer;
  ALTER TABLE "projects" ADD COLUMN "saved_by_id" integer;
  ALTER TABLE "_projects_v" ADD COLUMN "version_saved_by_id" integer;
  ALTER TABLE "partners" ADD COLUMN "saved_by_id" integer;
  ALTER TABLE "_partners_v" ADD COLUMN "version_saved_by_id" integer;
  ALTER TABLE "workers" ADD COLUMN "saved_by_id" integer;
  ALTER TABLE "_workers_v" ADD COLUMN "version_saved_by_id" integer;
  ALTER TABLE "streets" ADD COLUMN "saved_by_id" integer;
  ALTER TABLE "_streets_v" ADD COLUMN "version_saved_by_id" integer;
  ALTER TABLE "topics" ADD COLUMN "saved_by_id" integer;
  ALTER TABLE "_topics_v" ADD COLUMN "version_saved_by_id" integer;
  ALTER TABLE "campaigns" ADD COLUMN "saved_by_id" integer;
  ALTER TABLE "_campaigns_v" ADD COLUMN "version_saved_by_id" integer;
  ALTER TABLE "media" ADD COLUMN "sent_name" varchar;
  ALTER TABLE "changes" ADD COLUMN "by" varchar;
  ALTER TABLE "releases" ADD COLUMN "by" varchar;
  ALTER TABLE "cases" ADD CONSTRAINT "cases_saved_by_id_users_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_cases_v" ADD CONSTRAINT "_cases_v_version_saved_by_id_users_id_fk" FOREIGN KEY ("version_saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "news" ADD CONSTRAINT "news_saved_by_id_users_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_news_v" ADD CONSTRAINT "_news_v_version_saved_by_id_users_id_fk" FOREIGN KEY ("version_saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "interviews" ADD CONSTRAINT "interviews_saved_by_id_users_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_interviews_v" ADD CONSTRAINT "_interviews_v_version_saved_by_id_users_id_fk" FOREIGN KEY ("version_saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "announcements" ADD CONSTRAINT "announcements_saved_by_id_users_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_announcements_v" ADD CONSTRAINT "_announcements_v_version_saved_by_id_users_id_fk" FOREIGN KEY ("version_saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "projects" ADD CONSTRAINT "projects_saved_by_id_users_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_projects_v" ADD CONSTRAINT "_projects_v_version_saved_by_id_users_id_fk" FOREIGN KEY ("version_saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "partners" ADD CONSTRAINT "partners_saved_by_id_users_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_partners_v" ADD CONSTRAINT "_partners_v_version_saved_by_id_users_id_fk" FOREIGN KEY ("version_saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "workers" ADD CONSTRAINT "workers_saved_by_id_users_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_workers_v" ADD CONSTRAINT "_workers_v_version_saved_by_id_users_id_fk" FOREIGN KEY ("version_saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "streets" ADD CONSTRAINT "streets_saved_by_id_users_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_streets_v" ADD CONSTRAINT "_streets_v_version_saved_by_id_users_id_fk" FOREIGN KEY ("version_saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "topics" ADD CONSTRAINT "topics_saved_by_id_users_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_topics_v" ADD CONSTRAINT "_topics_v_version_saved_by_id_users_id_fk" FOREIGN KEY ("version_saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_saved_by_id_users_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_campaigns_v" ADD CONSTRAINT "_campaigns_v_version_saved_by_id_users_id_fk" FOREIGN KEY ("version_saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "cases_saved_by_idx" ON "cases" USING btree ("saved_by_id");
  CREATE INDEX "_cases_v_version_version_saved_by_idx" ON "_cases_v" USING btree ("version_saved_by_id");
  CREATE INDEX "news_saved_by_idx" ON "news" USING btree ("saved_by_id");
  CREATE INDEX "_news_v_version_version_saved_by_idx" ON "_news_v" USING btree ("version_saved_by_id");
  CREATE INDEX "interviews_saved_by_idx" ON "interviews" USING btree ("saved_by_id");
  CREATE INDEX "_interviews_v_version_version_saved_by_idx" ON "_interviews_v" USING btree ("version_saved_by_id");
  CREATE INDEX "announcements_saved_by_idx" ON "announcements" USING btree ("saved_by_id");
  CREATE INDEX "_announcements_v_version_version_saved_by_idx" ON "_announcements_v" USING btree ("version_saved_by_id");
  CREATE INDEX "projects_saved_by_idx" ON "projects" USING btree ("saved_by_id");
  CREATE INDEX "_projects_v_version_version_saved_by_idx" ON "_projects_v" USING btree ("version_saved_by_id");
  CREATE INDEX "partners_saved_by_idx" ON "partners" USING btree ("saved_by_id");
  CREATE INDEX "_partners_v_version_version_saved_by_idx" ON "_partners_v" USING btree ("version_saved_by_id");
  CREATE INDEX "workers_saved_by_idx" ON "workers" USING btree ("saved_by_id");
  CREATE INDEX "_workers_v_version_version_saved_by_idx" ON "_workers_v" USING btree ("version_saved_by_id");
  CREATE INDEX "streets_saved_by_idx" ON "streets" USING btree ("saved_by_id");
  CREATE INDEX "_streets_v_version_version_saved_by_idx" ON "_streets_v" USING btree ("version_saved_by_id");
  CREATE INDEX "topics_saved_by_idx" ON "topics" USING btree ("saved_by_id");
  CREATE INDEX "_topics_v_version_version_saved_by_idx" ON "_topics_v" USING btree ("version_saved_by_id");
  CREATE INDEX "campaigns_saved_by_idx" ON "campaigns" USING btree ("saved_by_id");
  CREATE INDEX "_campaigns_v_version_version_saved_by_idx" ON "_campaigns_v" USING btree ("version_saved_by_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "cases" DROP CONSTRAINT "cases_saved_by_id_users_id_fk";
  
  ALTER TABLE "_cases_v" DROP CONSTRAINT "_cases_v_version_saved_by_id_users_id_fk";
  
  ALTER TABLE "news" DROP CONSTRAINT "news_saved_by_id_users_id_fk";
  
  ALTER TABLE "_news_v" DROP CONSTRAINT "_news_v_version_saved_by_id_users_id_fk";
  
  ALTER TABLE "interviews" DROP CONSTRAINT "interviews_saved_by_id_users_id_fk";
  
  ALTER TABLE "_interviews_v" DROP CONSTRAINT "_interviews_v_version_saved_by_id_users_id_fk";
  
  ALTER TABLE "announcements" DROP CONSTRAINT "announcements_saved_by_id_users_id_fk";
  
  ALTER TABLE "_announcements_v" DROP CONSTRAINT "_announcements_v_version_saved_by_id_users_id_fk";
  
  ALTER TABLE "projects" DROP CONSTRAINT "projects_saved_by_id_users_id_fk";
  
  ALTER TABLE "_projects_v" DROP CONSTRAINT "_projects_v_version_saved_by_id_users_id_fk";
  
  ALTER TABLE "partners" DROP CONSTRAINT "partners_saved_by_id_users_id_fk";
  
  ALTER TABLE "_partners_v" DROP CONSTRAINT "_partners_v_version_saved_by_id_users_id_fk";
  
  ALTER TABLE "workers" DROP CONSTRAINT "workers_saved_by_id_users_id_fk";
  
  ALTER TABLE "_workers_v" DROP CONSTRAINT "_workers_v_version_saved_by_id_users_id_fk";
  
  ALTER TABLE "streets" DROP CONSTRAINT "streets_saved_by_id_users_id_fk";
  
  ALTER TABLE "_streets_v" DROP CONSTRAINT "_streets_v_version_saved_by_id_users_id_fk";
  
  ALTER TABLE "topics" DROP CONSTRAINT "topics_saved_by_id_users_id_fk";
  
  ALTER TABLE "_topics_v" DROP CONSTRAINT "_topics_v_version_saved_by_id_users_id_fk";
  
  ALTER TABLE "campaigns" DROP CONSTRAINT "campaigns_saved_by_id_users_id_fk";
  
  ALTER TABLE "_campaigns_v" DROP CONSTRAINT "_campaigns_v_version_saved_by_id_users_id_fk";
  
  DROP INDEX "cases_saved_by_idx";
  DROP INDEX "_cases_v_version_version_saved_by_idx";
  DROP INDEX "news_saved_by_idx";
  DROP INDEX "_news_v_version_version_saved_by_idx";
  DROP INDEX "interviews_saved_by_idx";
  DROP INDEX "_interviews_v_version_version_saved_by_idx";
  DROP INDEX "announcements_saved_by_idx";
  DROP INDEX "_announcements_v_version_version_saved_by_idx";
  DROP INDEX "projects_saved_by_idx";
  DROP INDEX "_projects_v_version_version_saved_by_idx";
  DROP INDEX "partners_saved_by_idx";
  DROP INDEX "_partners_v_version_version_saved_by_idx";
  DROP INDEX "workers_saved_by_idx";
  DROP INDEX "_workers_v_version_version_saved_by_idx";
  DROP INDEX "streets_saved_by_idx";
  DROP INDEX "_streets_v_version_version_saved_by_idx";
  DROP INDEX "topics_saved_by_idx";
  DROP INDEX "_topics_v_version_version_saved_by_idx";
  DROP INDEX "campaigns_saved_by_idx";
  DROP INDEX "_campaigns_v_version_version_saved_by_idx";
  ALTER TABLE "cases" DROP COLUMN "saved_by_id";
  ALTER TABLE "_cases_v" DROP COLUMN "version_saved_by_id";
  ALTER TABLE "news" DROP COLUMN "saved_by_id";
  ALTER TABLE "_news_v" DROP COLUMN "version_saved_by_id";
  ALTER TABLE "interviews" DROP COLUMN "saved_by_id";
  ALTER TABLE "_interviews_v" DROP COLUMN "version_saved_by_id";
  ALTER TABLE "announcements" DROP COLUMN "saved_by_id";
  ALTER TABLE "_announcements_v" DROP COLUMN "version_saved_by_id";
  ALTER TABLE "projects" DROP COLUMN "saved_by_id";
  ALTER TABLE "_projects_v" DROP COLUMN "version_saved_by_id";
  ALTER TABLE "partners" DROP COLUMN "saved_by_id";
  ALTER TABLE "_partners_v" DROP COLUMN "version_saved_by_id";
  ALTER TABLE "workers" DROP COLUMN "saved_by_id";
  ALTER TABLE "_workers_v" DROP COLUMN "version_saved_by_id";
  ALTER TABLE "streets" DROP COLUMN "saved_by_id";
  ALTER TABLE "_streets_v" DROP COLUMN "version_saved_by_id";
  ALTER TABLE "topics" DROP COLUMN "saved_by_id";
  ALTER TABLE "_topics_v" DROP COLUMN "version_saved_by_id";
  ALTER TABLE "campaigns" DROP COLUMN "saved_by_id";
  ALTER TABLE "_campaigns_v" DROP COLUMN "version_saved_by_id";
  ALTER TABLE "media" DROP COLUMN "sent_name";
  ALTER TABLE "changes" DROP COLUMN "by";
  ALTER TABLE "releases" DROP COLUMN "by";`)
}
