import type { Block, Field } from "payload";
import { describe, expect, it } from "vitest";
import { pullQuoteBlock } from "#content/blocks/pullQuote.ts";
import { creditsField } from "#content/fields/credits.ts";
import { interviewFields } from "#content/fields/interview.ts";
import { originField } from "#content/fields/origin.ts";
import { cleanDocument } from "#content/incoming/cleanDocument.ts";
import { shapeOf } from "#content/incoming/shapeOf.ts";
import { wording } from "#content/wording.ts";

const { problems } = wording;

const fields: Field[] = [
  { name: "headline", type: "text" },
  {
    type: "tabs",
    tabs: [
      { label: "甲", fields: [{ type: "row", fields: [{ name: "summary", type: "textarea" }] }] },
      { name: "origin", fields: [{ name: "url", type: "text", custom: { isWebAddress: true } }] },
    ],
  },
  { name: "credits", type: "array", fields: [{ name: "names", type: "text", hasMany: true }] },
  { name: "body", type: "richText" },
  { name: "renditions", type: "json" },
  { name: "count", type: "number" },
];
const blocks: Block[] = [
  {
    slug: "pull-quote",
    fields: [
      { name: "quote", type: "textarea" },
      { name: "speaker", type: "text" },
    ],
  },
];
const clean = (data: Record<string, unknown>, edges = false) =>
  cleanDocument(data, { fields, blocks, edges });
const bodyOf = (...children: object[]) => ({ root: { type: "root", children } });
const linkTo = (url: string) => ({ type: "link", fields: { url }, children: [] });

describe("C31 a document as it comes in", () => {
  it("is cleaned in every field of every shape, and nothing else of it changes", () => {
    const given = {
      headline: "　试\u200b题\u0000\u000b二 ",
      summary: "一\u000b二\r\n三",
      credits: [{ id: "a", names: ["王　芳\u202c", " ", "\u200b"] }],
      renditions: [{ path: "/media/\u0000a.jpg" }],
      count: 3,
      unknown: " 不动 ",
    };
    expect(clean(given)).toEqual({
      data: {
        headline: "试题 二",
        summary: "一\n二\n三",
        credits: [{ id: "a", names: ["王　芳"] }],
        renditions: [{ path: "/media/a.jpg" }],
        count: 3,
        unknown: " 不动 ",
      },
      problems: [],
    });
  });

  it("C30 names who signs and speaks in one form, so that a guest is known by it", () => {
    const ofStory = [creditsField(), originField(), ...interviewFields()];
    const named = (who: string) => ({
      credits: [{ role: "reporter", names: [who, "记者"] }],
      origin: { kind: "reprint", author: who },
      guest: { name: who },
      transcript: [{ speaker: who }, { speaker: "记者" }],
    });
    const facts = { fields: ofStory, blocks, edges: false };
    expect(cleanDocument(named("王　芳"), facts).data).toEqual(named("王芳"));
    expect(
      cleanDocument({ speaker: "阿依•古丽" }, { ...facts, fields: pullQuoteBlock.fields }).data,
    ).toEqual({
      speaker: "阿依·古丽",
    });
  });

  it("is cleaned inside its running text, where spaces between runs stay", () => {
    const { data } = clean({
      body: bodyOf(
        { type: "paragraph", children: [{ type: "text", text: "甲\u200b ", format: 1 }] },
        {
          type: "block",
          fields: { blockType: "pull-quote", quote: "话\u000b话", speaker: " 人\u0008 " },
        },
        { type: "block", fields: { blockType: "older", text: "旧\u0000" } },
      ),
    });
    expect(data.body).toEqual(
      bodyOf(
        { type: "paragraph", children: [{ type: "text", text: "甲 ", format: 1 }] },
        { type: "block", fields: { blockType: "pull-quote", quote: "话\n话", speaker: "人" } },
        { type: "block", fields: { blockType: "older", text: "旧" } },
      ),
    );
  });

  it("keeps the spaces at the ends while somebody is still typing", () => {
    expect(clean({ headline: "Hello \u200b" }, true).data.headline).toBe("Hello ");
  });

  it.each([
    ["https:www.sc.gov.cn", "https://www.sc.gov.cn"],
    ["http:/www.sc.gov.cn/a", "http://www.sc.gov.cn/a"],
    ["www.sc.gov.cn", "https://www.sc.gov.cn"],
    [" HTTPS://www.sc.gov.cn/路径 ", "https://www.sc.gov.cn/路径"],
  ])("has the address %j put right, in fields and in links", (typed, address) => {
    const { data, problems: none } = clean({ origin: { url: typed }, body: bodyOf(linkTo(typed)) });
    expect(data).toEqual({ origin: { url: address }, body: bodyOf(linkTo(address)) });
    expect(none).toEqual([]);
  });

  it.each([
    "javascript:alert(1)",
    " java\nscript:alert(1)",
    "DATA:text/html,x",
    "vbscript:x",
    "file:///etc",
  ])("is refused with the address %j, in a draft too", (url) => {
    expect(clean({ origin: { url } }).problems).toEqual([
      { path: "origin.url", message: problems.linkDangerous },
    ]);
    expect(clean({ body: bodyOf(linkTo(url)) }).problems).toEqual([
      { path: "body", message: problems.linkDangerous },
    ]);
  });

  it("may be unfinished: an address that is none yet is kept as it is", () => {
    expect(clean({ origin: { url: "温江融媒" } })).toEqual({
      data: { origin: { url: "温江融媒" } },
      problems: [],
    });
  });

  it("is refused where a field of text gets something else", () => {
    expect(clean({ headline: 5, credits: [{ names: [{}] }] }).problems).toEqual([
      { path: "headline", message: problems.notText },
      { path: "credits.0.names.0", message: problems.notText },
    ]);
  });
});

describe("C33 a document as it comes in has the shape of its fields", () => {
  const shapedFields: Field[] = [
    { name: "headline", type: "text", index: true },
    { type: "row", fields: [{ name: "origin", type: "group", fields: [...fields] }] },
    { name: "credits", type: "array", fields: [{ name: "names", type: "text", hasMany: true }] },
    { name: "cover", type: "upload", relationTo: "media" },
    { name: "topics", type: "relationship", relationTo: "topics", hasMany: true },
    { name: "related", type: "relationship", relationTo: ["news", "cases"], hasMany: true },
    { name: "body", type: "richText" },
    { name: "isSample", type: "checkbox" },
    { name: "publishedAt", type: "date" },
    { name: "dimensions", type: "select", hasMany: true, options: ["a", "b"] },
  ];
  const shape = (data: Record<string, unknown>) => shapeOf(data, { fields: shapedFields, blocks });
  const wrongIn = (data: Record<string, unknown>) => shape(data).problems.map(({ path }) => path);

  it.each<[string, Record<string, unknown>]>([
    ["origin", { origin: null }],
    ["origin.credits", { origin: { credits: [null] } }],
    ["credits", { credits: ["x"] }],
    ["topics", { topics: [null] }],
    ["topics", { topics: 5 }],
    ["cover", { cover: [1] }],
    ["cover", { cover: true }],
    ["body", { body: bodyOf("x" as never) }],
    ["body", { body: { root: null } }],
    ["body", { body: "x" }],
    ["isSample", { isSample: [{}] }],
    ["publishedAt", { publishedAt: 8_640_000_000_000_001 }],
    ["publishedAt", { publishedAt: 5 }],
    ["publishedAt", { publishedAt: "2026-13-45" }],
    ["publishedAt", { publishedAt: "2026-02-30" }],
    ["publishedAt", { publishedAt: "2026/2/30" }],
    ["publishedAt", { publishedAt: "Feb 30 2026" }],
    ["publishedAt", { publishedAt: "5" }],
    ["publishedAt", { publishedAt: true }],
    ["credits.0.names", { credits: [{ names: "王芳" }] }],
    ["topics", { topics: ["abc"] }],
    ["cover", { cover: "a.jpg" }],
    ["related", { related: [{ relationTo: "news", value: "abc" }] }],
    ["dimensions", { dimensions: 0 }],
    ["dimensions", { dimensions: [{}] }],
    ["headline", { headline: "长".repeat(401) }],
  ])("or is refused at %s: %j", (path, data) => {
    expect(wrongIn(data)).toEqual([path]);
  });

  it.each(["昨天", "2026-02-30", 5])(
    "and whoever gives %j for a day is told to pick one",
    (publishedAt) => {
      expect(shape({ publishedAt }).problems).toEqual([
        { path: "publishedAt", message: problems.notDay },
      ]);
    },
  );

  it("where nothing in place of rows is no rows, and the rest is left as it is", () => {
    expect(shape({ credits: null }).data).toEqual({ credits: [] });
    expect(shape({ credits: 0 }).data).toEqual({ credits: [] });
    const sound = {
      headline: "长".repeat(400),
      origin: { headline: null },
      cover: null,
      publishedAt: "2026-11-28T08:00:00.000Z",
      topics: [1, "3", { id: 2 }],
      related: [
        { relationTo: "news", value: 1 },
        { relationTo: "cases", value: { id: 2 } },
      ],
      body: bodyOf({ type: "block", fields: { blockType: "pull-quote", quote: "话" } }),
      other: null,
    };
    expect(shape(sound)).toEqual({ data: sound, problems: [] });
  });

  it("and a running text is no deeper than any that somebody wrote", () => {
    let node: object = { type: "text", text: "底" };
    for (let depth = 0; depth < 200; depth += 1) node = { type: "list", children: [node] };
    expect(wrongIn({ body: bodyOf(node) })).toEqual(["body"]);
  });
});
