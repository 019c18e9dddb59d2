import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bodyLosses } from "#content/body/bodyLosses.ts";
import { bodyProblem } from "#content/body/bodyProblem.ts";
import { bodyToLexical } from "#content/body/bodyToLexical.ts";
import { plainText } from "#content/body/plainText.ts";
import { safeHref } from "#content/body/safeHref.ts";
import { toBody } from "#content/body/toBody.ts";
import { bodyWire } from "#content/body.wire.ts";
import { webAddress, webAddressWire } from "#content/webAddress.ts";
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

const anyAddress = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.webUrl(),
  fc.string().map((rest) => `https:${rest}`),
  fc.string().map((rest) => `www.${rest}`),
  fc.string().map((rest) => `mailto:${rest}`),
);

describe("B2 addresses", () => {
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

describe("C35 mail addresses of links", () => {
  it.each([
    "mailto:jubao@a.cn",
    "mailto:jubao@例子.中国",
    "mailto:a@a.cn,b@b.cn?subject=报料，谢谢",
  ])("stay as they are: %s", (href) => {
    expect(safeHref(href)).toBe(href);
  });

  it.each([
    "mailto:jubao",
    "mailto:jubao@a.cn，谢谢",
    "mailto:jubao@a.cn。",
    "mailto:jubao@a",
    "mailto:?subject=报料",
    "mailto:a@a.cn,b",
    "mailto:a@b@c.cn",
  ])("are none: %s", (href) => {
    expect(safeHref(href)).toBeUndefined();
  });
});

describe("C35 hosts of web addresses", () => {
  it.each([
    "https://a.cn",
    "http://118.112.1.1:8080/x",
    "https://例子.中国/",
    "https://xn--fsqu00a.xn--fiqs8s/",
    "https://www.a-b.com.cn:8443/路径/二，三?q=一#节",
    "https://münchen.de/?a=b@c",
  ])("stay as they are: %s", (address) => {
    expect(webAddress(address)).toBe(address);
    expect(webAddressWire.safeParse(address).success).toBe(true);
  });

  it.each([
    "https://a.cn，看",
    "https://a.cn、看",
    "https://a.cn。",
    "https://a.cn.",
    "https://.cn",
    "https://a..cn",
    "https://-a.cn",
    "https://a-.cn",
    "https://a_b.cn",
    "https://a.cn“",
    "https://a（b）.cn",
    "https://cn",
    "https://1.2.3",
    "https://256.1.1.1",
    "https://0x7f.0.0.1",
    "https://%61.cn",
    "https://a.cn@b.cn",
    "https://user:word@a.cn/",
    "https://a.cn:99999/",
    `https://${"a".repeat(64)}.cn`,
    "https://[::1]/",
  ])("are none: %s", (typed) => {
    expect(webAddress(typed)).toBeUndefined();
    expect(webAddressWire.safeParse(typed).success).toBe(false);
  });

  it("are what the browser resolves, letter by letter", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyAddress,
          fc.string({ unit: "grapheme" }).map((host) => `https://${host}.cn/`),
        ),
        (typed) => {
          const address = webAddress(typed);
          if (address === undefined) return;
          const { hostname, username, password } = new URL(address);
          expect(hostname).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);
          expect(username + password).toBe("");
        },
      ),
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
