import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Body, BodyNode } from "#content/body.wire.ts";
import { storyWire } from "#content/story.wire.ts";
import * as subjects from "#content/subjects.wire.ts";
import {
  type BlockDifference,
  bodyDifference,
  differenceBetween,
} from "#editorial/review/difference/differenceRules.ts";
import { fieldWords, nodeWords } from "#editorial/review/difference/formWords.ts";
import { type Piece, textPieces } from "#editorial/review/difference/piecesRules.ts";
import { aPicture } from "#tests/factories/pictures.ts";

const none = new Map<string, string>();
const old = (pieces: readonly Piece[]) =>
  pieces.flatMap(({ what, text }) => (what === "come" ? [] : text)).join("");
const now = (pieces: readonly Piece[]) =>
  pieces.flatMap(({ what, text }) => (what === "gone" ? [] : text)).join("");
const paragraph = (text: string): BodyNode => ({ type: "paragraph", children: [{ text }] });
const pieces = (...given: [Piece["what"], string][]) =>
  given.map(([what, text]) => ({ what, text }));

const unit = fc.constantFrom("网", "格", "微", "。", "！", "”", "\n", "6,200", "a", "😀", "不");
const text = fc.array(unit, { maxLength: 30 }).map((parts) => parts.join(""));

describe("the difference of two texts", () => {
  it("makes the old text and the new one of its pieces", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const found = textPieces(before, after);
        expect(old(found)).toBe(before);
        expect(now(found)).toBe(after);
        expect(found.every((piece) => piece.text !== "")).toBe(true);
      }),
    );
  });

  it("shows insertions and deletions inside the sentence that has them", () => {
    expect(textPieces("今天开会。来了6,200人。", "今天开会。来了6,300人。")).toEqual(
      pieces(["same", "今天开会。来了"], ["gone", "6,200"], ["come", "6,300"], ["same", "人。"]),
    );
    expect(textPieces("一句话。", "一句话。又一句话。")).toEqual(
      pieces(["same", "一句话。"], ["come", "又一句话。"]),
    );
  });

  it("shows sentences that have nothing in common one after the other", () => {
    expect(textPieces("院落里种了花。", "街道召开会议。")).toEqual(
      pieces(["gone", "院落里种了花。"], ["come", "街道召开会议。"]),
    );
  });
});

const node: fc.Arbitrary<BodyNode> = fc.oneof(
  text.map((words) => paragraph(words)),
  fc.constant<BodyNode>({ type: "rule" }),
  text.map((words): BodyNode => ({ type: "heading", level: 2, children: [{ text: words }] })),
);
const body = fc.array(node, { maxLength: 8 });
const wordsOf = (blocks: readonly BlockDifference[], side: typeof old, left: readonly string[]) =>
  blocks.flatMap(({ what, pieces: found }) => (left.includes(what) ? [] : side(found)));

describe("the difference of two bodies", () => {
  it("makes the parts of the old one and of the new one, in their order", () => {
    const both = fc.oneof(
      fc.tuple(body, body),
      body.chain((one) => fc.tuple(fc.constant(one), fc.shuffledSubarray(one))),
    );
    fc.assert(
      fc.property(both, ([before, after]) => {
        const found = bodyDifference(before, after, none);
        const words = (given: Body) => given.map((one) => nodeWords(one, none));
        expect(wordsOf(found, old, ["come", "moved-here"])).toEqual(words(before));
        expect(wordsOf(found, now, ["gone", "moved-away"])).toEqual(words(after));
      }),
    );
  });

  it("tells a part that moved from one that went and one that came", () => {
    const [a, b, c] = ["甲段在此。", "乙段在此，说的是另一件事。", "丙段。"].map(paragraph);
    if (!a || !b || !c) throw new Error();
    const whats = (before: Body, after: Body) =>
      bodyDifference(before, after, none).map(({ what }) => what);
    expect(whats([a, b, c], [b, c, a])).toEqual(["moved-away", "same", "same", "moved-here"]);
    expect(whats([a, c], [a, b, c])).toEqual(["same", "come", "same"]);
    expect(whats([a, b], [a])).toEqual(["same", "gone"]);
    const mended = paragraph("乙段在此，说的是同一件事。");
    expect(whats([a, b, c], [a, mended, c])).toEqual(["same", "changed", "same"]);
  });

  it("shows a new caption, a mark and a link, and says so where only the file is another", () => {
    const picture = aPicture("1", { caption: "旧图说" });
    const changed = (after: BodyNode, before: BodyNode = { type: "picture", picture }) =>
      bodyDifference([before], [after], none).map(({ what, pieces: found }) => [what, now(found)]);
    expect(changed({ type: "picture", picture: { ...picture, caption: "新图说" } })).toEqual([
      ["changed", expect.stringContaining("新图说")],
    ]);
    expect(changed({ type: "picture", picture: { ...picture, width: 9 } })).toEqual([
      ["changed", expect.stringContaining("文件或格式有改动")],
    ]);
    const bold: BodyNode = {
      type: "paragraph",
      children: [{ text: "这句话要紧", bold: true, href: "/x/" }],
    };
    expect(changed(bold, paragraph("这句话要紧"))).toEqual([
      ["changed", "这句话要紧〔粗体，链接 /x/〕"],
    ]);
  });
});

describe("the difference of two forms", () => {
  const form = { headline: "旧", credits: [{ role: "reporter", names: ["甲"] }], places: ["7"] };

  it("is empty for the same form, and has a row for each field", () => {
    expect(differenceBetween(form, { ...form }, none)).toEqual({ fields: [], body: [] });
    const after = { ...form, headline: "新", deck: "副", credits: [], body: [paragraph("文")] };
    const found = differenceBetween(form, after, none);
    expect(found.fields.map(({ field }) => field)).toEqual(["headline", "credits", "deck"]);
    expect(found.body.map(({ what }) => what)).toEqual(["come"]);
  });

  it("names places and people as the newsroom does", () => {
    const names = new Map([["places-7", "玉林街道"]]);
    const { fields } = differenceBetween(form, { headline: "旧" }, names);
    expect(fields.map((row) => old(row.pieces))).toEqual(["身份：记者；姓名：甲", "玉林街道"]);
  });

  it("has a Chinese word for every field that readers get", () => {
    const wires = [...storyWire.options, ...Object.values(subjects)];
    const keys = wires.flatMap((wire) => ("shape" in wire ? Object.keys(wire.shape) : []));
    const ofMachine = ["id", "publishedAt", "updatedAt"];
    expect(keys.length).toBeGreaterThan(60);
    expect(keys.filter((key) => !ofMachine.includes(key) && !fieldWords[key])).toEqual([]);
  });
});
