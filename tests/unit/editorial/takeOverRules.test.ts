import { describe, expect, it } from "vitest";
import type { TakeOver } from "#editorial/fromWord/fromWord.wire.ts";
import { bodyWith, picturesOf, takeOverProblems } from "#editorial/fromWord/takeOverRules.ts";
import type { WordStory } from "#intake/word/story/wordStory.ts";
import type { WordChange } from "#intake/word/wordDocument.ts";

const sha256 = "a".repeat(64);
const picture = (part: string) => ({ type: "picture" as const, picture: { part, alt: "" } });
const text = { type: "paragraph" as const, children: [{ text: "一段话。" }] };
const story = {
  body: [picture("one.png"), text, picture("two.png"), picture("one.png")],
} as WordStory;
const change: WordChange = { number: 4, kind: "inserted", author: "甲", day: "", text: "话" };
const wanted = (part: string, alt: string) => ({ part, alt, caption: "", credit: "" });
const asked: TakeOver = {
  decided: new Map(),
  sha256,
  headline: "题",
  takesBody: true,
  pictures: [],
};

const problems = (
  change: Partial<TakeOver>,
  more: Partial<Parameters<typeof takeOverProblems>[0]> = {},
) =>
  takeOverProblems({
    asked: { ...asked, ...change },
    ...{ sha256, story, changes: [], draft: undefined },
    ...more,
  }).map(({ kind }) => kind);

describe("taking a document over", () => {
  it("Z11 waits until every tracked change is decided", () => {
    expect(problems({}, { changes: [change] })).toEqual(["undecided"]);
    expect(problems({ decided: new Map([[4, "reject"]]) }, { changes: [change] })).toEqual([]);
  });

  it("Z12 is for the file that was looked at", () => {
    expect(problems({ sha256: "b".repeat(64) })).toEqual(["otherFile"]);
  });

  it("Z13 names the text that it began from, a headline for a new draft, and something to take", () => {
    expect(problems({}, { draft: { hasBase: false } })).toEqual(["noBase"]);
    expect(problems({ headline: undefined })).toEqual(["noHeadline"]);
    const draft = { hasBase: true };
    expect(problems({ headline: undefined }, { draft })).toEqual([]);
    expect(problems({ headline: "" }, { draft })).toEqual(["noHeadline"]);
    expect(problems({ headline: undefined, takesBody: false }, { draft })).toEqual(["nothing"]);
  });

  it("Z13 asks what is in each picture that comes along, and leaves the others behind", () => {
    const pictures = [wanted("two.png", "图片"), wanted("one.png", "居民在花坛边浇水")];
    expect(problems({ pictures })).toEqual(["alt"]);
    expect(problems({ pictures, takesBody: false })).toEqual([]);
    expect(picturesOf(story).map(({ part }) => part)).toEqual(["one.png", "two.png"]);
    expect(bodyWith(story, [wanted("two.png", "")])).toEqual([text, picture("two.png")]);
  });
});
