import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_campaigns_rules_voters" AS ENUM('device', 'wechat', 'sms');
  CREATE TYPE "public"."enum__campaigns_v_version_rules_voters" AS ENUM('device', 'wechat', 'sms');
  ALTER TABLE "campaigns" ADD COLUMN "rules_voters" "enum_campaigns_rules_voters" DEFAULT 'device';
  ALTER TABLE "_campaigns_v" ADD COLUMN "version_rules_voters" "enum__campaigns_v_version_rules_voters" DEFAULT 'device';`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "campaigns" DROP COLUMN "rules_voters";
  ALTER TABLE "_campaigns_v" DROP COLUMN "version_rules_voters";
  DROP TYPE "public"."enum_campaigns_rules_voters";
  DROP TYPE "public"."enum__campaigns_v_version_rules_voters";`)
}
