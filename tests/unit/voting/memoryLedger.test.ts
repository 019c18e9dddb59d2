import { describe } from "vitest";
import { createMemoryLedger } from "#tests/factories/memoryLedger.ts";
import { ledgerSuite } from "#tests/integration/voting/ledgerSuite.ts";

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
