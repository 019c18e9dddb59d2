import { describe, expect, test } from "vitest";
import { createMemoryLedger } from "#tests/factories/memoryLedger.ts";
import { createMemorySealStore } from "#tests/factories/memorySealStore.ts";
import { aFrozen, aLike, voterName } from "#tests/factories/voting.ts";
import { scrutiniseStream } from "#voting/seals/scrutinise.ts";
import { sealAll } from "#voting/seals/sealAll.ts";
import { createSigner } from "#voting/seals/signer.ts";

const place = { campaign: 1, stream: "likes" } as const;

/** 120 likes in two seals. */
async function aSealedCampaign() {
  const ledger = createMemoryLedger(() => new Date("2026-11-21T04:00:00.000Z"));
  const campaign = ledger.open(aFrozen());
  const store = createMemorySealStore(ledger);
  for (const half of [0, 60]) {
    const likes = Array.from({ length: 60 }, (_, index) =>
      aLike({ voter: voterName(half + index + 1), candidate: 1 + (index % 3) }),
    );
    await ledger.castLikes(campaign, "2026-11-21", likes);
    await sealAll(store, createSigner("a secret that is long enough for tests"));
  }
  return store;
}
type Store = Awaited<ReturnType<typeof aSealedCampaign>>;
const faultsIn = async (store: Store) =>
  (await scrutiniseStream(store, place, "双色球 2026141")).scrutiny.faults;

describe("V69 a scrutiny", () => {
  test("finds a sound campaign sound, counts it, and opens one leaf in twenty or so", async () => {
    const { scrutiny, drawn } = await scrutiniseStream(await aSealedCampaign(), place, "双色球 1");
    expect(scrutiny).toMatchObject({ seals: 2, votes: 120, every: 20, faults: [] });
    expect(scrutiny.tally.map(({ votes }) => votes)).toEqual([40, 40, 40]);
    expect(drawn.length).toBeGreaterThan(0);
    expect(drawn.length).toBeLessThan(20);
  });

  test("finds likes that were moved in the ledger after they were sealed", async () => {
    const store = await aSealedCampaign();
    const { rowsAfter } = store;
    store.rowsAfter = async (...asked) =>
      (await rowsAfter(...asked)).map((row) => (row.seq === 70 ? { ...row, choices: [5] } : row));
    expect(await faultsIn(store)).toEqual([
      { seal: 2, fault: "leaves" },
      { seal: 2, fault: "tally" },
    ]);
  });

  test("finds likes that were invented: sealed, and in no ledger", async () => {
    const store = await aSealedCampaign();
    const { rowsAfter } = store;
    store.rowsAfter = async (...asked) =>
      (await rowsAfter(...asked)).filter(({ seq }) => seq !== 10);
    const faults = await faultsIn(store);
    expect(faults).toContainEqual({ seal: 1, fault: "votes" });
    expect(faults).toContainEqual({ seal: 1, fault: "tally" });
  });

  test("says when it cannot look, as the salts are gone", async () => {
    const store = await aSealedCampaign();
    store.saltKey = async () => undefined;
    expect(await faultsIn(store)).toEqual([
      { seal: 1, fault: "salts" },
      { seal: 2, fault: "salts" },
    ]);
  });
});
