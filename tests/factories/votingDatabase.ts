import type pg from "pg";
import { createTestDatabase, type TestDatabase } from "#tests/harness/database.ts";
import { openPool } from "#tests/harness/openPool.ts";
import { openFrozen, recordWithdrawal } from "#voting/acts/openings.ts";
import { type Frozen, freeze } from "#voting/campaign/freeze.ts";
import type { ActKind } from "#voting/campaign/phase.ts";

export type VotingDatabase = TestDatabase & {
  /** As the owner of the schema. */
  owner: pg.Pool;
  open(frozen: Frozen): Promise<number>;
  act(slug: string, kind: ActKind): Promise<void>;
  withdraw(slug: string, number: number): Promise<void>;
  end(): Promise<void>;
};

/** A migrated database with what editors do to campaigns, done as the cms's login. */
export async function createVotingDatabase(): Promise<VotingDatabase> {
  const database = await createTestDatabase();
  const owner = openPool(database.ownerUrl);
  const cms = openPool(database.cmsUrl);
  return {
    ...database,
    owner,
    async open(frozen) {
      await openFrozen(cms, freeze(frozen), "总编辑");
      const { rows } = await cms.query("SELECT id FROM voting.campaigns WHERE slug = $1", [
        frozen.slug,
      ]);
      return rows[0].id;
    },
    async act(slug, kind) {
      await owner.query("SELECT voting.record_act($1, $2, '总编辑', '测试')", [slug, kind]);
    },
    withdraw: (campaign, number) =>
      recordWithdrawal(cms, { campaign, number, by: "总编辑", reason: "本人申请" }),
    async end() {
      await Promise.all([owner.end(), cms.end()]);
      await database.drop();
    },
  };
}
