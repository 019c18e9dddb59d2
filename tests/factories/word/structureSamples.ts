import type { Sample } from "./sample.ts";
import { long, more, numbering, photo, wordStyles } from "./sampleParts.ts";
import { partXml, wordFile } from "./wordFile.ts";
import {
  cell,
  del,
  deletedMark,
  formula,
  graphic,
  ins,
  movedAway,
  movedHere,
  p,
  picture,
  r,
  row,
  table,
  tableOf,
  textBox,
} from "./wordXml.ts";

export const tables = (): Sample => ({
  name: "表格：名单、合并格、嵌套、单格框",
  bytes: wordFile({
    beside: [wordStyles],
    body: [
      p("首批项目名单公布", { pStyle: "a3" }),
      p(long),
      p("表1 首批项目一览"),
      tableOf([
        ["序号", "项目", "户数"],
        ["1", "楼道感应灯", "1,168"],
        ["2", "工具共享架", "96"],
      ]),
      p(more),
      table([
        row([cell("街道", '<w:gridSpan w:val="2"/>')], "<w:tblHeader/>"),
        row([cell("簇桥", '<w:vMerge w:val="restart"/>'), cell("30")]),
        row([cell("", "<w:vMerge/>"), cell(tableOf([["内层"]]))]),
      ]),
      table([row([cell(p("框里的一段话。"))])]),
    ].join(""),
  }),
  marked: {
    headline: "首批项目名单公布",
    body: [
      long,
      "表 表1 首批项目一览|row",
      "| 序号 | 项目 | 户数 |",
      "| 1 | 楼道感应灯 | 1,168 |",
      "| 2 | 工具共享架 | 96 |",
      more,
      "表 row",
      "| 街道 |  |",
      "| 簇桥 | 30 |",
      "|  | 内层 |",
      "框里的一段话。",
    ],
  },
  losses: ["mergedCells"],
});

export const trackedBody = [
  p("修订过的稿件", { pStyle: "a3" }),
  p([
    r("微网格员"),
    del("王编辑", "二十四人"),
    ins("王编辑", "25名"),
    r("，来自小区业主，他们当中有退役军人，也有退休干部。"),
  ]),
  p([movedAway("李主任", "这一句搬走。"), r(long)]),
  p([movedHere("李主任", "这一句搬来。"), r(more)]),
  p("前半句，", { mark: deletedMark("王编辑") }),
  p("后半句接上。"),
].join("");

export const tracked = (): Sample => ({
  name: "修订：插入、删除、移动、合并段落",
  bytes: wordFile({ beside: [wordStyles], body: trackedBody }),
  marked: {
    headline: "修订过的稿件",
    body: [
      "微网格员25名，来自小区业主，他们当中有退役军人，也有退休干部。",
      long,
      `这一句搬来。${more}`,
      "前半句，后半句接上。",
    ],
  },
  changes: ["deleted", "inserted", "movedAway", "movedHere"],
});

export const boxes = (isTwice: boolean): Sample => ({
  name: isTwice ? "文本框：两种写法都有" : "文本框：只有新写法（WPS）",
  bytes: wordFile({
    beside: [wordStyles],
    body: [
      p("框里有话", { pStyle: "a3" }),
      p([r(long), textBox(p("框里的提示：周三议事。"), { isTwice })]),
      p(more),
    ].join(""),
  }),
  marked: { headline: "框里有话", body: [long, "框里的提示：周三议事。", more] },
  losses: ["textBox"],
});

export const oddities = (): Sample => ({
  name: "杂项：批注、页眉页脚、脚注、公式、图表、隐藏文字、链接图片、EMF、裁剪",
  bytes: wordFile({
    beside: [
      wordStyles,
      photo(),
      { id: "rIdEmf", kind: "image", name: "media/image2.emf", bytes: Buffer.alloc(64, 1) },
      { id: "rIdFar", kind: "image", name: "https://example.cn/a.jpg", bytes: "", isOutside: true },
      {
        id: "rIdC",
        kind: "comments",
        name: "comments.xml",
        bytes: partXml(
          "comments",
          `<w:comment w:id="0" w:author="王编辑">${p("这里要核实")}</w:comment>`,
        ),
      },
      { id: "rIdH", kind: "header", name: "header1.xml", bytes: partXml("hdr", p("内部资料")) },
      { id: "rIdF", kind: "footer", name: "footer1.xml", bytes: partXml("ftr", p("第1页")) },
      {
        id: "rIdN",
        kind: "footnotes",
        name: "footnotes.xml",
        bytes: partXml("footnotes", `<w:footnote w:id="2">${p("数据来自街道。")}</w:footnote>`),
      },
      {
        id: "rIdChart",
        kind: "chart",
        name: "charts/chart1.xml",
        bytes:
          '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:t>投诉件数</a:t><c:v>103</c:v></c:chartSpace>',
      },
    ],
    body: [
      p("什么都有一点", { pStyle: "a3" }),
      p([
        r(long),
        '<w:r><w:footnoteReference w:id="2"/></w:r>',
        '<w:r><w:commentReference w:id="0"/></w:r>',
      ]),
      p([
        r("算式"),
        formula("a+b=c"),
        r("写在这里，"),
        r("不给人看", { hidden: true }),
        r("看得见的在这里，后面还有一句话。"),
      ]),
      p([
        graphic(
          "http://schemas.openxmlformats.org/drawingml/2006/chart",
          '<c:chart r:id="rIdChart"/>',
        ),
      ]),
      p([picture("rIdEmf")]),
      p([picture("rIdFar", { link: true })]),
      p([picture("rIdPhoto", { alt: "微信图片_20230715", crop: 'l="1000"' })]),
      p("▲居民议事 （张三 摄）"),
      p(more),
    ].join(""),
  }),
  marked: {
    headline: "什么都有一点",
    body: [
      `${long}[1]`,
      "算式a+b=c写在这里，看得见的在这里，后面还有一句话。",
      "图 居民议事|张三 摄",
      more,
      "注[1]：数据来自街道。",
    ],
  },
  losses: [
    "chart",
    "comment",
    "croppedPicture",
    "footer",
    "formula",
    "header",
    "hidden",
    "linkedPicture",
    "note",
    "oldPicture",
  ],
});

export const captions = (): Sample => ({
  name: "图片：图注在上、在下、带编号",
  bytes: wordFile({
    beside: [wordStyles, photo("rIdA", "media/image1.jpeg"), photo("rIdB", "media/image2.jpeg")],
    body: [
      p("三张照片", { pStyle: "a3" }),
      p(long),
      p("▼改造前的门厅"),
      p([picture("rIdA")]),
      p(more),
      p([picture("rIdB", { alt: "C:\\Users\\a\\1.jpg" })]),
      p("图2：改造后的门厅（簇桥街道供图）", { align: "center" }),
      p(long),
      p("摄影：张三"),
    ].join(""),
  }),
  marked: {
    credits: "摄影 张三",
    body: [long, "图 改造前的门厅", more, "图 改造后的门厅|簇桥街道供图", long],
  },
});

export const lists = (): Sample => ({
  name: "列表：从 5 开始、隔断后接着数、两级",
  bytes: wordFile({
    beside: [wordStyles, numbering],
    body: [
      p("清单", { pStyle: "a3" }),
      p(long),
      p("第五件", { list: [4, 0] }),
      p("第六件", { list: [4, 0] }),
      p(more),
      p("第七件", { list: [4, 0] }),
      p(long),
      p("外层", { list: [2, 0] }),
      p("里层", { list: [2, 1] }),
    ].join(""),
  }),
  marked: {
    headline: "清单",
    body: [long, "5. 第五件", "6. 第六件", more, "7. 第七件", long, "- 外层", "- 里层"],
  },
  losses: ["structure"],
});

export const fields = (): Sample => ({
  name: "域、智能标记、内容控件",
  bytes: wordFile({
    beside: [wordStyles],
    body: [
      p("控件里的标题", { pStyle: "a3" }),
      `<w:sdt><w:sdtContent>${p(long)}</w:sdtContent></w:sdt>`,
      p([
        r("见"),
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "https://www.example.cn/b"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>',
        r("公告"),
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        `<w:smartTag>${r("，成都市")}</w:smartTag>`,
        r("已经发布，后续进展将记入各自的阶段记录。"),
      ]),
    ].join(""),
  }),
  marked: {
    headline: "控件里的标题",
    body: [
      long,
      "见[公告](https://www.example.cn/b)，成都市已经发布，后续进展将记入各自的阶段记录。",
    ],
  },
});
