import type { Frozen } from "#voting/campaign/freeze.ts";
import { voteEndpointOver } from "#voting/endpoint/endpoint.ts";
import type { Ledger } from "#voting/ledger/ledger.ts";
import { createMemoryLedger } from "./memoryLedger.ts";
import { createMemoryRecordStore } from "./memoryRecordStore.ts";
import { createMemorySealStore } from "./memorySealStore.ts";
import { serveForTest } from "./serveForTest.ts";
import { aVoter, siteOrigin } from "./voteClient.ts";
import { aFrozen } from "./voting.ts";

export const noon = new Date("2026-11-21T04:00:00.000Z");

/** An endpoint over a ledger in memory with one open campaign, and a clock that the test turns. */
export function aService(frozen: Frozen = aFrozen(), change: Partial<Ledger> = {}) {
  const clock = { now: noon };
  const memory = createMemoryLedger(() => clock.now);
  const id = memory.open(frozen);
  const seals = createMemorySealStore(memory);
  const endpoint = voteEndpointOver(
    { ...memory, ...change },
    {
      secret: "a secret that is long enough for tests",
      siteOrigin,
      seals,
      record: createMemoryRecordStore(),
      onError: () => {},
    },
  );
  const serve = serveForTest(endpoint);
  return { clock, memory, id, seals, serve, voter: () => aVoter(serve) };
}
