import { afterAll, beforeAll, expect, it } from "vitest";
import { aFrozen } from "#tests/factories/voting.ts";
import { createVotingDatabase, type VotingDatabase } from "#tests/factories/votingDatabase.ts";
import { actKinds } from "#voting/acts/actKinds.ts";
import { keptActs } from "#voting/acts/campaignRecord.ts";
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
  const client = await database.owner.connect();
  // As the rows stand after a clock ran back; the guards of the table ask for signatures that this order does not need.
  await client.query("SET session_replication_role = replica");
  for (const [index, kind] of done.entries())
    await client.query(
      "INSERT INTO voting.acts (campaign, kind, at, by, reason) VALUES ($1, $2, $3, 'b', 'r')",
      [id, kind, new Date(Date.UTC(2026, 5, 20 - index))],
    );
  await client.query("RESET session_replication_role");
  client.release();
  expect((await actKinds(database.owner, [frozen.slug])).get(frozen.slug)).toEqual(done);
  const { rows } = await database.owner.query(campaignStatement.text, [frozen.slug]);
  expect(rows[0].acts).toEqual(done);
  expect((await keptActs(database.owner, id)).map(({ kind }) => kind)).toEqual(["opened", ...done]);
});
