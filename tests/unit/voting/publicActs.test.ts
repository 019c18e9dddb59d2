import { describe, expect, it } from "vitest";
import { publicActs } from "#voting/acts/publicActs.ts";

const row = { kind: "closed", statement: "{}", signature: "s", basis: null };
const database = (rows: Record<string, unknown>[]) => ({ query: async () => ({ rows }) });

describe("public acts", () => {
  it("P9 that cannot be read are told when they are asked for, so that they cost their own campaign alone", async () => {
    const acts = await publicActs(database([{ ...row, slug: "old", frozen: "{" }]));
    expect([...acts.keys()]).toEqual(["old"]);
    expect(() => acts.get("old")?.()).toThrow(SyntaxError);
  });
});
