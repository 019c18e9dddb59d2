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

it("has each turn of a talk in a line of its own, with who speaks, and a figure with its unit", () => {
  const transcript = [
    { speaker: "主持人", seconds: 0, text: "请讲。" },
    { speaker: "何知远", seconds: 9, text: "认得人。" },
  ];
  expect(readableText(transcript).text).toBe("主持人\n请讲。\n何知远\n认得人。");
  const figures = [
    { label: "楼栋长", value: "722", unit: "名" },
    { label: "户数", value: "6,316" },
  ];
  expect(readableText(figures).text).toBe("楼栋长\n722名\n户数\n6,316");
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
