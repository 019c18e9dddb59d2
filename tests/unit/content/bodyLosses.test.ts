import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bodyLosses } from "#content/body/bodyLosses.ts";
import { bodyProblem } from "#content/body/bodyProblem.ts";
import { bodyToLexical } from "#content/body/bodyToLexical.ts";
import { plainText } from "#content/body/plainText.ts";
import { safeHref } from "#content/body/safeHref.ts";
import { toBody } from "#content/body/toBody.ts";
import { bodyWire } from "#content/body.wire.ts";
import { webAddress } from "#content/webAddress.ts";
import { wording } from "#content/wording.ts";

const text = (content: string, format = 0) => ({ type: "text", text: content, format });
const paragraph = (...children: object[]) => ({ type: "paragraph", children });
const block = (fields: object) => ({ type: "block", fields });
const link = (url: string) => paragraph({ type: "link", fields: { url }, children: [text("看")] });
const stateOf = (...children: object[]) => ({ root: { type: "root", children } });
const nothing = { picture: () => undefined, story: () => undefined, address: () => undefined };
const bodyOf = (...children: object[]) => bodyWire.parse(toBody(stateOf(...children), nothing));
const item = (...children: object[]) => ({ type: "listitem", children });
const list = (listType: string, start: number, ...children: object[]) => ({
  type: "list",
  listType,
  start,
  children,
});

describe("B6 nothing vanishes without a word", () => {
  const video = { blockType: "video", title: "片", url: "https://v.qq.com/a" };

  it.each([
    [link("sc.gov.cn"), wording.bodyLosses.link("看")],
    [block({ ...video, seconds: 90.5 }), wording.bodyLosses.block("视频")],
    [block({ ...video, url: "v.qq.com" }), wording.bodyLosses.block("视频")],
    [block({ blockType: "timeline", events: [] }), wording.bodyLosses.block("时间线")],
    [block({ blockType: "poll" }), wording.bodyLosses.block("poll")],
    [{ type: "upload", value: 3 }, wording.bodyLosses.node],
  ])("tells of %j", (node, message) => {
    expect(bodyProblem(bodyLosses(stateOf(node)))).toBe(message);
  });

  it("tells of a picture that readers may not see, a poster too", () => {
    const losses = bodyLosses(stateOf(block({ ...video, poster: 3 })), nothing);
    expect(bodyProblem(losses)).toBe(wording.bodyLosses.picture);
  });

  it("says nothing of sound texts, blank lines and cards of stories that are to come", () => {
    const related = { blockType: "related", story: { relationTo: "news", value: 1 } };
    const state = stateOf(link("https:www.sc.gov.cn"), paragraph(), block(related), block(video));
    expect(bodyLosses(state, nothing)).toEqual([]);
  });
});

describe("B2 addresses", () => {
  const anyAddress = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.webUrl(),
    fc.string().map((rest) => `https:${rest}`),
    fc.string().map((rest) => `www.${rest}`),
    fc.string().map((rest) => `mailto:${rest}`),
  );

  it("are their own answer, so that what the panel keeps fits the wire", () => {
    fc.assert(
      fc.property(anyAddress, (typed) => {
        for (const rule of [safeHref, webAddress]) {
          const address = rule(typed);
          if (address !== undefined) expect(rule(address)).toBe(address);
        }
      }),
    );
  });
});

describe("B7 meaning stays", () => {
  it("of high, low and struck out characters, also in plain words", () => {
    const [node] = bodyOf(
      paragraph(text("10"), text("2", 64), text("平方米、H"), text("2", 32), text("O", 4)),
    );
    const children = [
      { text: "10" },
      { text: "2", script: "high" },
      { text: "平方米、H" },
      { text: "2", script: "low" },
      { text: "O", struck: true },
    ] as const;
    expect(node).toEqual({ type: "paragraph", children });
    expect(plainText([...children])).toBe("10²平方米、H₂O");
  });

  it("of numbers that do not begin at 1, there and back", () => {
    const body = bodyOf(list("number", 4, item(text("四")), item(text("五"))));
    expect(body).toEqual([
      { type: "list", ordered: true, start: 4, items: [[{ text: "四" }], [{ text: "五" }]] },
    ]);
    const state = bodyToLexical(body, {
      picture: () => ({ id: 1 }),
      story: () => ({ collection: "", id: 1 }),
    });
    expect(toBody(state, nothing)).toEqual(body);
  });

  it("of numbers with points inside: the second item stays the second", () => {
    const inner = list("bullet", 1, item(text("甲")));
    expect(bodyOf(list("number", 1, item(text("一")), item(inner), item(text("二"))))).toEqual([
      { type: "list", ordered: true, items: [[{ text: "一" }]] },
      { type: "list", ordered: false, items: [[{ text: "甲" }]] },
      { type: "list", ordered: true, start: 2, items: [[{ text: "二" }]] },
    ]);
  });

  it("B3 and a paragraph of nothing that anybody sees is none", () => {
    expect(bodyOf(paragraph(text("\u200b")), paragraph(text("　\u2060")))).toEqual([]);
  });
});
