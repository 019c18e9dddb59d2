import { describe, expect, it } from "vitest";
import { caseWire, interviewWire } from "#content/story.wire.ts";
import { withGaps } from "#release/preview/withGaps.ts";
import { anEditionOfEverything } from "#tests/factories/edition.ts";

const gapOf = (path: readonly PropertyKey[]) => `（${path.map(String).join(".")}）`;

const storyOf = <K extends "case" | "interview">(kind: K) => {
  const found = anEditionOfEverything().stories.find((story) => story.kind === kind);
  if (!found) throw new Error(`no ${kind}`);
  return structuredClone(found) as unknown as Record<string, unknown>;
};

describe("D4: a document with gaps", () => {
  it("is not touched where nothing is missing", () => {
    const whole = storyOf("case");
    expect(withGaps(whole, { wire: caseWire as never, gapOf })).toEqual(whole);
  });

  it("says where texts and choices are missing, at every depth", () => {
    const mapped = {
      ...storyOf("case"),
      ...{ headline: undefined, summary: "", form: null, slug: "" },
      origin: { kind: "reprint", source: "", author: "某某", title: "原题", editor: "某某" },
    };
    expect(withGaps(mapped, { wire: caseWire as never, gapOf })).toMatchObject({
      ...{ headline: "（headline）", summary: "（summary）", form: "（form）", slug: "preview" },
      origin: { source: "（origin.source）", author: "某某" },
    });
  });

  it("leaves rows out that cannot be shown, and keeps the others", () => {
    const mapped = {
      ...storyOf("interview"),
      transcript: [
        { speaker: "记者", text: "请谈谈。", seconds: -5 },
        { speaker: "嘉宾", text: "好的。" },
        { speaker: "记者", text: "", seconds: 3 },
      ],
      topics: null,
    };
    expect(withGaps(mapped, { wire: interviewWire as never, gapOf })).toMatchObject({
      transcript: [
        { speaker: "嘉宾", text: "好的。" },
        { speaker: "记者", text: "（transcript.2.text）", seconds: 3 },
      ],
      topics: [],
    });
  });

  it("has as few of something as were given", () => {
    const mapped = { ...storyOf("case"), dimensions: [] };
    expect(withGaps(mapped, { wire: caseWire as never, gapOf })).toMatchObject({ dimensions: [] });
  });
});
