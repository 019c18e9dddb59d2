import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_house_words_level" AS ENUM('forbidden', 'caution');
  CREATE TABLE "terms" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"right" varchar NOT NULL,
  	"from" timestamp(3) with time zone,
  	"to" timestamp(3) with time zone,
  	"note" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "terms_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "house_words" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"word" varchar NOT NULL,
  	"level" "enum_house_words_level" NOT NULL,
  	"instead" varchar,
  	"why" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "house_words_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "tenures" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"post" varchar NOT NULL,
  	"from" timestamp(3) with time zone,
  	"to" timestamp(3) with time zone,
  	"note" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "terms_id" integer;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "house_words_id" integer;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "tenures_id" integer;
  ALTER TABLE "terms_texts" ADD CONSTRAINT "terms_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."terms"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "house_words_texts" ADD CONSTRAINT "house_words_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."house_words"("id") ON DELETE cascade ON UPDATE no action;
  CREATE UNIQUE INDEX "terms_right_idx" ON "terms" USING btree ("right");
  CREATE INDEX "terms_updated_at_idx" ON "terms" USING btree ("updated_at");
  CREATE INDEX "terms_created_at_idx" ON "terms" USING btree ("created_at");
  CREATE INDEX "terms_texts_order_parent" ON "terms_texts" USING btree ("order","parent_id");
  CREATE UNIQUE INDEX "house_words_word_idx" ON "house_words" USING btree ("word");
  CREATE INDEX "house_words_updated_at_idx" ON "house_words" USING btree ("updated_at");
  CREATE INDEX "house_words_created_at_idx" ON "house_words" USING btree ("created_at");
  CREATE INDEX "house_words_texts_order_parent" ON "house_words_texts" USING btree ("order","parent_id");
  CREATE INDEX "tenures_name_idx" ON "tenures" USING btree ("name");
  CREATE INDEX "tenures_post_idx" ON "tenures" USING btree ("post");
  CREATE INDEX "tenures_updated_at_idx" ON "tenures" USING btree ("updated_at");
  CREATE INDEX "tenures_created_at_idx" ON "tenures" USING btree ("created_at");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_terms_fk" FOREIGN KEY ("terms_id") REFERENCES "public"."terms"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_house_words_fk" FOREIGN KEY ("house_words_id") REFERENCES "public"."house_words"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_tenures_fk" FOREIGN KEY ("tenures_id") REFERENCES "public"."tenures"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_terms_id_idx" ON "payload_locked_documents_rels" USING btree ("terms_id");
  CREATE INDEX "payload_locked_documents_rels_house_words_id_idx" ON "payload_locked_documents_rels" USING btree ("house_words_id");
  CREATE INDEX "payload_locked_documents_rels_tenures_id_idx" ON "payload_locked_documents_rels" USING btree ("tenures_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "terms" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "terms_texts" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "house_words" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "house_words_texts" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "tenures" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "terms" CASCADE;
  DROP TABLE "terms_texts" CASCADE;
  DROP TABLE "house_words" CASCADE;
  DROP TABLE "house_words_texts" CASCADE;
  DROP TABLE "tenures" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_terms_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_house_words_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_tenures_fk";
  
  DROP INDEX "payload_locked_documents_rels_terms_id_idx";
  DROP INDEX "payload_locked_documents_rels_house_words_id_idx";
  DROP INDEX "payload_locked_documents_rels_tenures_id_idx";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "terms_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "house_words_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "tenures_id";
  DROP TYPE "public"."enum_house_words_level";`)
}
