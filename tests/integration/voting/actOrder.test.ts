import { afterAll, beforeAll, expect, it } from "vitest";
import { aFrozen } from "#tests/factories/voting.ts";
import { createVotingDatabase, type VotingDatabase } from "#tests/factories/votingDatabase.ts";
import { actKinds, keptActs } from "#voting/acts/campaignRecord.ts";
import { campaign as campaignStatement } from "#voting/ledger/statements.ts";

let database: VotingDatabase;
beforeAll(async () => {
  database = await createVotingDatabase();
});
afterAll(() => database?.end());

it("V51 the order of acts is that of their kinds, also when the clock was set back between two", async () => {
  const frozen = aFrozen();
  const id = await database.open(frozen);
  const done = ["closed", "counted", "noticed", "published"];
  // As the rows stand after a clock ran back; the guards of the table ask for signatures that this order does not need.
  await database.owner.query("ALTER TABLE voting.acts DISABLE TRIGGER USER");
  for (const [index, kind] of done.entries())
    await database.owner.query(
      "INSERT INTO voting.acts (campaign, kind, at, by, reason) VALUES ($1, $2, $3, $4, 'r')",
      [id, kind, new Date(Date.UTC(2026, 5, 20 - index)), `by-${kind}`],
    );
  await database.owner.query("ALTER TABLE voting.acts ENABLE TRIGGER USER");
  expect((await actKinds(database.owner, [frozen.slug])).get(frozen.slug)).toEqual(done);
  const { rows } = await database.owner.query(campaignStatement.text, [frozen.slug]);
  expect(rows[0].acts).toEqual(done);
  expect((await keptActs(database.owner, id)).map(({ kind }) => kind)).toEqual(["opened", ...done]);
  const hindrance =
    "SELECT voting.act_hindrance(c, 'closed', $2) AS why FROM voting.campaigns c WHERE id = $1";
  const of = async (by: string) => (await database.owner.query(hindrance, [id, by])).rows[0].why;
  expect(await of("by-published")).toBe("same person");
  expect(await of("by-closed")).not.toBe("same person");
});
