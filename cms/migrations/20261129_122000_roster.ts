import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_duties_shift" AS ENUM('day', 'night');
  CREATE TABLE "duties" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"date" timestamp(3) with time zone NOT NULL,
  	"shift" "enum_duties_shift" DEFAULT 'day' NOT NULL,
  	"chief_id" integer NOT NULL,
  	"director_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "delegations" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"from_id" integer NOT NULL,
  	"to_id" integer NOT NULL,
  	"begins" timestamp(3) with time zone NOT NULL,
  	"ends" timestamp(3) with time zone NOT NULL,
  	"note" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "duties_id" integer;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "delegations_id" integer;
  ALTER TABLE "duties" ADD CONSTRAINT "duties_chief_id_users_id_fk" FOREIGN KEY ("chief_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "duties" ADD CONSTRAINT "duties_director_id_users_id_fk" FOREIGN KEY ("director_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "delegations" ADD CONSTRAINT "delegations_from_id_users_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "delegations" ADD CONSTRAINT "delegations_to_id_users_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "duties_date_idx" ON "duties" USING btree ("date");
  CREATE INDEX "duties_chief_idx" ON "duties" USING btree ("chief_id");
  CREATE INDEX "duties_director_idx" ON "duties" USING btree ("director_id");
  CREATE INDEX "duties_updated_at_idx" ON "duties" USING btree ("updated_at");
  CREATE INDEX "duties_created_at_idx" ON "duties" USING btree ("created_at");
  CREATE UNIQUE INDEX "date_shift_idx" ON "duties" USING btree ("date","shift");
  CREATE INDEX "delegations_from_idx" ON "delegations" USING btree ("from_id");
  CREATE INDEX "delegations_to_idx" ON "delegations" USING btree ("to_id");
  CREATE INDEX "delegations_updated_at_idx" ON "delegations" USING btree ("updated_at");
  CREATE INDEX "delegations_created_at_idx" ON "delegations" USING btree ("created_at");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_duties_fk" FOREIGN KEY ("duties_id") REFERENCES "public"."duties"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_delegations_fk" FOREIGN KEY ("delegations_id") REFERENCES "public"."delegations"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_duties_id_idx" ON "payload_locked_documents_rels" USING btree ("duties_id");
  CREATE INDEX "payload_locked_documents_rels_delegations_id_idx" ON "payload_locked_documents_rels" USING btree ("delegations_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "duties" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "delegations" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "duties" CASCADE;
  DROP TABLE "delegations" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_duties_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_delegations_fk";
  
  DROP INDEX "payload_locked_documents_rels_duties_id_idx";
  DROP INDEX "payload_locked_documents_rels_delegations_id_idx";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "duties_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "delegations_id";
  DROP TYPE "public"."enum_duties_shift";`)
}
