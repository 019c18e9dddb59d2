import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_streets_facilities_kind" AS ENUM('management', 'education', 'care', 'culture', 'sport', 'shops', 'traffic', 'green');
  CREATE TYPE "public"."enum_streets_facilities_reach" AS ENUM('quarter-hour', 'near');
  CREATE TYPE "public"."enum_streets_facilities_layer" AS ENUM('basic', 'better', 'special');
  CREATE TYPE "public"."enum__streets_v_version_facilities_kind" AS ENUM('management', 'education', 'care', 'culture', 'sport', 'shops', 'traffic', 'green');
  CREATE TYPE "public"."enum__streets_v_version_facilities_reach" AS ENUM('quarter-hour', 'near');
  CREATE TYPE "public"."enum__streets_v_version_facilities_layer" AS ENUM('basic', 'better', 'special');
  CREATE TABLE "streets_facilities" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"kind" "enum_streets_facilities_kind",
  	"reach" "enum_streets_facilities_reach",
  	"layer" "enum_streets_facilities_layer",
  	"place_id" integer,
  	"note" varchar
  );
  
  CREATE TABLE "_streets_v_version_facilities" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"kind" "enum__streets_v_version_facilities_kind",
  	"reach" "enum__streets_v_version_facilities_reach",
  	"layer" "enum__streets_v_version_facilities_layer",
  	"place_id" integer,
  	"note" varchar,
  	"_uuid" varchar
  );
  
  ALTER TABLE "site_settings" ADD COLUMN "wechat_code" varchar;
  ALTER TABLE "streets_facilities" ADD CONSTRAINT "streets_facilities_place_id_places_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."places"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "streets_facilities" ADD CONSTRAINT "streets_facilities_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."streets"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_streets_v_version_facilities" ADD CONSTRAINT "_streets_v_version_facilities_place_id_places_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."places"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_streets_v_version_facilities" ADD CONSTRAINT "_streets_v_version_facilities_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_streets_v"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "streets_facilities_order_idx" ON "streets_facilities" USING btree ("_order");
  CREATE INDEX "streets_facilities_parent_id_idx" ON "streets_facilities" USING btree ("_parent_id");
  CREATE INDEX "streets_facilities_place_idx" ON "streets_facilities" USING btree ("place_id");
  CREATE INDEX "_streets_v_version_facilities_order_idx" ON "_streets_v_version_facilities" USING btree ("_order");
  CREATE INDEX "_streets_v_version_facilities_parent_id_idx" ON "_streets_v_version_facilities" USING btree ("_parent_id");
  CREATE INDEX "_streets_v_version_facilities_place_idx" ON "_streets_v_version_facilities" USING btree ("place_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "streets_facilities" CASCADE;
  DROP TABLE "_streets_v_version_facilities" CASCADE;
  ALTER TABLE "site_settings" DROP COLUMN "wechat_code";
  DROP TYPE "public"."enum_streets_facilities_kind";
  DROP TYPE "public"."enum_streets_facilities_reach";
  DROP TYPE "public"."enum_streets_facilities_layer";
  DROP TYPE "public"."enum__streets_v_version_facilities_kind";
  DROP TYPE "public"."enum__streets_v_version_facilities_reach";
  DROP TYPE "public"."enum__streets_v_version_facilities_layer";`)
}
