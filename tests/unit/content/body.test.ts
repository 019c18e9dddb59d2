import { describe, expect, it } from "vitest";
import { bodyToLexical } from "#content/body/bodyToLexical.ts";
import type { BodySources } from "#content/body/sources.ts";
import { toBody } from "#content/body/toBody.ts";
import { type Body, bodyWire } from "#content/body.wire.ts";
import type { Picture } from "#content/media.wire.ts";
import { kindOfCollection, storyCollections } from "#content/storyCollections.ts";
import { aBodyOfEveryBlock } from "#tests/factories/body.ts";
import { aPicture } from "#tests/factories/pictures.ts";

/** Readers see every picture and every story, except those whose id says otherwise. */
const sources: BodySources = {
  picture: (id) => (id === "hidden" ? undefined : aPicture(String(id))),
  story: ({ collection, id }) => {
    const kind = kindOfCollection(collection);
    return kind && id !== "unpublished" ? { kind, slug: String(id) } : undefined;
  },
  address: ({ collection, id }) => (id === "unpublished" ? undefined : `/${collection}/${id}/`),
};

const text = (content: string, format = 0) => ({ type: "text", text: content, format });
const paragraph = (...children: object[]) => ({ type: "paragraph", children });
const block = (fields: object) => ({ type: "block", fields });
const link = (fields: object, ...children: object[]) => ({ type: "link", fields, children });
const bodyOf = (...children: object[]): Body => {
  const body = toBody({ root: { type: "root", children } }, sources);
  expect(bodyWire.safeParse(body).error).toBeUndefined();
  return body;
};

describe("body of an editor state", () => {
  it("B1 survives the way into the editor and back, every block of it", () => {
    const body = aBodyOfEveryBlock();
    const pictures = new Map<string, Picture>();
    const state = bodyToLexical(body, {
      picture: (picture: Picture) => {
        pictures.set(picture.id, picture);
        return { id: picture.id };
      },
      story: ({ kind, slug }) => ({ collection: storyCollections[kind], id: slug }),
    });
    expect(toBody(state, { ...sources, picture: (id) => pictures.get(String(id)) })).toEqual(body);
  });

  it("B1 gives links to pages of this site as references, so that they follow a changed slug", () => {
    const body: Body = [{ type: "paragraph", children: [{ text: "见", href: "/cases/a/" }] }];
    const state = bodyToLexical(body, {
      picture: () => ({ id: 1 }),
      story: () => ({ collection: "cases", id: "a" }),
      document: (path) => (path === "/cases/a/" ? { collection: "cases", id: "a" } : undefined),
    });
    expect(JSON.stringify(state)).toContain('"linkType":"internal"');
    expect(toBody(state, sources)).toEqual(body);
  });

  it("B1 has an empty body for an empty or broken field", () => {
    for (const state of [null, undefined, {}, "x", { root: null }, { root: { type: "root" } }]) {
      expect(toBody(state, sources)).toEqual([]);
    }
  });

  it.each([
    "javascript:alert(1)",
    " JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "//evil.example/",
    "/\\evil.example/",
    "file:///etc/passwd",
    "",
    42,
  ])("B2 keeps the words of a link to %j and drops the link", (url) => {
    expect(bodyOf(paragraph(link({ linkType: "custom", url }, text("点这里"))))).toEqual([
      { type: "paragraph", children: [{ text: "点这里" }] },
    ]);
  });

  it.each([
    ["HTTPS://example.org/a", "https://example.org/a"],
    ["mailto:a@example.org", "mailto:a@example.org"],
    ["tel:028-86969380", "tel:028-86969380"],
    ["/about/", "/about/"],
    ["#sources", "#sources"],
  ])("B2 keeps the link %s", (url, href) => {
    expect(bodyOf(paragraph(link({ linkType: "custom", url }, text("看"))))).toEqual([
      { type: "paragraph", children: [{ text: "看", href }] },
    ]);
  });

  it("B2 drops a link to a page that is not published, and keeps its words", () => {
    const to = (id: string) => ({
      linkType: "internal",
      doc: { relationTo: "cases", value: { id } },
    });
    expect(
      bodyOf(paragraph(link(to("here"), text("已发")), link(to("unpublished"), text("未发")))),
    ).toEqual([
      { type: "paragraph", children: [{ text: "已发", href: "/cases/here/" }, { text: "未发" }] },
    ]);
  });

  it("B3 leaves out blank paragraphs and indents, splits at line breaks and joins runs of one style", () => {
    const { length } = bodyOf(paragraph(), paragraph(text("　　")), paragraph(text(" \n")));
    expect(length).toBe(0);
    expect(
      bodyOf(
        paragraph(text("　　甲"), text("乙"), { type: "linebreak" }, text("丙", 1), text(" ")),
      ),
    ).toEqual([
      { type: "paragraph", children: [{ text: "甲乙" }] },
      { type: "paragraph", children: [{ text: "丙", bold: true }] },
    ]);
  });

  it("B3 reads bold, italic and underline, and ignores other formats", () => {
    expect(bodyOf(paragraph(text("一", 1), text("二", 2), text("三", 8), text("四", 16)))).toEqual([
      {
        type: "paragraph",
        children: [
          { text: "一", bold: true },
          { text: "二", italic: true },
          { text: "三", underline: true },
          { text: "四" },
        ],
      },
    ]);
  });

  it("B3 flattens a list inside a list and leaves out empty items and headings", () => {
    const item = (...children: object[]) => ({ type: "listitem", children });
    const list = (...children: object[]) => ({ type: "list", listType: "bullet", children });
    expect(
      bodyOf(
        list(item(text("一")), item(list(item(text("一之一")), item()))),
        { type: "heading", tag: "h3", children: [text(" ")] },
        { type: "heading", tag: "h1", children: [text("题")] },
      ),
    ).toEqual([
      { type: "list", ordered: false, items: [[{ text: "一" }], [{ text: "一之一" }]] },
      { type: "heading", level: 2, children: [{ text: "题" }] },
    ]);
  });

  it("B4 leaves out pictures that readers may not see, and what cannot stand without them", () => {
    expect(
      bodyOf(
        block({ blockType: "picture", picture: "hidden" }),
        block({ blockType: "gallery", pictures: ["hidden", "seen"] }),
        block({ blockType: "gallery", pictures: ["hidden"] }),
        block({ blockType: "before-after", before: "seen", after: "hidden" }),
      ),
    ).toEqual([{ type: "gallery", pictures: [aPicture("seen")] }]);
  });

  it("B4 prefers a block's own caption and credit to the library's", () => {
    const [node] = bodyOf(
      block({ blockType: "picture", picture: { id: 7 }, caption: "本处说明", credit: null }),
    );
    expect(node).toMatchObject({ picture: { id: "7", caption: "本处说明" } });
  });

  it("B4 leaves out cards of unpublished stories, unknown blocks and incomplete ones", () => {
    expect(
      bodyOf(
        block({ blockType: "related", story: { relationTo: "cases", value: "unpublished" } }),
        block({ blockType: "related", story: { relationTo: "users", value: 1 } }),
        block({ blockType: "related", story: null }),
        block({ blockType: "banner", text: "x" }),
        block({ blockType: "pull-quote", quote: " " }),
        block({ blockType: "figures", figures: [] }),
        block({ blockType: "video", title: "片", url: "javascript:alert(1)" }),
        { type: "block" },
      ),
    ).toEqual([]);
  });

  it("B5 keeps the text of nodes that nobody knows", () => {
    expect(
      bodyOf(
        { type: "table", children: [{ type: "tablerow", children: [paragraph(text("格"))] }] },
        { type: "callout", children: [text("话")] },
        text("散字"),
        { type: "mystery" },
      ),
    ).toEqual(
      ["格", "话", "散字"].map((words) => ({ type: "paragraph", children: [{ text: words }] })),
    );
  });
});
