import { describe, expect, it } from "vitest";
import {
  askedOf,
  carriedOver,
  firstProposal,
} from "#editorial/fromWord/components/proposalRules.ts";
import { takeOverWire } from "#editorial/fromWord/fromWord.wire.ts";
import type { WordReading } from "#editorial/fromWord/wordReading.ts";

const sha256 = "a".repeat(64);
const reading = (headline: string): WordReading =>
  ({
    story: {
      ...{ kicker: "", headline, deck: "副题", body: [{ type: "paragraph", children: [] }] },
      credits: [{ role: "reporter", names: ["张三", "李四"] }],
    },
    pictures: [
      { part: "one.png", alt: "", thumbnail: "data:" },
      { part: "broken.png", alt: "" },
    ],
  }) as unknown as WordReading;
const stands = { kicker: "", headline: "现稿的题", deck: "", credits: "", body: "现稿的话" };

describe("what is proposed of a document", () => {
  it("Z13 is all that was found for a new draft, and nothing that stands in one that is there", () => {
    expect([...firstProposal(reading("题")).takes]).toEqual([
      "headline",
      "deck",
      "credits",
      "body",
    ]);
    expect([...firstProposal(reading("题"), stands).takes]).toEqual(["deck", "credits"]);
  });

  it("Z11 follows the file when a change is decided, but not where somebody typed", () => {
    const [before, now] = [reading("改后的题"), reading("原来的题")];
    const first = firstProposal(before);
    expect(carriedOver(first, before, now).lines.headline).toBe("原来的题");
    const typed = { ...first, lines: { ...first.lines, headline: "自己的题" } };
    expect(carriedOver(typed, before, now).lines.headline).toBe("自己的题");
  });

  it("Z13 is sent as the server reads it: chosen fields alone, pictures that can be read", () => {
    const proposal = firstProposal(reading("题"), stands);
    const typed = { ...proposal, credits: [{ role: "editor" as const, names: " 王五、赵六，" }] };
    const asked = askedOf(typed, sha256, new Map([[3, "reject"]]));
    expect(takeOverWire.parse(asked)).toEqual({
      ...{ decided: new Map([[3, "reject"]]), sha256, deck: "副题", takesBody: false },
      credits: [{ role: "editor", names: ["王五", "赵六"] }],
      pictures: [{ part: "one.png", alt: "", caption: "", credit: "" }],
    });
  });
});
