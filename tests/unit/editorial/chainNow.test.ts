import { afterEach, describe, expect, it, vi } from "vitest";
import { chainNow } from "#editorial/review/chainNow.ts";

const stagesOf = (collection: string) => chainNow(collection).stages.map(({ key }) => key);

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("R7: the stages of a newsroom", () => {
  it("are three for texts and two for people, as long as nothing else is set", () => {
    expect(stagesOf("cases")).toEqual(["first", "second", "final"]);
    expect(stagesOf("workers")).toEqual(["first", "final"]);
  });

  it("are two where that is set", () => {
    vi.stubEnv("REVIEW_STAGES", "2");
    expect(stagesOf("cases")).toEqual(["first", "final"]);
    expect(stagesOf("workers")).toEqual(["first", "final"]);
  });

  it.each(["1", "0", "none"])("are never %s", (value) => {
    vi.stubEnv("REVIEW_STAGES", value);
    expect(() => chainNow("cases")).toThrow(/REVIEW_STAGES 的值不对.*只能是 3 或 2/);
  });
});
