import { describe, expect, it } from "vitest";
import { healthAnswer } from "../../../cms/app/healthz/healthAnswer.ts";

describe("the health of the cms", () => {
  it("is 503 when the database stays silent, instead of no answer", async () => {
    const silent = { query: () => new Promise<{ rows: object[] }>(() => {}) };
    const answer = await healthAnswer(silent);
    expect(answer.status).toBe(503);
    expect(await answer.json()).toEqual({ database: false });
  });

  it("tells of the newest release, a failed one too", async () => {
    const release = { number: 13, state: "failed", fault: "space", tries: 4, ageSeconds: 9 };
    const answer = await healthAnswer({ query: async () => ({ rows: [release] }) });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ database: true, release });
  });
});
