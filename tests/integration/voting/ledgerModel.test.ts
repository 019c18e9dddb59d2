import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { postgresPool } from "#leaves/postgresPool.ts";
import { createMemoryLedger } from "#tests/factories/memoryLedger.ts";
import { aFrozen, likeRules, voterName } from "#tests/factories/voting.ts";
import { createVotingDatabase, type VotingDatabase } from "#tests/factories/votingDatabase.ts";
import type {
  BallotEntry,
  BallotFacts,
  Cast,
  Ledger,
  LikeEntry,
  LikeFacts,
  Tail,
} from "#voting/ledger/ledger.ts";
import { createPostgresLedger } from "#voting/ledger/postgresLedger.ts";

let database: VotingDatabase;
let ledger: Ledger;
beforeAll(async () => {
  database = await createVotingDatabase();
  const onError = () => {};
  ledger = createPostgresLedger(postgresPool({ databaseUrl: database.votingUrl, onError }));
});
afterAll(async () => {
  await ledger.close();
  await database.end();
});

const streams = ["likes", "ballots"] as const;

/** The ledger in memory, whose clock shows what the database's last showed, and what was done to the campaign. */
type Model = {
  ledger: ReturnType<typeof createMemoryLedger>;
  id: number;
  clock: Date;
  isClosed: boolean;
};
type Real = { id: number; slug: string };

async function opened(): Promise<{ model: Model; real: Real }> {
  const slug = `model-${randomUUID()}`;
  const window = { opens: "2026-11-01T00:00:00.000Z", closes: "2035-01-01T00:00:00.000Z" };
  const frozen = aFrozen({
    slug,
    size: 4,
    rules: likeRules({
      likes: { ...window, perDay: 3, perCandidatePerDay: 2 },
      ballot: { ...window, min: 1, max: 3 },
      weights: { likes: 50, ballot: 50, jury: 0 },
    }),
  });
  const memory = createMemoryLedger(() => model.clock);
  const model: Model = { ledger: memory, id: 0, clock: new Date(0), isClosed: false };
  model.id = memory.open(frozen);
  return { model, real: { slug, id: await database.open(frozen) } };
}

/** What a cast came to, however it is said; the instant is the database's in both. */
const outcome = ({ day, prev, taken }: Cast, { length }: readonly unknown[]) => ({
  day,
  prev,
  taken: taken === "all" ? [...Array(length).keys()] : taken.toSorted((a, b) => a - b),
});

type Command = fc.AsyncCommand<Model, Real>;
const command = (
  name: string,
  run: Command["run"],
  check: Command["check"] = () => true,
): Command => ({ check, run, toString: () => name });

const voters = fc.integer({ min: 1, max: 4 }).map(voterName);
const keys = fc
  .integer({ min: 1, max: 3 })
  .map((number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`);
/** Four stand; the fifth does not. */
const candidates = fc.integer({ min: 1, max: 5 });
const like: fc.Arbitrary<LikeEntry> = fc.record({
  voter: voters,
  key: keys,
  candidate: candidates,
  slot: fc.integer({ min: 1, max: 4 }),
  nth: fc.integer({ min: 1, max: 3 }),
});
/** As the endpoint hands ballots on: each choice once, in rising order. */
const ballot: fc.Arbitrary<BallotEntry> = fc.record({
  voter: voters,
  key: keys,
  choices: fc
    .uniqueArray(candidates, { minLength: 1, maxLength: 4 })
    .map((choices) => choices.toSorted((a, b) => a - b)),
});
const batchOf = <Entry>(entry: fc.Arbitrary<Entry>) =>
  fc.array(entry, { minLength: 1, maxLength: 5 });
const seldom = fc.integer({ min: 0, max: 9 }).map((number) => number === 0);

const castLikes = fc.tuple(batchOf(like), seldom).map(([batch, isOld]) =>
  command(`likes${isOld ? " of another day" : ""} ${fc.stringify(batch)}`, async (model, real) => {
    const { day } = isOld ? { day: "2000-01-01" } : await ledger.likeFacts(real.id, []);
    const cast = await ledger.castLikes(real.id, day, batch);
    model.clock = cast.at;
    const expected = await model.ledger.castLikes(model.id, day, batch);
    expect(outcome(cast, batch)).toEqual(outcome(expected, batch));
  }),
);

const castBallots = batchOf(ballot).map((batch) =>
  command(`ballots ${fc.stringify(batch)}`, async (model, real) => {
    const cast = await ledger.castBallots(real.id, batch);
    model.clock = cast.at;
    const expected = await model.ledger.castBallots(model.id, batch);
    expect(outcome(cast, batch)).toEqual(outcome(expected, batch));
  }),
);

const withdraw = fc.integer({ min: 1, max: 4 }).map((number) =>
  command(`withdraw ${number}`, async (model, { slug }) => {
    await database.withdraw(slug, number);
    const known = (await model.ledger.campaign(slug))?.withdrawn ?? [];
    if (!known.includes(number)) model.ledger.withdraw(model.id, number);
  }),
);

const close = fc.constant(
  command(
    "close",
    async (model, { slug }) => {
      await database.act(slug, "closed");
      model.ledger.act(model.id, "closed");
      model.isClosed = true;
    },
    ({ isClosed }) => !isClosed,
  ),
);

const askFacts = fc.array(fc.record({ voter: voters, key: keys }), { maxLength: 4 }).map((asked) =>
  command(`facts of ${fc.stringify(asked)}`, async (model, real) => {
    const { now, day, rows } = await ledger.likeFacts(real.id, asked);
    const names = asked.map(({ voter }) => voter);
    const { ballots } = await ledger.ballotFacts(real.id, names);
    model.clock = now;
    const expected = await model.ledger.likeFacts(model.id, asked);
    const own = await model.ledger.ballotFacts(model.id, names);
    expect({ day, likes: likesIn(rows), ballots: ballotsIn(ballots) }).toEqual({
      day: expected.day,
      likes: likesIn(expected.rows),
      ballots: ballotsIn(own.ballots),
    });
  }),
);

const likesIn = (rows: LikeFacts["rows"]) =>
  [...rows.values()]
    .flat()
    .toSorted((a, b) => a.seq - b.seq)
    .map(({ seq, day, key, at, candidate, slot, nth }) => [
      seq,
      day,
      key,
      at,
      candidate,
      slot,
      nth,
    ]);
const ballotsIn = (rows: BallotFacts["ballots"]) =>
  [...rows]
    .toSorted(([, a], [, b]) => a.seq - b.seq)
    .map(([voter, { seq, key, at, choices }]) => [voter, seq, key, at, choices]);

const askTail = fc.tuple(fc.constantFrom(...streams), fc.nat(12)).map(([stream, after]) =>
  command(`${stream} after ${after}`, async (model, real) => {
    expect(tailIn(await ledger.tail({ campaign: real.id, stream, after }))).toEqual(
      tailIn(await model.ledger.tail({ campaign: model.id, stream, after })),
    );
  }),
);
const tailIn = ({ upTo, added }: Tail) => ({ upTo, added: new Map(added) });

const askRow = fc.tuple(fc.constantFrom(...streams), fc.integer({ min: 1, max: 12 }));
const askRows = askRow.map(([stream, seq]) =>
  command(`${stream} ${seq}`, async (model, real) => {
    const row = await ledger.row({ campaign: real.id, stream, seq });
    const expected = await model.ledger.row({ campaign: model.id, stream, seq });
    expect(row && [row.key, row.at]).toEqual(expected && [expected.key, expected.at]);
  }),
);

const askCampaign = fc.constant(
  command("campaign", async (model, { slug }) => {
    const known = async (of: Ledger) => {
      const { frozen, acts, withdrawn } = (await of.campaign(slug)) ?? {};
      return { frozen, acts, withdrawn: withdrawn?.toSorted((a, b) => a - b) };
    };
    expect(await known(ledger)).toEqual(await known(model.ledger));
  }),
);

test("the ledger in memory and the one in PostgreSQL give the same answers and the same counts, whatever is done to them", async () => {
  const votes = [castLikes, castLikes, castLikes, castBallots, castBallots];
  const questions = [askFacts, askTail, askRows, askCampaign];
  const commands = fc.commands([...votes, withdraw, close, ...questions], {
    maxCommands: 25,
    size: "+1",
  });
  await fc.assert(
    fc.asyncProperty(commands, async (all) => {
      const { model, real } = await opened();
      await fc.asyncModelRun(() => ({ model, real }), all);
      for (const stream of streams)
        expect(tailIn(await ledger.tail({ campaign: real.id, stream, after: 0 }))).toEqual(
          tailIn(await model.ledger.tail({ campaign: model.id, stream, after: 0 })),
        );
    }),
    { numRuns: 150 },
  );
});
