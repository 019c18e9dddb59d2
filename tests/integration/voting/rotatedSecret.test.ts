import { afterAll, beforeAll, expect, test } from "vitest";
import { postgresPool } from "#leaves/postgresPool.ts";
import { startUnsealedEndpoint } from "#tests/factories/unsealedEndpoint.ts";
import { aVoter } from "#tests/factories/voteClient.ts";
import { aFrozen, likeRules } from "#tests/factories/voting.ts";
import { createVotingDatabase, type VotingDatabase } from "#tests/factories/votingDatabase.ts";
import { campaignStateWire, problemWire } from "#voting/campaign/vote.wire.ts";

const former = "a secret that voters were named by so far";
const secret = "a secret that voters are named by from now on";

let database: VotingDatabase;
const stops: (() => Promise<void>)[] = [];
beforeAll(async () => {
  database = await createVotingDatabase();
});
afterAll(async () => {
  for (const stop of stops) await stop();
  await database.end();
});

async function start(given: Omit<Parameters<typeof startUnsealedEndpoint>[0], "pool">) {
  const pool = postgresPool({ databaseUrl: database.votingUrl, onError: console.error });
  const endpoint = await startUnsealedEndpoint({ pool, ...given });
  stops.push(endpoint.stop);
  return endpoint.serve;
}
const stateOf = async (voter: ReturnType<typeof aVoter>) =>
  campaignStateWire.parse(await voter.arrive()).voter;

test("V73 a voter is the same one after the secret was rotated, in what was open and in what opens", async () => {
  const rules = likeRules();
  await database.open(aFrozen({ slug: "old", rules }));
  const original = await start({ secret: former });
  const voter = aVoter(original, "old");
  await voter.arrive();
  expect((await voter.like({ candidate: 1 })).status).toBe(200);

  const until = new Date();
  const serve = await start({ secret, formerSecret: { secret: former, until } });
  await database.open(aFrozen({ slug: "new", rules }));
  /** The same phone, whose cookie is one for all campaigns. */
  const phone = (campaign: string, cookie: string, by = serve) =>
    aVoter((request) => {
      request.headers.set("cookie", cookie);
      return by(request);
    }, campaign);

  const kept = phone("old", voter.cookie());
  expect(await stateOf(kept)).toMatchObject({ remaining: 4, liked: { 1: 1 } });
  const refused = await kept.like({ candidate: 1 });
  expect(problemWire.parse(await refused.json()).code).toBe("already-liked");

  // What it was given meanwhile is its own in a campaign that opened later, when the former secret is gone.
  const renewed = kept.cookie();
  expect(renewed).not.toBe(voter.cookie());
  const later = phone("new", voter.cookie());
  await later.arrive();
  expect((await later.like({ candidate: 2 })).status).toBe(200);
  const alone = await start({ secret });
  expect(await stateOf(phone("new", renewed, alone))).toMatchObject({ liked: { 2: 1 } });
});

test("V73 what others may keep sets no cookie", async () => {
  const serve = await start({ secret, formerSecret: { secret: former, until: new Date() } });
  const voter = aVoter(await start({ secret: former }), "old");
  await voter.arrive();
  const counts = await serve(
    new Request("http://localhost:4321/vote/old/counts", { headers: { cookie: voter.cookie() } }),
  );
  expect(counts.headers.get("cache-control")).not.toBe("no-store");
  expect(counts.headers.get("set-cookie")).toBeNull();
});
