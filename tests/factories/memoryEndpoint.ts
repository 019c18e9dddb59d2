import type { Frozen } from "#voting/campaign/freeze.ts";
import { voteEndpointOver } from "#voting/endpoint/endpoint.ts";
import { createMemoryLedger } from "./memoryLedger.ts";
import { createMemoryRecordStore } from "./memoryRecordStore.ts";
import { createMemorySealStore } from "./memorySealStore.ts";
import { siteOrigin } from "./voteClient.ts";
import { aFrozen } from "./voting.ts";

type Options = { frozen?: Frozen; onError?: (error: unknown) => void };

/** An endpoint over a ledger in memory with one open campaign, in the days of likes. */
export function aMemoryEndpoint({ frozen = aFrozen(), onError = () => {} }: Options = {}) {
  const memory = createMemoryLedger(() => new Date("2026-11-21T04:00:00.000Z"));
  memory.open(frozen);
  const endpoint = voteEndpointOver(memory, {
    secret: "a secret that is long enough for tests",
    siteOrigin,
    seals: createMemorySealStore(memory),
    record: createMemoryRecordStore(),
    onError,
  });
  return { memory, endpoint };
}
