import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { aFrozen, aLike, ballotRules, likeRules, voterName } from "#tests/factories/voting.ts";
import type { Frozen } from "#voting/campaign/freeze.ts";
import type { ActKind } from "#voting/campaign/phase.ts";
import type { Ledger, LikeEntry } from "#voting/ledger/ledger.ts";

/** A ledger with the ways in which people, not voters, change a campaign. */
export type LedgerUnderTest = {
  ledger: Ledger;
  open(frozen: Frozen): Promise<number>;
  act(slug: string, kind: ActKind): Promise<void>;
  withdraw(slug: string, number: number): Promise<void>;
};

let campaigns = 0;
const aSlug = () => {
  campaigns += 1;
  return `campaign-${campaigns}`;
};

/** What every ledger must do, whatever keeps its rows. */
export function ledgerSuite(get: () => LedgerUnderTest): void {
  const opened = async (overrides: Partial<Frozen> = {}) => {
    const slug = aSlug();
    const { candidates, ...rest } = overrides;
    const id = await get().open(aFrozen({ slug, ...rest }));
    const { ledger } = get();
    const { day } = await ledger.likeFacts(id, [aLike()]);
    const cast = (...batch: Partial<LikeEntry>[]) => ledger.castLikes(id, day, batch.map(aLike));
    return { id, slug, ledger, day, cast };
  };

  describe("likes", () => {
    test("V31 a whole batch is taken, numbered on from the last one", async () => {
      const { cast } = await opened();
      const first = await cast({}, { voter: voterName(2) });
      expect(first).toMatchObject({ prev: 0 });
      expect(positions(first.taken, 2)).toEqual([0, 1]);
      expect(await cast({ voter: voterName(3) })).toMatchObject({ prev: 2 });
    });

    test("V10 a taken slot, and a slot above the quota, are not taken again", async () => {
      const { cast } = await opened();
      await cast({ slot: 1 });
      const cast2 = await cast({ candidate: 2, slot: 1 }, { candidate: 3, slot: 6 });
      expect(positions(cast2.taken, 2)).toEqual([]);
    });

    test("V11 one candidate, once a day", async () => {
      const { cast } = await opened();
      await cast({ slot: 1 });
      const again = await cast({ slot: 2 }, { slot: 3, nth: 2 });
      expect(positions(again.taken, 2)).toEqual([]);
    });

    test("V12 a key counts once for a voter, and does not bind another voter", async () => {
      const { cast } = await opened();
      const key = randomUUID();
      await cast({ key });
      const again = await cast({ key, candidate: 2, slot: 2 }, { key, voter: voterName(2) });
      expect(positions(again.taken, 2)).toEqual([1]);
    });

    test("V12 conflicts inside one batch leave one like", async () => {
      const { cast } = await opened();
      const key = randomUUID();
      const { taken } = await cast({ key }, { key }, { slot: 1, candidate: 2 });
      expect(positions(taken, 3)).toEqual([0]);
    });

    test("V13 one conflict in a batch costs its like only, and the batches after it nothing", async () => {
      const { cast } = await opened();
      const known = voterName(100);
      await cast({ voter: known });
      const batch = [1, 2, 3].map((number) => ({ voter: voterName(number) }));
      const mixed = await cast(
        ...batch.slice(0, 2),
        { voter: known, candidate: 2 },
        ...batch.slice(2),
      );
      expect([mixed.prev, positions(mixed.taken, 4)]).toEqual([1, [0, 1, 3]]);
      for (let number = 10; number < 22; number += 2) {
        const next = await cast({ voter: voterName(number) }, { voter: voterName(number + 1) });
        expect([next.prev, positions(next.taken, 2)]).toEqual([number - 5, [0, 1]]);
      }
    });

    test("a batch counted for another day is not taken", async () => {
      const { id, ledger } = await opened();
      const { taken } = await ledger.castLikes(id, "2000-01-01", [aLike()]);
      expect(positions(taken, 1)).toEqual([]);
    });

    test("V4 nothing is taken before the window or after it", async () => {
      const windows = [
        { opens: "2098-01-01T00:00:00.000Z", closes: "2099-01-01T00:00:00.000Z" },
        { opens: "2020-01-01T00:00:00.000Z", closes: "2020-02-01T00:00:00.000Z" },
      ];
      for (const window of windows) {
        const likes = { ...window, perDay: 5, perCandidatePerDay: 1 };
        const { cast } = await opened({ rules: likeRules({ likes }) });
        expect(positions((await cast({})).taken, 1)).toEqual([]);
      }
    });

    test("V3, V5 nothing is taken for a withdrawn or unknown candidate, or after closing", async () => {
      const { cast, slug, ledger } = await opened();
      await get().withdraw(slug, 2);
      const cast1 = await cast({ candidate: 2 }, { candidate: 99 }, { candidate: 3 });
      expect(positions(cast1.taken, 3)).toEqual([2]);
      await get().act(slug, "closed");
      expect(positions((await cast({ voter: voterName(2) })).taken, 1)).toEqual([]);
      expect(await ledger.campaign(slug)).toMatchObject({ acts: ["closed"], withdrawn: [2] });
    });

    test("facts hold the voter's day and the like that was asked for", async () => {
      const { cast, id, ledger, day } = await opened();
      const key = randomUUID();
      const { at } = await cast({ key, candidate: 4 });
      await cast({ voter: voterName(2) });
      const facts = await ledger.likeFacts(id, [
        { voter: voterName(1), key: randomUUID() },
        { voter: voterName(9), key: randomUUID() },
      ]);
      expect(facts.day).toBe(day);
      expect([...facts.rows.keys()]).toEqual([voterName(1)]);
      expect(facts.rows.get(voterName(1))).toMatchObject([
        { seq: 1, day, key, at, candidate: 4, slot: 1, nth: 1 },
      ]);
    });
  });

  describe("ballots", () => {
    const ballot = (voter: number, choices: number[]) => ({
      voter: voterName(voter),
      key: randomUUID(),
      choices,
    });

    test("V20 a ballot counts whole or not at all", async () => {
      const { id, ledger } = await opened({ rules: ballotRules() });
      const { taken } = await ledger.castBallots(id, [
        ballot(1, [1, 2]),
        ballot(2, [1]),
        ballot(3, [1, 2, 3, 4]),
        ballot(4, [1, 99]),
        ballot(5, [2, 3, 4]),
      ]);
      expect(positions(taken, 5)).toEqual([0, 4]);
      const { added } = await ledger.tail({ campaign: id, stream: "ballots", after: 0 });
      expect(Object.fromEntries(added)).toEqual({ 1: 1, 2: 2, 3: 1, 4: 1 });
    });

    test("V21 one ballot for each voter", async () => {
      const { id, ledger } = await opened({ rules: ballotRules() });
      await ledger.castBallots(id, [ballot(1, [1, 2])]);
      const { taken } = await ledger.castBallots(id, [ballot(1, [3, 4]), ballot(2, [3, 4])]);
      expect(positions(taken, 2)).toEqual([1]);
      const { ballots } = await ledger.ballotFacts(id, [voterName(1), voterName(3)]);
      expect([...ballots]).toMatchObject([[voterName(1), { seq: 1, choices: [1, 2] }]]);
    });
  });

  describe("tail", () => {
    test("V32 folding the tail in steps gives what folding it at once gives", async () => {
      const { id, cast, ledger } = await opened();
      await cast({}, { voter: voterName(2) }, { voter: voterName(3), candidate: 2 });
      const first = await ledger.tail({ campaign: id, stream: "likes", after: 0 });
      await cast({ voter: voterName(4) });
      const second = await ledger.tail({ campaign: id, stream: "likes", after: first.upTo });
      expect([first.upTo, Object.fromEntries(first.added)]).toEqual([3, { 1: 2, 2: 1 }]);
      expect([second.upTo, Object.fromEntries(second.added)]).toEqual([4, { 1: 1 }]);
      expect((await ledger.tail({ campaign: id, stream: "likes", after: 4 })).upTo).toBe(4);
    });

    test("V33 rows from an instant on are left out", async () => {
      const { id, cast, ledger } = await opened();
      const { at } = await cast({});
      const until = (ms: number) =>
        ledger.tail({
          campaign: id,
          stream: "likes",
          after: 0,
          until: new Date(at.getTime() + ms),
        });
      expect((await until(-1)).added.size).toBe(0);
      expect((await until(1)).upTo).toBe(1);
    });
  });

  test("a campaign that nobody opened is unknown", async () => {
    expect(await get().ledger.campaign("nowhere")).toBeUndefined();
  });
}

/** The taken positions in order, however the ledger says it. */
const positions = (taken: "all" | readonly number[], size: number): number[] =>
  taken === "all" ? [...Array(size).keys()] : taken.toSorted((a, b) => a - b);
