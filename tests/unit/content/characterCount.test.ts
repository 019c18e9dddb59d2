import { describe, expect, it } from "vitest";
import { characterCount } from "#content/characterCount.ts";

const text = (words: string) => ({ type: "text", text: words });
const paragraph = (...children: object[]) => ({ type: "paragraph", children });
const body = (...children: object[]) => ({ root: { type: "root", children } });

describe("characters of a text", () => {
  it.each([
    ["一所小院，三条新规", 9],
    [" 小 院\n", 2],
    ["𠮷野家", 3],
    ["A座12栋", 5],
    ["", 0],
    [undefined, 0],
    [null, 0],
  ])("are counted without spaces: %j", (value, count) => {
    expect(characterCount(value)).toBe(count);
  });

  it("are counted in a body through paragraphs, lists and links, not inside blocks", () => {
    const link = { type: "link", children: [text("前文")] };
    const list = { type: "list", children: [{ type: "listitem", children: [text("一条")] }] };
    const block = { type: "block", fields: { caption: "图说" } };
    expect(characterCount(body(paragraph(text("见"), link), list, block))).toBe(5);
  });
});
