import { describe, expect, it } from "vitest";
import { unitWire } from "#intake/source.wire.ts";
import { readSheet } from "#intake/street/readSheet.ts";
import { sheetFile } from "#intake/street/sheetFile.ts";
import { sheetOf } from "#intake/street/sheetOf.ts";
import { readByStreet, readRows, type StreetPlaces } from "#intake/street/streetRules.ts";
import { streetWords as words } from "#intake/street/streetWording.ts";
import { WordRefused } from "#intake/word/wordLimits.ts";
import { zipFile } from "#tests/factories/word/zipFile.ts";

const places: StreetPlaces = {
  street: "510107011",
  communities: [
    { code: "510107011003", name: "锦城社区" },
    { code: "510107011004", name: "龙井社区" },
  ],
  streets: [
    { code: "510107011", name: "簇桥街道" },
    { code: "510107014", name: "簇锦街道" },
    { code: "510118003", name: "花桥街道" },
  ],
};
const story = "微网格员把闲置的鞋柜改成书架，邻居把旧书放上去，孩子放学就来看。";
const typed = (given: Partial<Parameters<typeof readByStreet>[0]> = {}) => ({
  ...{ kind: "事", title: "楼道书架", place: "锦城社区", story, people: "", when: "", figures: "" },
  ...given,
});
const row = (...[title = "楼道书架", kind = "事", place = "锦城社区", text = story]: string[]) => [
  ...[title, kind, place, text, "", "2026年3月", ""],
];
const read = (...rows: string[][]) =>
  readRows(readSheet(sheetFile([words.columns, words.hints, ...rows], [])), places);

describe("O33: a street recommends for itself", () => {
  it("in a community that it names, or somewhere in the street", () => {
    expect(readByStreet(typed(), places)).toMatchObject({
      form: { kind: "case", place: { text: "锦城社区", code: "510107011003" } },
    });
    expect(readByStreet(typed({ place: "街心花园", kind: "人" }), places)).toMatchObject({
      form: { kind: "person", place: { text: "街心花园", code: "510107011" } },
    });
  });

  it("and for no other", () => {
    expect(readByStreet(typed({ place: "簇锦街道某社区" }), places)).toEqual({
      faults: [{ field: "place", problem: words.problems.elsewhere }],
    });
  });

  it("under its own full name, though another street's name lies in that", () => {
    const street = "510107013";
    const own = {
      ...{ street, communities: [] },
      streets: [...places.streets, { code: street, name: "金花桥街道" }],
    };
    expect(readByStreet(typed({ place: "武侯区金花桥街道凉井社区" }), own)).toMatchObject({
      form: { place: { code: street } },
    });
    expect(readByStreet(typed({ place: "金花桥街道和花桥街道" }), own)).toHaveProperty("faults");
  });
});

describe("O34: a sheet", () => {
  it("is read as the street filled it in, without the line that says how", () => {
    expect(read(row(), [], row("院落议事", "人", "龙井社区"))).toMatchObject({
      forms: [
        { title: "楼道书架", story, when: "2026年3月", place: { code: "510107011003" } },
        { title: "院落议事", kind: "person", place: { code: "510107011004" } },
      ],
    });
  });

  it("says where a formula shows an error, which nobody meant", () => {
    const cells = ["楼道书架", "事", "锦城社区", story, "#N/A", "", "#DIV/0!"];
    const { formula, row: said } = words.problems;
    expect(read(cells)).toEqual({
      faults: [said(3, "涉及的人", formula), said(3, "数字", formula)],
    });
  });

  it("reads days, shares and figures as the sheet shows them, not as it keeps them", () => {
    const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const cells = [
      ...["<c><v>46329</v></c>", '<c s="1"><v>46329</v></c>', '<c s="2"><v>46329.5</v></c>'],
      ...[
        '<c s="3"><v>0.856</v></c>',
        "<c><v>0.30000000000000004</v></c>",
        '<c t="str"><v>甲</v></c>',
      ],
    ];
    const book = zipFile([
      { name: "[Content_Types].xml", bytes: "<Types/>" },
      { name: "_rels/.rels", bytes: "<Relationships/>" },
      {
        name: "xl/styles.xml",
        bytes: `<styleSheet xmlns="${main}"><numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\\ h:mm"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="10"/></cellXfs></styleSheet>`,
      },
      {
        name: "xl/worksheets/sheet1.xml",
        bytes: `<worksheet xmlns="${main}"><sheetData><row r="1">${cells.join("")}</row></sheetData></worksheet>`,
      },
    ]);
    expect(readSheet(book).rows[0]?.cells).toEqual([
      ...["46329", "2026年11月3日", "2026年11月3日12:00", "85.6%", "0.3", "甲"],
    ]);
  });

  it("names every fault by row and column, with what to change", () => {
    const faults = read(row("书", "事"), row("院落议事", "事情", "簇锦街道"), row(), row());
    expect(faults).toEqual({
      faults: [
        expect.stringMatching(/^第3行“推荐的是什么”：.*2到60/),
        expect.stringMatching(/^第4行“事还是人”：/),
        expect.stringMatching(/^第4行“社区或地点”：/),
        expect.stringMatching(/^第6行“推荐的是什么”：和第5行相同/),
      ],
    });
  });

  it("says what is missing of it as a whole", () => {
    expect(read()).toEqual({ faults: [words.problems.empty] });
    const many = Array.from({ length: 101 }, (_, at) => row(`楼道书架${at}`));
    expect(read(...many)).toEqual({ faults: [words.problems.most] });
    const other = readSheet(sheetFile([["题目", "内容"]], []));
    expect(readRows(other, places)).toEqual({ faults: [expect.stringContaining("发生了什么")] });
  });

  it("comes from other programs: shared texts, cells left out, formatted runs", () => {
    const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const parts = {
      "[Content_Types].xml": "<Types/>",
      "_rels/.rels": "<Relationships/>",
      "xl/sharedStrings.xml": `<sst xmlns="${main}"><si><t>甲</t></si><si><r><t>乙</t></r><r><t>丙</t></r><rPh><t>x</t></rPh></si></sst>`,
      "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData><row r="3"><c r="A3" t="s"><v>0</v></c><c r="C3" t="s"><v>1</v></c><c r="D3"><v>7</v></c></row></sheetData></worksheet>`,
    };
    const bytes = zipFile(Object.entries(parts).map(([name, text]) => ({ name, bytes: text })));
    expect(readSheet(bytes)).toEqual({
      rows: [{ number: 3, cells: ["甲", "", "乙丙", "7"], isTorn: false }],
      hasMore: false,
    });
  });

  it("loses nothing without a word: rows of one number, cells of one place, other columns, other sheets", () => {
    const cell = (name: string, text: string) =>
      `<c r="${name}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const line = (number: number, cells: readonly string[], more = "") =>
      `<row r="${number}">${cells.map((text, at) => cell(`${"ABCDEFGHI"[at]}${number}`, text)).join("")}${more}</row>`;
    const book = (rows: readonly string[], second = "") => {
      const sheet = (inner: string) => `<worksheet><sheetData>${inner}</sheetData></worksheet>`;
      const parts = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": "<Relationships/>",
        "xl/worksheets/sheet1.xml": sheet(rows.join("")),
        "xl/worksheets/sheet2.xml": sheet(second),
      };
      return readRows(
        readSheet(zipFile(Object.entries(parts).map(([name, bytes]) => ({ name, bytes })))),
        places,
      );
    };
    const head = line(1, [...words.columns]);
    const { beside, moreSheets, torn, twice } = words.problems;
    const [one, two] = [row("楼道书架"), row("院落议事")];
    expect(book([head, line(2, one), line(2, two)])).toEqual({ faults: [twice(2)] });
    expect(
      book([
        head,
        line(2, one, cell("D2", "另一段话，也有二十个字以上，可是打开表格谁也看不见。")),
      ]),
    ).toEqual({
      faults: [torn(2)],
    });
    expect(book([head, line(2, [...one, "备注里的话"])])).toEqual({ faults: [beside(2)] });
    expect(book([head, line(2, one)], line(1, ["另一张里的"]))).toEqual({ faults: [moreSheets] });
    expect(book([head, line(2, one), line(3, two)])).toMatchObject({ forms: [{}, {}] });
  });

  it("is the first tab, wherever its part lies", () => {
    const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const sheet = (text: string) =>
      `<worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>${text}</t></is></c></row></sheetData></worksheet>`;
    const parts = {
      "[Content_Types].xml": "<Types/>",
      "_rels/.rels": "<Relationships/>",
      "xl/workbook.xml": `<workbook xmlns:r="${relations}"><sheets><sheet name="二" sheetId="2" r:id="rId2"/><sheet name="一" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      "xl/_rels/workbook.xml.rels":
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
      "xl/worksheets/sheet1.xml": sheet("后一张"),
      "xl/worksheets/sheet2.xml": sheet("前一张"),
    };
    const bytes = zipFile(Object.entries(parts).map(([name, text]) => ({ name, bytes: text })));
    expect(readSheet(bytes)).toMatchObject({ rows: [{ cells: ["前一张"] }], hasMore: true });
  });

  it("is read with its formulas and merged cells as people see them", () => {
    const cell = (at: string, text: string) =>
      `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const line = (number: number, cells: readonly string[], more = "") =>
      `<row r="${number}">${cells.map((text, at) => (text === "" ? "" : cell(`${"ABCDEFG"[at]}${number}`, text))).join("")}${more}</row>`;
    const book = (rows: string, merged = "") =>
      readRows(
        readSheet(
          zipFile([
            { name: "[Content_Types].xml", bytes: "<Types/>" },
            { name: "_rels/.rels", bytes: "<Relationships/>" },
            {
              name: "xl/worksheets/sheet1.xml",
              bytes: `<worksheet><sheetData>${line(1, [...words.columns])}${rows}</sheetData><mergeCells>${merged}</mergeCells></worksheet>`,
            },
          ]),
        ),
        places,
      );
    const [one, two] = [row("楼道书架"), row("院落议事").with(5, "")];
    const counted = '<c r="G2"><f>SUM(A1)</f><v></v></c>';
    const { row: at, formula } = words.problems;
    expect(book(line(2, one, counted))).toEqual({ faults: [at(2, "数字", formula)] });
    expect(book(line(2, one, '<c r="G2" t="str"><f>T("")</f><v></v></c>'))).toMatchObject({
      forms: [{ figures: "" }],
    });
    expect(
      book(`${line(2, one)}${line(3, two)}<row r="4"/>`, '<mergeCell ref="F2:F4"/>'),
    ).toMatchObject({ forms: [{ when: "2026年3月" }, { when: "2026年3月" }] });
  });

  it("is read beside the panel, and given up when it takes too long", async () => {
    const bytes = sheetFile([words.columns, row()], []);
    expect(await sheetOf(bytes)).toEqual(readSheet(bytes));
    expect(await sheetOf(bytes, { heapMegabytes: 256, milliseconds: 0 })).toEqual({
      refusal: "slow",
    });
    expect(await sheetOf(Buffer.from("not a sheet"))).toHaveProperty("refusal");
  });

  it("that is none is refused", () => {
    expect(() => readSheet(Buffer.from("not a sheet"))).toThrow(WordRefused);
    const word = zipFile([
      { name: "[Content_Types].xml", bytes: "<Types/>" },
      { name: "_rels/.rels", bytes: "<Relationships/>" },
      { name: "word/document.xml", bytes: "<w/>" },
    ]);
    expect(() => readSheet(word)).toThrow(WordRefused);
  });
});

it("O35: takes nobody for somebody else because of a space in the name", () => {
  const unit = { writer: "王芳", proofreader: "王　芳", reviewer: "李强" };
  expect(unitWire.safeParse(unit).success).toBe(false);
  const read = unitWire.parse({ ...unit, proofreader: "赵 敏" });
  expect(read.proofreader).toBe("赵敏");
});
