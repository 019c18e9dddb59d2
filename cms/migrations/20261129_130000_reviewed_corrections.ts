import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What was saved was public: it stays so, with the version that lists read. Versions of corrections follow one another like all others
 * (`20261128_100000_version_order`).
 */
const kept = `
UPDATE corrections SET _status = 'published', published_at = created_at;
INSERT INTO _corrections_v (parent_id, version_wrong, version_right, version_at, version_print_date, version_print_page, version_published_at,
    version_updated_at, version_created_at, version__status, created_at, updated_at, latest)
  SELECT id, wrong, "right", at, print_date, print_page, published_at, updated_at, created_at, _status::text::enum__corrections_v_version_status,
    updated_at, updated_at, true FROM corrections;
INSERT INTO _corrections_v_rels ("order", parent_id, path, cases_id, news_id, interviews_id, announcements_id)
  SELECT r."order", v.id, 'version.' || r.path, r.cases_id, r.news_id, r.interviews_id, r.announcements_id
  FROM corrections_rels r JOIN _corrections_v v ON v.parent_id = r.parent_id;
CREATE TRIGGER follow_versions BEFORE INSERT OR UPDATE OF updated_at, latest ON _corrections_v FOR EACH ROW
  WHEN (NEW.latest) EXECUTE FUNCTION follow_versions();
`;

/** Without a status all that is there is public: what nobody signed must not become so. */
const unsigned = "DELETE FROM corrections WHERE _status IS DISTINCT FROM 'published' OR deleted_at IS NOT NULL";

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_corrections_withdrawal_reason" AS ENUM('consent', 'error', 'legal', 'duplicate');
  CREATE TYPE "public"."enum_corrections_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__corrections_v_version_withdrawal_reason" AS ENUM('consent', 'error', 'legal', 'duplicate');
  CREATE TYPE "public"."enum__corrections_v_version_status" AS ENUM('draft', 'published');
  CREATE TABLE "_corrections_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_wrong" varchar,
  	"version_right" varchar,
  	"version_at" timestamp(3) with time zone,
  	"version_print_date" timestamp(3) with time zone,
  	"version_print_page" varchar,
  	"version_published_at" timestamp(3) with time zone,
  	"version_revised_at" timestamp(3) with time zone,
  	"version_withdrawal_reason" "enum__corrections_v_version_withdrawal_reason",
  	"version_created_by_id" integer,
  	"version_saved_by_id" integer,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__corrections_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "_corrections_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"cases_id" integer,
  	"news_id" integer,
  	"interviews_id" integer,
  	"announcements_id" integer
  );
  
  ALTER TABLE "corrections" ALTER COLUMN "wrong" DROP NOT NULL;
  ALTER TABLE "corrections" ALTER COLUMN "right" DROP NOT NULL;
  ALTER TABLE "corrections" ALTER COLUMN "at" DROP NOT NULL;
  ALTER TABLE "corrections" ADD COLUMN "published_at" timestamp(3) with time zone;
  ALTER TABLE "corrections" ADD COLUMN "revised_at" timestamp(3) with time zone;
  ALTER TABLE "corrections" ADD COLUMN "withdrawal_reason" "enum_corrections_withdrawal_reason";
  ALTER TABLE "corrections" ADD COLUMN "created_by_id" integer;
  ALTER TABLE "corrections" ADD COLUMN "saved_by_id" integer;
  ALTER TABLE "corrections" ADD COLUMN "deleted_at" timestamp(3) with time zone;
  ALTER TABLE "corrections" ADD COLUMN "_status" "enum_corrections_status" DEFAULT 'draft';
  ALTER TABLE "_corrections_v" ADD CONSTRAINT "_corrections_v_parent_id_corrections_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."corrections"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_corrections_v" ADD CONSTRAINT "_corrections_v_version_created_by_id_users_id_fk" FOREIGN KEY ("version_created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_corrections_v" ADD CONSTRAINT "_corrections_v_version_saved_by_id_users_id_fk" FOREIGN KEY ("version_saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_corrections_v_rels" ADD CONSTRAINT "_corrections_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_corrections_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_corrections_v_rels" ADD CONSTRAINT "_corrections_v_rels_cases_fk" FOREIGN KEY ("cases_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_corrections_v_rels" ADD CONSTRAINT "_corrections_v_rels_news_fk" FOREIGN KEY ("news_id") REFERENCES "public"."news"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_corrections_v_rels" ADD CONSTRAINT "_corrections_v_rels_interviews_fk" FOREIGN KEY ("interviews_id") REFERENCES "public"."interviews"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_corrections_v_rels" ADD CONSTRAINT "_corrections_v_rels_announcements_fk" FOREIGN KEY ("announcements_id") REFERENCES "public"."announcements"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "_corrections_v_parent_idx" ON "_corrections_v" USING btree ("parent_id");
  CREATE INDEX "_corrections_v_version_version_at_idx" ON "_corrections_v" USING btree ("version_at");
  CREATE INDEX "_corrections_v_version_version_published_at_idx" ON "_corrections_v" USING btree ("version_published_at");
  CREATE INDEX "_corrections_v_version_version_created_by_idx" ON "_corrections_v" USING btree ("version_created_by_id");
  CREATE INDEX "_corrections_v_version_version_saved_by_idx" ON "_corrections_v" USING btree ("version_saved_by_id");
  CREATE INDEX "_corrections_v_version_version_updated_at_idx" ON "_corrections_v" USING btree ("version_updated_at");
  CREATE INDEX "_corrections_v_version_version_created_at_idx" ON "_corrections_v" USING btree ("version_created_at");
  CREATE INDEX "_corrections_v_version_version_deleted_at_idx" ON "_corrections_v" USING btree ("version_deleted_at");
  CREATE INDEX "_corrections_v_version_version__status_idx" ON "_corrections_v" USING btree ("version__status");
  CREATE INDEX "_corrections_v_created_at_idx" ON "_corrections_v" USING btree ("created_at");
  CREATE INDEX "_corrections_v_updated_at_idx" ON "_corrections_v" USING btree ("updated_at");
  CREATE INDEX "_corrections_v_latest_idx" ON "_corrections_v" USING btree ("latest");
  CREATE INDEX "_corrections_v_autosave_idx" ON "_corrections_v" USING btree ("autosave");
  CREATE INDEX "_corrections_v_rels_order_idx" ON "_corrections_v_rels" USING btree ("order");
  CREATE INDEX "_corrections_v_rels_parent_idx" ON "_corrections_v_rels" USING btree ("parent_id");
  CREATE INDEX "_corrections_v_rels_path_idx" ON "_corrections_v_rels" USING btree ("path");
  CREATE INDEX "_corrections_v_rels_cases_id_idx" ON "_corrections_v_rels" USING btree ("cases_id");
  CREATE INDEX "_corrections_v_rels_news_id_idx" ON "_corrections_v_rels" USING btree ("news_id");
  CREATE INDEX "_corrections_v_rels_interviews_id_idx" ON "_corrections_v_rels" USING btree ("interviews_id");
  CREATE INDEX "_corrections_v_rels_announcements_id_idx" ON "_corrections_v_rels" USING btree ("announcements_id");
  ALTER TABLE "corrections" ADD CONSTRAINT "corrections_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "corrections" ADD CONSTRAINT "corrections_saved_by_id_users_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "corrections_published_at_idx" ON "corrections" USING btree ("published_at");
  CREATE INDEX "corrections_created_by_idx" ON "corrections" USING btree ("created_by_id");
  CREATE INDEX "corrections_saved_by_idx" ON "corrections" USING btree ("saved_by_id");
  CREATE INDEX "corrections_deleted_at_idx" ON "corrections" USING btree ("deleted_at");
  CREATE INDEX "corrections__status_idx" ON "corrections" USING btree ("_status");`)
  await db.execute(sql.raw(kept))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw(unsigned))
  await db.execute(sql`
   ALTER TABLE "_corrections_v" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_corrections_v_rels" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "_corrections_v" CASCADE;
  DROP TABLE "_corrections_v_rels" CASCADE;
  ALTER TABLE "corrections" DROP CONSTRAINT "corrections_created_by_id_users_id_fk";
  
  ALTER TABLE "corrections" DROP CONSTRAINT "corrections_saved_by_id_users_id_fk";
  
  DROP INDEX "corrections_published_at_idx";
  DROP INDEX "corrections_created_by_idx";
  DROP INDEX "corrections_saved_by_idx";
  DROP INDEX "corrections_deleted_at_idx";
  DROP INDEX "corrections__status_idx";
  ALTER TABLE "corrections" ALTER COLUMN "wrong" SET NOT NULL;
  ALTER TABLE "corrections" ALTER COLUMN "right" SET NOT NULL;
  ALTER TABLE "corrections" ALTER COLUMN "at" SET NOT NULL;
  ALTER TABLE "corrections" DROP COLUMN "published_at";
  ALTER TABLE "corrections" DROP COLUMN "revised_at";
  ALTER TABLE "corrections" DROP COLUMN "withdrawal_reason";
  ALTER TABLE "corrections" DROP COLUMN "created_by_id";
  ALTER TABLE "corrections" DROP COLUMN "saved_by_id";
  ALTER TABLE "corrections" DROP COLUMN "deleted_at";
  ALTER TABLE "corrections" DROP COLUMN "_status";
  DROP TYPE "public"."enum_corrections_withdrawal_reason";
  DROP TYPE "public"."enum_corrections_status";
  DROP TYPE "public"."enum__corrections_v_version_withdrawal_reason";
  DROP TYPE "public"."enum__corrections_v_version_status";`)
}
