import { expect, test } from "vitest";
import { createMemoryLedger } from "#tests/factories/memoryLedger.ts";
import { createMemorySealStore } from "#tests/factories/memorySealStore.ts";
import { aFrozen, aLike, voterName } from "#tests/factories/voting.ts";
import { type SealHead, sealHeadWire } from "#voting/seals/seal.wire.ts";
import { sealAll } from "#voting/seals/sealAll.ts";
import type { SealStore } from "#voting/seals/sealStore.ts";
import { createSigner } from "#voting/seals/signer.ts";

const signer = createSigner("a secret that is long enough for tests");

function aCampaign() {
  const ledger = createMemoryLedger(() => new Date("2026-11-21T04:00:00.000Z"));
  const campaign = ledger.open(aFrozen());
  const store = createMemorySealStore(ledger);
  let voters = 0;
  const vote = (count: number) =>
    ledger.castLikes(
      campaign,
      "2026-11-21",
      Array.from({ length: count }, () => {
        voters += 1;
        return aLike({ voter: voterName(voters), candidate: 1 + (voters % 3) });
      }),
    );
  const heads = async (): Promise<SealHead[]> => {
    const place = { campaign, stream: "likes" } as const;
    const seals = Array.from({ length: await store.count(place) }, (_, index) =>
      store.byNumber(place, index + 1),
    );
    return (await Promise.all(seals)).map((seal) =>
      sealHeadWire.parse(JSON.parse(seal?.head ?? "")),
    );
  };
  return { store, vote, heads };
}

test("V34 a round ends when it has caught up, however fast votes come meanwhile", async () => {
  const { store, vote, heads } = aCampaign();
  await vote(30);
  const busy: SealStore = {
    ...store,
    async keep(...seal) {
      await vote(30);
      return store.keep(...seal);
    },
  };
  expect(await sealAll(busy, signer)).toBe(30);
  expect(await sealAll(busy, signer)).toBe(30);
  expect((await heads()).map(({ first, last }) => [first, last])).toEqual([
    [1, 30],
    [31, 60],
  ]);
});

test("V36 a tally holds all votes up to its seal, though counted on from the tally before", async () => {
  const { store, vote, heads } = aCampaign();
  for (const count of [30, 5, 30]) {
    await vote(count);
    await sealAll(store, signer);
  }
  expect((await heads()).map(({ tally }) => tally)).toEqual([
    { 1: 10, 2: 10, 3: 10 },
    undefined,
    { 1: 21, 2: 22, 3: 22 },
  ]);
});
