import { describe, expect, it } from "vitest";
import { readFile } from "#intake/word/readFile.ts";
import { partXml, wordFile } from "#tests/factories/word/wordFile.ts";
import { cell, p, r, row, table } from "#tests/factories/word/wordXml.ts";

const read = (body: string, parts: { styles?: string; numbering?: string } = {}) =>
  readFile(
    wordFile({
      body,
      beside: Object.entries(parts).map(([kind, inside]) => ({
        ...{ id: `rId-${kind}`, kind, name: `${kind}.xml`, bytes: partXml(kind, inside) },
      })),
    }),
    { rest: "accept", decided: new Map() },
  );
type Read = Awaited<ReturnType<typeof read>>;

/** The words of each part of the body; of a list with the number that it begins at. */
const linesOf = ({ story }: Read): string[] =>
  story.body.flatMap((node) => {
    const text = (runs: readonly { text: string }[]) => runs.map((run) => run.text).join("");
    if (node.type === "list")
      return `${node.ordered ? `${node.start ?? 1}.` : "·"}${node.items.map(text).join("|")}`;
    if (node.type === "table") return node.rows.map((cells) => cells.join("|")).join("/");
    return "children" in node ? text(node.children) : "";
  });
const told = ({ losses }: Read) => losses.map(({ kind, text }) => `${kind}：${text}`);

const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
const separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>';
const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
const code = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
const style = (type: string, id: string, name: string, inside: string) =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${inside}</w:style>`;
const level = (format: string, text: string) =>
  `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const num = (id: number, abstract: number, inside = "") =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${inside}</w:num>`;

describe("Z3: fields that show nothing of their own", () => {
  it("say what stands in a circle or below its sounds, which programs draw from the code", async () => {
    const found = await read(
      p([
        r("门牌"),
        begin,
        code(" eq \\o\\ac(○,"),
        code("国"),
        code(")"),
        end,
        r("字，"),
        begin,
        code(' EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(cù),簇)'),
        end,
        r("桥，长的占"),
        begin,
        code(" EQ \\f(1,2) "),
        end,
        r("。"),
      ]),
    );
    expect(linesOf(found)).toEqual(["门牌国字，簇桥，长的占1/2。"]);
    expect(told(found)).toHaveLength(3);
    expect(told(found)[1]).toContain("cù");
  });

  it("are told, where they choose or count, and not where they only mark", async () => {
    const found = await read(
      p([
        r("选择"),
        begin,
        code(" FORMDROPDOWN "),
        end,
        begin,
        code(' XE "簇桥" '),
        end,
        begin,
        code(' HYPERLINK "https://example.org/" '),
        separate,
        r("链接"),
        end,
        r("。"),
      ]),
    );
    expect(linesOf(found)).toEqual(["选择链接。"]);
    expect(told(found)).toEqual(["field：FORMDROPDOWN"]);
  });
});

describe("Z3: what a reader of the document does not see, or nobody wrote", () => {
  it("stays out where a style hides it", async () => {
    const styles =
      style("character", "Note", "内部批注", "<w:rPr><w:vanish/></w:rPr>") +
      style("paragraph", "Inner", "内部段落", "<w:rPr><w:vanish/></w:rPr>");
    const found = await read(
      p([r("公开的话。"), r("内部的话。", { style: "Note" })]) +
        p("整段不公开。", { pStyle: "Inner" }) +
        p("再一段公开的话。"),
      { styles },
    );
    expect(linesOf(found)).toEqual(["公开的话。", "再一段公开的话。"]);
    expect(told(found)).toEqual(["hidden：内部的话。", "hidden：整段不公开。"]);
  });

  it("is no table of contents, and no hint of a control", async () => {
    const styles = style("paragraph", "TOC1", "toc 1", "");
    const unfilled = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p("单击此处输入文字。")}</w:sdtContent></w:sdt>`;
    const filled = `<w:sdt><w:sdtPr><w:alias w:val="正文"/></w:sdtPr><w:sdtContent>${p("填好的一段话，写在控件里。")}</w:sdtContent></w:sdt>`;
    const found = await read(
      p([begin, code(" TOC \\o "), separate, r("一、背景　1")], { pStyle: "TOC1" }) +
        p([r("二、做法　3"), end], { pStyle: "TOC1" }) +
        unfilled +
        filled,
      { styles },
    );
    expect(linesOf(found)).toEqual(["填好的一段话，写在控件里。"]);
    expect(told(found)).toEqual([
      "contents：一、背景　1",
      "contents：二、做法　3",
      "placeholder：单击此处输入文字。",
    ]);
  });
});

describe("Z10: lists whose levels stand elsewhere", () => {
  it("have the marks of the style that they are linked to", async () => {
    const numbering =
      `<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Points"/></w:abstractNum>` +
      `<w:abstractNum w:abstractNumId="2"><w:styleLink w:val="Points"/>${level("bullet", "")}</w:abstractNum>` +
      num(1, 1);
    const found = await read(
      p("开头的一段话。") + p("点一", { list: [1, 0] }) + p("点二", { list: [1, 0] }),
      { numbering },
    );
    expect(linesOf(found).at(-1)).toBe("·点一|点二");
  });

  it("go on counting for one another, unless one begins anew", async () => {
    const numbering =
      `<w:abstractNum w:abstractNumId="1">${level("decimal", "%1.")}</w:abstractNum>` +
      num(1, 1) +
      num(2, 1) +
      num(3, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>');
    const found = await read(
      [
        p("开头的一段话。"),
        p("甲", { list: [1, 0] }),
        p("乙", { list: [1, 0] }),
        p("中间的一段话。"),
        p("丙", { list: [2, 0] }),
        p("后面的一段话。"),
        p("丁", { list: [3, 0] }),
        p("戊", { list: [3, 0] }),
      ].join(""),
      { numbering },
    );
    expect(linesOf(found).filter((line) => /^\d/.test(line))).toEqual([
      "1.甲|乙",
      "3.丙",
      "1.丁|戊",
    ]);
  });

  it.each([
    ["lowerRoman", "(%1)", "(i)甲", "(ii)乙"],
    ["upperRoman", "%1、", "I、甲", "II、乙"],
    ["ideographTraditional", "%1、", "甲、甲", "乙、乙"],
    ["chineseLegalSimplified", "%1、", "壹、甲", "贰、乙"],
    ["decimalZero", "%1）", "01）甲", "02）乙"],
  ])("say what Word counts in %s", async (format, text, first, second) => {
    const numbering = `<w:abstractNum w:abstractNumId="1">${level(format, text)}</w:abstractNum>${num(1, 1)}`;
    const found = await read(
      p("开头的一段话。") + p("甲", { list: [1, 0] }) + p("乙", { list: [1, 0] }),
      { numbering },
    );
    expect(linesOf(found).slice(1)).toEqual([first, second]);
  });

  it("and marks of a style for characters come along", async () => {
    const styles = style(
      "character",
      "Up",
      "上标",
      '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>',
    );
    const { story } = await read(p([r("二十平方米m"), r("2", { style: "Up" }), r("。")]), {
      styles,
    });
    expect(JSON.stringify(story.body)).toContain('"script":"high"');
  });
});

it("Z3 keeps cells below their heads where a row begins later than the others", async () => {
  const found = await read(
    p("开头的一段话，后面是表。") +
      table([
        row([cell("街道"), cell("社区"), cell("户数")]),
        row([cell("锦城"), cell("12")], '<w:gridBefore w:val="1"/>'),
      ]),
  );
  expect(linesOf(found).at(-1)).toBe("街道|社区|户数/|锦城|12");
});

describe("Z5: the head of a 公文", () => {
  const text = "簇桥街道锦城社区有724户，过去门厅堆满杂物，邻居之间很少说话。";
  it.each([
    ["簇桥街道办事处文件", "武簇街〔2026〕12号"],
    ["簇桥街道办事处文件", "武簇街[2026]12号　　签发人：示例"],
    ["社区治理简报", "第12期"],
  ])("%s %s is no title, and is told", async (unit, number) => {
    const title = p("关于“门厅变客厅”的报告", {
      align: "center",
      size: 44,
      font: "方正小标宋简体",
    });
    const found = await read(
      p(unit, { align: "center", size: 72, font: "方正小标宋简体" }) +
        p(number, { align: "center", size: 32 }) +
        title +
        p(text, { size: 32 }),
    );
    expect(found.story).toMatchObject({ headline: "关于“门厅变客厅”的报告", deck: "", kicker: "" });
    expect(told(found)).toEqual([`masthead：${unit}　${number}`]);
  });

  it("is not looked for in what a text says", async () => {
    const found = await read(p(text) + p("武簇街〔2026〕12号文件说得很清楚。"));
    expect(told(found)).toEqual([]);
  });
});
