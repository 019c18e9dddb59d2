import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { Body } from "#content/body.wire.ts";
import { numberedPictures } from "#editorial/toWechat/articleRules.ts";
import { WechatText } from "#editorial/toWechat/components/WechatText.tsx";
import type { WechatArticle } from "#editorial/toWechat/wechatArticle.ts";
import { aPicture } from "#tests/factories/pictures.ts";

const gate = aPicture("men-ting");
const yard = aPicture("yuan-luo");

const body: Body = [
  { type: "heading", level: 2, children: [{ text: "门厅里的会" }] },
  {
    type: "paragraph",
    children: [
      { text: "院落有 10" },
      { text: "2", script: "high" },
      { text: "户，详见" },
      { text: "报道", href: "/cases/other/", bold: true },
      { text: "<b>与“&”</b>" },
    ],
  },
  { type: "picture", picture: gate },
  { type: "gallery", pictures: [yard, gate] },
  { type: "before-after", before: yard, after: gate },
  { type: "list", ordered: true, start: 3, items: [[{ text: "第三条" }]] },
  {
    type: "table",
    heads: "row",
    rows: [
      ["街道", "户数"],
      ["簇桥", "1,168"],
    ],
  },
  {
    type: "figures",
    figures: [{ label: "门厅", value: "724", unit: "个", asOf: "2023-12", source: "市委社治委" }],
  },
  { type: "video", video: { title: "门厅的一天", url: "https://video.example/1", kind: "link" } },
  { type: "related", story: { kind: "case", slug: "other" } },
];
const article = (more: Partial<WechatArticle> = {}): WechatArticle => ({
  ...{
    kicker: "",
    headline: "门厅",
    deck: "",
    credits: ["记者　何慕白"],
    origin: "",
    body,
    turns: [],
  },
  ...{ pictures: [], site: "实格", address: "https://example.org/cases/men-ting/", code: "data:," },
  ...more,
});
const html = renderToStaticMarkup(<WechatText article={article()} />);

it("R35 a text brings its styles with it, and nothing that a 公众号 strips", () => {
  expect(html).not.toMatch(/<(?:a|img|script|iframe|style)\b|class=/);
  // A section inside only holds together what belongs together.
  for (const [, tag] of html.matchAll(
    /<(p|section|ul|ol|table|blockquote|td|th)(?: start="\d+")?>/g,
  ))
    expect(tag).toBe("section");
  expect(html).toContain("10<sup>2</sup>");
  expect(html).toContain("<strong>报道</strong>");
  expect(html).toContain("&lt;b&gt;与“&amp;”&lt;/b&gt;");
  expect(html).toContain('<ol start="3"');
  expect(html).toMatch(/<th[^>]*>户数<\/th>.*<td[^>]*>1,168<\/td>/);
});

it("R35 what does not go along is named at its place, each picture by one number wherever it stands", () => {
  const places = [...html.matchAll(/【图(\d)】/g)].map(([, number]) => number);
  expect(places).toEqual(["1", "2", "1", "2", "1"]);
  expect(html).toContain("视频：门厅的一天（https://video.example/1）");
  expect(html).toContain("门厅：724个（截至2023-12，来源：市委社治委）");
  expect(html).toContain("来源：实格");
  expect(html).toContain("原文：https://example.org/cases/men-ting/");
  expect(html).toContain("【二维码】");
});

it("R35 the list names every picture once, the cover first, each as its largest JPEG", () => {
  const cover = aPicture("feng-mian");
  const listed = numberedPictures({ cover, body });
  expect(listed.map(({ number }) => number)).toEqual([0, 1, 2]);
  for (const { href } of listed) expect(href).toMatch(/^\/media\/.*\.jpg$/);
  // A cover that stands in the text as well has its number there.
  expect(numberedPictures({ cover: gate, body }).map(({ number }) => number)).toEqual([1, 2]);
});
