import { Window } from "happy-dom";
import { describe, expect, it } from "vitest";
import { tidyPasted } from "#content/paste/tidyPasted.ts";

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

  it("drops blank paragraphs, whatever they are made of", () => {
    expect(paste("<p>甲</p><p>\u200b</p><p>&nbsp;　</p><p><br></p><p>乙</p>").html).toBe(
      "<p>甲</p><p>乙</p>",
    );
  });

  it("counts the pictures that stay behind, those that WeChat loads later too", () => {
    expect(paste('<p><img data-src="https://mmbiz.qpic.cn/a"></p><p>甲<img src="b"></p>')).toEqual({
      html: "<p>甲</p>",
      pictures: 2,
    });
  });
});
