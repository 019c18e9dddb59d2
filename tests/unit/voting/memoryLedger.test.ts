import { describe } from "vitest";
import { ledgerSuite } from "#tests/integration/voting/ledgerSuite.ts";
import { createMemoryLedger } from "#voting/ledger/memoryLedger.ts";

describe("ledger in memory", () => {
  const ledger = createMemoryLedger(() => new Date("2026-11-21T04:00:00.500Z"));
  const idOf = async (slug: string) => (await ledger.campaign(slug))?.id ?? 0;
  ledgerSuite(() => ({
    ledger,
    open: async (frozen) => ledger.open(frozen),
    act: async (slug, kind) => ledger.act(await idOf(slug), kind),
    withdraw: async (slug, number) => ledger.withdraw(await idOf(slug), number),
  }));
});
