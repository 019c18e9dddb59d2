import { describe, expect, it } from "vitest";
import { shownText, withNames } from "#editorial/desk/shownTextRules.ts";

const text = (words: string) => ({ type: "text", text: words, version: 1 });
const paragraph = (...words: string[]) => ({ type: "paragraph", children: words.map(text) });

describe("Y2: a field as an editor reads it", () => {
  it.each([
    [undefined, ""],
    [null, ""],
    ["原话", "原话"],
    [true, "是"],
    [3, "3"],
    ["2026-11-28T23:30:00.000Z", "2026-11-29 07:30"],
    [
      [
        { id: "a1", name: "张三", post: "记者" },
        { id: "a2", name: "李四" },
      ],
      "张三 记者\n李四",
    ],
    [{ id: 7, name: "簇桥街道", updatedAt: "2026-01-01T00:00:00.000Z" }, "簇桥街道"],
    [{ street: "簇桥", empty: "" }, "簇桥"],
  ])("shows %j as %j", (value, shown) => {
    expect(shownText(value)).toBe(shown);
  });

  it("shows a body paragraph by paragraph, lists by line, blocks by their words", () => {
    const body = {
      root: {
        type: "root",
        children: [
          paragraph("第一", "段"),
          {
            type: "list",
            children: [
              { type: "listitem", children: [text("一项")] },
              { type: "listitem", children: [text("二项")] },
            ],
          },
          {
            type: "block",
            fields: { id: "b", blockType: "quote", quote: "引语", speaker: "王五" },
          },
        ],
      },
    };
    expect(shownText(body)).toBe("第一段\n一项\n二项\n引语 王五");
  });

  it("names what a text points to where the other text knows it", () => {
    const street = { id: 7, name: "簇桥街道", updatedAt: "2026-01-01T00:00:00.000Z" };
    expect(shownText(withNames(7, street))).toBe("簇桥街道");
    expect(shownText(withNames([7, 8], [street]))).toBe("簇桥街道\n8");
    expect(withNames("原话", "别的")).toBe("原话");
  });
});
