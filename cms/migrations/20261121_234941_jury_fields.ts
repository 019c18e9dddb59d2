import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

// Defaults come after the columns: rules that were frozen without these fields stay as they were frozen.
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_campaigns_rules_normalisation" AS ENUM('best');
  CREATE TYPE "public"."enum__campaigns_v_version_rules_normalisation" AS ENUM('best');
  ALTER TABLE "campaigns" ADD COLUMN "rules_jury_drop_extremes" boolean;
  ALTER TABLE "campaigns" ALTER COLUMN "rules_jury_drop_extremes" SET DEFAULT false;
  ALTER TABLE "campaigns" ADD COLUMN "rules_normalisation" "enum_campaigns_rules_normalisation";
  ALTER TABLE "campaigns" ALTER COLUMN "rules_normalisation" SET DEFAULT 'best';
  ALTER TABLE "_campaigns_v" ADD COLUMN "version_rules_jury_drop_extremes" boolean;
  ALTER TABLE "_campaigns_v" ALTER COLUMN "version_rules_jury_drop_extremes" SET DEFAULT false;
  ALTER TABLE "_campaigns_v" ADD COLUMN "version_rules_normalisation" "enum__campaigns_v_version_rules_normalisation";
  ALTER TABLE "_campaigns_v" ALTER COLUMN "version_rules_normalisation" SET DEFAULT 'best';
  ALTER TABLE "users" ADD COLUMN "worker_id" integer;
  ALTER TABLE "users" ADD CONSTRAINT "users_worker_id_workers_id_fk" FOREIGN KEY ("worker_id") REFERENCES "public"."workers"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "users_worker_idx" ON "users" USING btree ("worker_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "users" DROP CONSTRAINT "users_worker_id_workers_id_fk";
  
  DROP INDEX "users_worker_idx";
  ALTER TABLE "campaigns" DROP COLUMN "rules_jury_drop_extremes";
  ALTER TABLE "campaigns" DROP COLUMN "rules_normalisation";
  ALTER TABLE "_campaigns_v" DROP COLUMN "version_rules_jury_drop_extremes";
  ALTER TABLE "_campaigns_v" DROP COLUMN "version_rules_normalisation";
  ALTER TABLE "users" DROP COLUMN "worker_id";
  DROP TYPE "public"."enum_campaigns_rules_normalisation";
  DROP TYPE "public"."enum__campaigns_v_version_rules_normalisation";`)
}
