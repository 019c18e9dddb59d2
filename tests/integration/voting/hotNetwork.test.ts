import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { solveWork } from "#site/campaign/island/solveWork.ts";
import { aFormBrowser, fieldsOf } from "#tests/factories/formBrowser.ts";
import { startSignInEndpoint } from "#tests/factories/signInEndpoint.ts";
import { aFrozen } from "#tests/factories/voting.ts";
import { createVotingDatabase, type VotingDatabase } from "#tests/factories/votingDatabase.ts";
import { workHeader } from "#voting/campaign/endpointNames.ts";
import { problemWire } from "#voting/campaign/vote.wire.ts";
import { tollWords } from "#voting/voters/wording.ts";

const threshold = 5;
/** The endpoint's own clock: it stands, so that no minute ends in a test, until a test moves it. */
let clock = 0;
let database: VotingDatabase;
let endpoint: Awaited<ReturnType<typeof startSignInEndpoint>>;

beforeAll(async () => {
  database = await createVotingDatabase();
  await database.open(aFrozen({ slug: "hot", size: 8 }));
  endpoint = await startSignInEndpoint({
    databaseUrl: database.votingUrl,
    secret: "a secret that is long enough for tests",
    signIn: {},
    hotVotesPerMinute: threshold,
    elapsed: () => clock,
  });
});
afterAll(async () => {
  await endpoint?.stop();
  await database.end();
});

const from = (net: number) => ({ "x-forwarded-for": `203.0.${net}.9` });

/** A voter of that network whom the endpoint has named. */
async function aNeighbour(net: number) {
  const browser = aFormBrowser(endpoint.serve, from(net));
  await browser.get("/vote/hot");
  return browser;
}

/** As many votes of one network as make it hot, each of somebody else. */
async function heat(net: number) {
  for (let votes = 0; votes < threshold; votes += 1)
    expect((await (await aNeighbour(net)).like("hot", like())).status).toBe(200);
}

const like = (candidate = 1, key = randomUUID()) => ({ candidate, key });
const rows = async () =>
  (await database.owner.query("SELECT key, candidate FROM voting.likes ORDER BY seq")).rows;

test("V45 a vote from a hot network is asked for work, and counts once with the work done", async () => {
  await heat(1);
  const voter = await aNeighbour(1);
  const vote = like(2);
  const asked = await voter.like("hot", vote);
  const { code, work } = problemWire.parse(await asked.json());
  expect([asked.status, code]).toEqual([428, "work-needed"]);
  if (!work) throw new Error("no work");
  const done = { [workHeader]: await solveWork(work) };
  const counted = await voter.like("hot", vote, done);
  expect([counted.status, await counted.json()]).toMatchObject([200, { repeated: false }]);
  expect((await voter.like("hot", like(3), done)).status, "the next one, with the same work").toBe(
    200,
  );
  const thief = await aNeighbour(1);
  expect((await thief.like("hot", like(), done)).status, "somebody else's work").toBe(428);
  expect((await rows()).filter(({ key }) => key === vote.key)).toHaveLength(1);
});

test("V45 nobody else is asked", async () => {
  await heat(2);
  expect((await (await aNeighbour(3)).like("hot", like())).status).toBe(200);
});

test("V45 without script the voter waits, presses again, and the vote counts", async () => {
  await heat(4);
  const voter = await aNeighbour(4);
  const before = (await rows()).length;
  const first = await voter.post("/vote/hot/likes", { candidate: "5" });
  const page = await first.text();
  expect([first.status, page]).toEqual([200, expect.stringContaining(tollWords.waitTitle)]);
  const fields = fieldsOf(page);
  expect(fields.candidate).toBe("5");
  const early = await voter.post("/vote/hot/likes", fields);
  expect(fieldsOf(await early.text())).toEqual(fields);
  // Once a second the endpoint takes the database's time again: then its turn is ahead once more.
  const pressed = async () => {
    for (;;) {
      const answer = await voter.post("/vote/hot/likes", fields);
      if (answer.status !== 200) return answer;
      clock += 6000;
    }
  };
  const late = await pressed();
  expect(late.status).toBe(303);
  expect(late.headers.get("location")).toMatch(/^\/vote\/hot\/done\?candidate=5/);
  expect((await pressed()).status, "pressed once more").toBe(303);
  expect((await rows()).length - before).toBe(1);
});
