import { expect, it } from "vitest";
import type { BodyNode } from "#content/body.wire.ts";
import { readableText } from "#site/search/readableText.ts";
import { aBodyOfEveryBlock } from "#tests/factories/body.ts";

/** Blocks without words of their own. */
const silent = new Set<BodyNode["type"]>(["rule", "related"]);

it("has words of every kind of block, and no address, code or alternative text", () => {
  const nodes = aBodyOfEveryBlock();
  const without = nodes.filter((node) => {
    const { text, captions } = readableText(node);
    return !silent.has(node.type) && text === "" && captions === "";
  });
  expect(without).toEqual([]);
  const { text, captions } = readableText(nodes);
  expect(`${text}${captions}`).not.toMatch(/https?:|\/media\/|image\/|paragraph|heading/);
});

it("parts no word where a mark stands in it, and lines where they are parted", () => {
  const children = [{ text: "网" }, { text: "格", bold: true }, { text: "员" }];
  const body = [
    { type: "paragraph", children },
    { type: "list", ordered: false, items: [[{ text: "一" }], [{ text: "二" }]] },
    { type: "table", heads: "row", rows: [["街道", "户数"]] },
  ];
  expect(readableText(body).text).toBe("网格员\n一\n二\n街道\n户数");
});
