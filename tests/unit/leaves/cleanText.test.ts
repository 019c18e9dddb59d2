import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText, isBlank, type TextShape } from "#leaves/cleanText.ts";

const shapes: TextShape[] = [{}, { edges: true }, { lines: true }, { lines: true, edges: true }];

/** Any text, with more of what nobody sees than chance would give. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(..."\u000b\u0000\u200b\u200d\u202e\ufe0f\u3000\u2060\u3164\ufeff\u00ad \n"),
      fc.constantFrom(
        "👩‍👩‍👧",
        "❤️",
        "1\ufe0f",
        "\u20e3",
        "网\ufe0f",
        "𠮷",
        "\ud842",
        "\udfb7",
        "简",
        "ئۇيغۇر",
        "\u{e0101}",
      ),
    ),
  )
  .map((parts) => parts.join(""));

describe("cleaning a text", () => {
  it.each([
    ["控制\u000b字符\u0008稿", "控制 字符稿"],
    ["空\u0000字节", "空字节"],
    ["\ufeff标\u200b题\u2060字\u00ad", "标题字"],
    ["\u202e从右到左\u202c", "从右到左"],
    ["　　开头有空格　", "开头有空格"],
    ["王　芳", "王　芳"],
    ["第一行\u2028第二行", "第一行 第二行"],
    ["一\ud842二\udfb7三", "一二三"],
    ["10\u00a0000\u2009平方米", "10 000 平方米"],
    ["题\ufffc\uffff", "题"],
  ])("makes a line of %j", (pasted, clean) => {
    expect(cleanText(pasted)).toBe(clean);
  });

  it("keeps lines apart where there may be several, whatever ends them", () => {
    expect(cleanText("　甲\r\n\r\n乙\u000b丙\u2029丁\n", { lines: true })).toBe("甲\n\n乙\n丙\n丁");
    expect(cleanText(" 甲\u000b乙 ", { edges: true })).toBe(" 甲 乙 ");
  });

  it.each([
    "𠮷野家、䢺江镇、龚䶮",
    "👩‍👩‍👧‍👦 一家",
    "❤️ 与 ☎︎",
    "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
    "👍🏽‍",
    "葛\u{e0101}城",
    "می‌خواهم",
    "क्‍ष",
    "1️⃣",
    "#️⃣ ©️ ㊗️",
    "祥\ufe00",
    "∩\ufe00",
  ])("keeps what writing needs in %j", (text) => {
    expect(cleanText(text)).toBe(text.replace(/(\u{1f3fd})\u200d$/u, "$1"));
  });

  it.each([
    ["网\ufe0f格\ufe0e员", "网格员"],
    ["2023\ufe0f年", "2023年"],
    ["#\ufe0f话题", "#话题"],
    ["5\ufe0f\u200b\u20e3", "5\u20e3"],
    ["❤\ufe0f\ufe0f", "❤\ufe0f"],
    ["格\ufe0d", "格"],
    ["＋\ufe0f", "＋"],
  ])("makes nothing an emoji that is none: %j", (pasted, clean) => {
    expect(cleanText(pasted)).toBe(clean);
  });

  it("keeps the sign of an emoji behind emoji and in keycaps only", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(cleanText(text)).not.toMatch(/(?:^|[^\p{Emoji}])\ufe0f|[\d#*]\ufe0f(?!\u20e3)/u);
      }),
    );
  });

  it("changes nothing more the second time, and leaves nothing that XML or PostgreSQL refuses", () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...shapes), (text, shape) => {
        const clean = cleanText(text, shape);
        expect(cleanText(clean, shape)).toBe(clean);
        expect(clean.isWellFormed()).toBe(true);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must be gone.
        expect(clean).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u200b\u202a-\u202e\ufffe\uffff]/);
        if (!shape.lines) expect(clean).not.toContain("\n");
      }),
    );
  });
});

describe("a blank text", () => {
  it.each([
    "",
    " ",
    "　",
    "\u200b",
    "\u2060",
    "\u00ad",
    "\u3164",
    "\u2800",
    "\ufe0f",
    null,
    undefined,
  ])("is %j", (text) => {
    expect(isBlank(text)).toBe(true);
  });

  it.each(["。", "0", "❤️", "题", "𠮷"])("is not %j", (text) => {
    expect(isBlank(text)).toBe(false);
  });
});
