import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/** Campaigns that are there keep rules without the line: what was opened is frozen without it. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    ALTER TABLE "campaigns" ADD COLUMN "rules_fewest_votes" numeric;
    ALTER TABLE "campaigns" ALTER COLUMN "rules_fewest_votes" SET DEFAULT 1;
    ALTER TABLE "_campaigns_v" ADD COLUMN "version_rules_fewest_votes" numeric;
    ALTER TABLE "_campaigns_v" ALTER COLUMN "version_rules_fewest_votes" SET DEFAULT 1;`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    ALTER TABLE "campaigns" DROP COLUMN "rules_fewest_votes";
    ALTER TABLE "_campaigns_v" DROP COLUMN "version_rules_fewest_votes";`);
}
