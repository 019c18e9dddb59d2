import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_security_events_kind" AS ENUM('signed-in', 'signed-out', 'password-refused', 'code-refused', 'disabled-refused', 'slowed', 'released', 'account-made', 'account-deleted', 'account-disabled', 'account-enabled', 'role-changed', 'name-changed', 'password-changed', 'password-reset', 'second-factor-on', 'second-factor-off', 'second-factor-reset', 'recovery-code-used', 'document-deleted');
  CREATE TABLE "security_events" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"kind" "enum_security_events_kind" NOT NULL,
  	"account" numeric,
  	"by" numeric,
  	"detail" varchar,
  	"network" varchar,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "security_events_id" integer;
  CREATE INDEX "security_events_kind_idx" ON "security_events" USING btree ("kind");
  CREATE INDEX "security_events_account_idx" ON "security_events" USING btree ("account");
  CREATE INDEX "security_events_created_at_idx" ON "security_events" USING btree ("created_at");
  CREATE INDEX "security_events_updated_at_idx" ON "security_events" USING btree ("updated_at");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_security_events_fk" FOREIGN KEY ("security_events_id") REFERENCES "public"."security_events"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_security_events_id_idx" ON "payload_locked_documents_rels" USING btree ("security_events_id");
  ALTER TABLE "users" DROP COLUMN "login_attempts";
  ALTER TABLE "users" DROP COLUMN "lock_until";`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "security_events" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "security_events" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_security_events_fk";
  
  DROP INDEX "payload_locked_documents_rels_security_events_id_idx";
  ALTER TABLE "users" ADD COLUMN "login_attempts" numeric DEFAULT 0;
  ALTER TABLE "users" ADD COLUMN "lock_until" timestamp(3) with time zone;
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "security_events_id";
  DROP TYPE "public"."enum_security_events_kind";`)
}
