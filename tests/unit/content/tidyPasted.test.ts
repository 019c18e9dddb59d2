import fc from "fast-check";
import { Window } from "happy-dom";
import { describe, expect, it } from "vitest";
import { tableMark } from "#content/paste/pastedTables.ts";
import { tidyPasted } from "#content/paste/tidyPasted.ts";
import { tableLimits } from "#content/tableRules.ts";
import { wording } from "#content/wording.ts";

const paste = (html: string) => {
  const { document } = new Window();
  document.body.innerHTML = html;
  return tidyPasted(document as unknown as Document);
};

describe("text that is pasted from Word or WeChat", () => {
  it("keeps the order of its headings, the highest as the highest that a body has", () => {
    expect(paste("<h1>一</h1><p>甲</p><h2>二</h2>").html).toBe("<h2>一</h2><p>甲</p><h3>二</h3>");
    expect(paste("<h2>一</h2><h3>二</h3>").html).toBe("<h2>一</h2><h3>二</h3>");
    expect(paste("<h1>一</h1><h4>二</h4><h6>三</h6>").html).toBe(
      "<h2>一</h2><h4>二</h4><h4>三</h4>",
    );
    expect(paste("<h2>一</h2><h5>二</h5>").html).toBe("<h2>一</h2><h4>二</h4>");
  });

  it.each([
    [
      "<p>1.&nbsp;&nbsp;&nbsp; 甲</p><p>2.&nbsp;&nbsp;&nbsp; 乙</p>",
      "<ol><li>甲</li><li>乙</li></ol>",
    ],
    ["<p>4.&nbsp;&nbsp; 丁</p>", '<ol start="4"><li>丁</li></ol>'],
    ["<p>·&nbsp;&nbsp; 甲</p><p>·&nbsp;&nbsp; 乙</p>", "<ul><li>甲</li><li>乙</li></ul>"],
    [
      '<p class="MsoListParagraph" style="mso-list:l0 level1"><span>1.<span>&nbsp; </span></span><b>甲</b></p>',
      "<ol><li><span><span></span></span><b>甲</b></li></ol>",
    ],
    ["<p>1. 概况</p>", "<p>1. 概况</p>"],
    ["<p>2026年·春</p>", "<p>2026年·春</p>"],
    [
      "<p>1.&nbsp;&nbsp; 甲</p><p>间</p><p>1.&nbsp;&nbsp; 乙</p>",
      "<ol><li>甲</li></ol><p>间</p><ol><li>乙</li></ol>",
    ],
  ])("makes a list of %s", (html, tidied) => {
    expect(paste(html).html).toBe(tidied);
  });

  it.each([
    ["l", "Wingdings", "ul"],
    ["Ø", "Wingdings", "ul"],
    ["·", "Symbol", "ul"],
    ["3)", "宋体", 'ol start="3"'],
  ])("makes a list of Word's own mark %s in %s", (mark, font, list) => {
    const item = (text: string) =>
      `<p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><span style="font-family:${font};mso-fareast-font-family:${font}"><span style="mso-list:Ignore">${mark}<span>&nbsp;&nbsp; </span></span></span>${text}</p>`;
    const words = (text: string) =>
      `<li><span style="font-family:${font};mso-fareast-font-family:${font}"></span>${text}</li>`;
    expect(paste(item("甲") + item("乙")).html).toBe(
      `<${list}>${words("甲")}${words("乙")}</${list.slice(0, 2)}>`,
    );
  });

  it("leaves a mark that is a text of its own where it stands", () => {
    const { html } = paste(
      '<p style="mso-list:l2 level1"><span style="mso-list:Ignore">（一）<span>&nbsp; </span></span>起因</p>',
    );
    expect(html).toBe(
      '<p style="mso-list:l2 level1"><span style="mso-list:Ignore">（一）</span>起因</p>',
    );
  });

  it("keeps the words of links that lead nowhere from here", () => {
    const { html } = paste(
      '<p><a href="#_ftn1" name="_ftnref1">[1]</a><a href="file:///C:/a.docx">附件</a><a href="https://example.org/">原文</a></p>',
    );
    expect(html).toBe('<p>[1]附件<a href="https://example.org/">原文</a></p>');
  });

  it("keeps the paragraphs of a quotation apart", () => {
    expect(paste("<blockquote><p>甲。</p><p>乙。</p></blockquote><p>丙</p>").html).toBe(
      "<blockquote>甲。</blockquote><blockquote>乙。</blockquote><p>丙</p>",
    );
  });

  it("drops blank paragraphs, whatever they are made of", () => {
    expect(paste("<p>甲</p><p>\u200b</p><p>&nbsp;　</p><p><br></p><p>乙</p>").html).toBe(
      "<p>甲</p><p>乙</p>",
    );
  });

  it("names the pictures that stay behind, those that WeChat loads later too", () => {
    const { html, pictures } = paste(
      '<p><img data-src="https://mmbiz.qpic.cn/a"></p><p>居民在门厅议事</p><p>甲<img src="b" alt="花坛里的牌子"></p>' +
        '<p><img src="c" alt="C:\\1.png"></p>',
    );
    expect(html).toBe("<p>居民在门厅议事</p><p>甲</p>");
    expect(pictures).toEqual(["居民在门厅议事", "花坛里的牌子", ""]);
  });

  it("names pictures that 公众号 show as backgrounds, counts what is played, and no spacers and ornaments", () => {
    const { html, pictures, cards } = paste(
      '<section><svg viewBox="0 0 1 1" style="background-image:url(https://mmbiz.qpic.cn/a)"></svg></section><p>▲门厅的长桌</p>' +
        '<section style="background-image: url(https://mmbiz.qpic.cn/b)"><p>底图上的字</p></section>' +
        '<svg viewBox="0 0 1 1"></svg><img src="data:image/gif;base64,R0" width="1"><svg><image href="c"></image></svg>' +
        `<p><img data-src="d" alt="图片"></p><p>${"正文很长，".repeat(20)}</p>` +
        '<iframe class="video_iframe" data-src="https://v.qq.com/a"></iframe><mpvoice></mpvoice>',
    );
    expect(pictures).toEqual(["▲门厅的长桌", "", ""]);
    expect(cards).toEqual([
      { kind: "video", name: "" },
      { kind: "audio", name: "" },
    ]);
    expect(html).toContain("底图上的字");
    expect(html).not.toMatch(/svg|img|iframe|mpvoice/);
  });

  it.each([
    [
      "<mp-common-profile data-pluginname='mpprofile' data-nickname='锦城发布'>",
      "profile",
      "锦城发布",
    ],
    ["<mpvoice name='采访录音'>", "audio", "采访录音"],
    ["<mp-common-qqmusic musicname='成都'>", "audio", "成都"],
    ["<mp-common-mpaudio data-name='早间播报'>", "audio", "早间播报"],
    ["<mpvideo>", "video", ""],
    ["<mp-common-videosnap data-nickname='锦江视频'>", "video", "锦江视频"],
    ["<iframe class='video_iframe' data-src='https://v.qq.com/a'>", "video", ""],
    ["<iframe src='https://example.org/' title='街道地图'>", "frame", "街道地图"],
    ["<iframe class='vote_iframe'>", "vote", ""],
    ["<mp-common-product data-title='米'>", "product", "米"],
    ["<mpcps>", "product", ""],
    ["<mp-common-profile data-nickname='有头像的'><img src='a'>", "profile", "有头像的"],
    ["<mp-common-poi data-name='簇桥街道'>", "place", "簇桥街道"],
    ["<mp-miniprogram data-miniprogram-title='报名'>", "miniProgram", "报名"],
    ["<mp-common-whatever>", "other", ""],
    ["<span data-formula='a^2'>", "formula", "a^2"],
  ])("names what is neither text nor a picture: %s", (open, kind, name) => {
    const tag = /^<([\w-]+)/.exec(open)?.[1] ?? "";
    const { html, cards } = paste(`<p>前</p><section>${open}</${tag}></section><p>后</p>`);
    expect(cards).toEqual([{ kind, name }]);
    expect(html.replaceAll(/<[^>]*>/g, "")).toBe("前后");
    expect(html).not.toContain(tag === "span" ? "formula" : tag);
    expect(wording.cardsLeftOut(cards)).toContain(name);
  });

  it("says that a link into a mini program is none, and keeps its words", () => {
    const { html, cards } = paste(
      '<p>请点<a data-miniprogram-appid="wx1" href="">报名入口</a></p>',
    );
    expect([html, cards]).toEqual([
      "<p>请点报名入口</p>",
      [{ kind: "miniProgram", name: "报名入口" }],
    ]);
  });

  it("keeps words that stand in drawings and in elements of an app", () => {
    const { html, cards } = paste(
      "<svg><foreignObject><section><p>底图上的话</p></section></foreignObject><text>画里的字</text></svg><mp-style-type>正文</mp-style-type>",
    );
    expect(html.replaceAll(/<[^>]*>/g, "")).toBe("底图上的话画里的字正文");
    expect(cards).toEqual([]);
  });

  it("keeps the readings of characters behind them", () => {
    const { html } = paste(
      "<p><ruby>簇<rp>(</rp><rt>cù</rt><rp>)</rp></ruby>桥，<ruby><rb>郫</rb><rt>pí</rt>都<rt></rt></ruby></p>",
    );
    expect(html).toBe("<p>簇（cù）桥，郫（pí）都</p>");
  });

  it("brings along nothing that nobody saw: deletions, hidden text, styles", () => {
    const { html, deleted } = paste(
      '<style>p{}</style><p>有<del cite="mailto:a" datetime="2026">十一</del><ins>十二</ins>户<span style="mso-hide:all;display:none">（待核）</span></p>',
    );
    expect(html).toBe("<p>有<ins>十二</ins>户</p>");
    expect(deleted).toBe(1);
  });
});

it("brings along no mark of a comment: [张1] stands in no text that anybody wrote", () => {
  const { html } = paste(
    "<p>共724个<span class=MsoCommentReference><![if !supportAnnotations]><a class=msocomanchor href='#_msocom_1' name='_msoanchor_1'>[张1]</a><![endif]>" +
      "<span style='mso-special-character:comment'>&nbsp;</span></span>。</p><div style='mso-element:comment-list'><p class=MsoCommentText>请核实</p></div>",
  );
  expect(html.replaceAll(/<[^>]*>/g, "")).toBe("共724个。");
});

describe("tables that are pasted", () => {
  it("become tables, with what spans cells in its first, and their heads told by their words", () => {
    const { html, tables } = paste(
      "<p>前</p><div><table><caption>门厅数</caption><tr><td>街道</td><td>门厅</td></tr>" +
        "<tr><td rowspan='2'>簇桥</td><td>724</td></tr><tr><td>12</td></tr><tr><td colspan='2'>合计 736</td></tr></table></div><p>后</p>",
    );
    expect(html).toBe(`<p>前</p><div><p>${tableMark(0)}</p></div><p>后</p>`);
    expect(tables).toEqual([
      {
        ...{ caption: "门厅数", heads: "row" },
        rows: [
          ["街道", "门厅"],
          ["簇桥", "724"],
          ["", "12"],
          ["合计 736", ""],
        ],
      },
    ]);
    expect(
      paste("<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>").tables,
    ).toEqual([
      {
        heads: "none",
        rows: [
          ["1", "2"],
          ["3", "4"],
        ],
      },
    ]);
  });

  it("are text where they are only a frame, or too large for a text", () => {
    const framed = paste("<table><tr><td><p>框里的话</p></td></tr></table>");
    expect(framed).toMatchObject({ html: "<p>框里的话</p>", tables: [] });
    const lines = paste("<table><tr><td>名单一</td></tr><tr><td>名单<b>二</b></td></tr></table>");
    expect(lines.html).toBe("<p>名单一</p><p>名单<b>二</b></p>");
    const long = `<tr><td>甲</td><td>乙</td></tr>`.repeat(tableLimits.rows + 1);
    const { html, tables } = paste(`<table>${long}</table>`);
    expect(tables).toEqual([]);
    expect(html).toBe("<p>甲；乙</p>".repeat(tableLimits.rows + 1));
  });

  it("tell the lines of a cell apart", () => {
    const { tables } = paste(
      "<table><tr><td><p>甲</p><p>乙</p></td><td>丙<br>丁</td></tr></table>",
    );
    expect(tables[0]?.rows).toEqual([["甲 乙", "丙 丁"]]);
  });

  it("lose none of their words, wherever cells span and tables nest", () => {
    const word = fc.stringMatching(/^[一-龥]{1,4}$/);
    const cell = fc.record({
      word,
      down: fc.integer({ min: 1, max: 3 }),
      along: fc.integer({ min: 1, max: 3 }),
    });
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(rows, fc.boolean(), (lines, isNested) => {
        const inner = lines
          .map(
            (cells) =>
              `<tr>${cells.map((one) => `<td rowspan="${one.down}" colspan="${one.along}">${one.word}</td>`).join("")}</tr>`,
          )
          .join("");
        const table = `<table>${inner}</table>`;
        const { html, tables } = paste(
          isNested ? `<table><tr><td>外</td><td>${table}</td></tr></table>` : table,
        );
        const kept = html + tables.flatMap((one) => one.rows.flat()).join("");
        for (const { word: written } of lines.flat()) expect(kept).toContain(written);
        expect(tables.flatMap((one) => one.rows.flat()).join("")).not.toContain("\uE000");
      }),
      { numRuns: 100 },
    );
  });
});
