import { describe, expect, it } from "vitest";
import { readiness } from "../../../cms/app/readyz/readiness.ts";

describe("OP4: the cms", () => {
  it("is not ready when the database stays silent, instead of no answer", async () => {
    const silent = { query: () => new Promise<{ rows: object[] }>(() => {}) };
    expect(await readiness(silent)).toEqual({ isReady: false, checks: { database: "silent" } });
  });

  it("tells of the newest release, a failed one too", async () => {
    const release = { number: 13, state: "failed", fault: "space", tries: 4, ageSeconds: 9 };
    expect(await readiness({ query: async () => ({ rows: [release] }) })).toEqual({
      isReady: true,
      checks: {
        ...{ database: "ok", release: 13, state: "failed" },
        ...{ tries: 4, ageSeconds: 9, fault: "space" },
      },
    });
  });
});
