import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { createMemoryLedger } from "#tests/factories/memoryLedger.ts";
import { createMemorySealStore } from "#tests/factories/memorySealStore.ts";
import { aFrozen, aLike, voterName } from "#tests/factories/voting.ts";
import { createBooths } from "#voting/endpoint/booths.ts";
import { sealAll } from "#voting/seals/sealAll.ts";
import { sealedTally } from "#voting/seals/sealStore.ts";
import { createSigner } from "#voting/seals/signer.ts";

const signer = createSigner("a secret that is long enough for tests");
const now = new Date("2026-11-21T04:00:00Z");

test("V38: a process begins with the last sealed tally, folds what came since, and counts the same", async () => {
  const memory = createMemoryLedger(() => now);
  const frozen = aFrozen();
  const campaign = memory.open(frozen);
  let voters = 0;
  const like = async (candidates: readonly number[]) => {
    const batch = candidates.map((candidate) => {
      voters += 1;
      return aLike({ voter: voterName(voters), candidate, key: randomUUID() });
    });
    await memory.castLikes(campaign, "2026-11-21", batch);
  };
  const seals = createMemorySealStore(memory);
  const folded: number[] = [];
  const ledger: typeof memory = {
    ...memory,
    tail: (place) => {
      if (place.stream === "likes") folded.push(place.after);
      return memory.tail(place);
    },
  };
  const start = async () => {
    folded.length = 0;
    const onError = (error: unknown) => expect.unreachable(String(error));
    const booths = createBooths({ ledger, onError, elapsed: () => 0, sealed: sealedTally(seals) });
    const booth = await booths.of(frozen.slug);
    return { begins: folded[0], counts: [1, 2, 3].map((one) => booth?.tallies.likes.countOf(one)) };
  };
  await like(Array.from({ length: 25 }, (_, index) => 1 + (index % 2)));
  expect(await start()).toEqual({ begins: 0, counts: [13, 12, 0] });
  await sealAll(seals, signer);
  await like([3, 3]);
  expect(await start()).toEqual({ begins: 25, counts: [13, 12, 2] });
});
