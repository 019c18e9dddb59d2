import type { Sample } from "./sample.ts";
import { long, more, numbering, photo, wordStyles, wpsStyles } from "./sampleParts.ts";
import { partXml, wordFile } from "./wordFile.ts";
import { cell, graphic, p, picture, r, row, table, tableOf, textBox } from "./wordXml.ts";

const coloured = (text: string, colour: string, more = "") =>
  `<w:r><w:rPr>${colour}${more}</w:rPr><w:t>${text}</w:t></w:r>`;
const white = (text: string, more = "") => coloured(text, '<w:color w:val="FFFFFF"/>', more);
const filled = (fill: string) => `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;
const run = (inside: string) => `<w:r>${inside}</w:r>`;
const mark = (kind: string) => run(`<w:fldChar w:fldCharType="${kind}"/>`);
const code = (text: string) => run(`<w:instrText xml:space="preserve">${text}</w:instrText>`);
const field = (text: string, result: string) =>
  [mark("begin"), code(text), mark("separate"), result, mark("end")].join("");
const noteOf = (kind: "footnote" | "endnote", id: number) =>
  run(`<w:${kind}Reference w:id="${id}"/>`);
const notes = (kind: "footnote" | "endnote", all: Record<number, string>) => ({
  id: `rId-${kind}s`,
  kind: `${kind}s`,
  name: `${kind}s.xml`,
  bytes: partXml(
    `${kind}s`,
    [
      `<w:${kind} w:type="separator" w:id="-1">${p([run("<w:separator/>")])}</w:${kind}>`,
      ...Object.entries(all).map(([id, inside]) => `<w:${kind} w:id="${id}">${inside}</w:${kind}>`),
    ].join(""),
  ),
});

export const unseen = (): Sample => ({
  name: "看不见的字：白字、浅底浅字、极小字；深底白字看得见",
  bytes: wordFile({
    beside: [wordStyles],
    body: [
      p("看不见的字", { pStyle: "a3" }),
      p([
        r(long),
        white("白纸上的白字"),
        coloured("主题白字", '<w:color w:themeColor="background1"/>'),
      ]),
      p([r(more), coloured("两磅小字", '<w:sz w:val="4"/>'), white("黑底白字", filled("C00000"))]),
      `<w:p><w:pPr>${filled("1F4E79")}</w:pPr>${white("整段深底的白字，读者看得见，照样是正文里的一句话。")}</w:p>`,
      `<w:p><w:pPr>${filled("1F4E79")}</w:pPr>${coloured("深底深字", '<w:color w:val="1F4E79"/>')}${white("这一句在深底上看得见，也是正文里的一句话。")}</w:p>`,
      table([
        row([
          cell(p([white("项目")]), filled("4472C4")),
          cell(p([white("户数")]), filled("4472C4")),
        ]),
        row([cell("感应灯"), cell(p([white("格里白字"), r("96")]))]),
      ]),
      p([r(long), textBox(p([white("彩色框里的白字")]))]),
    ].join(""),
  }),
  marked: {
    headline: "看不见的字",
    body: [
      long,
      `${more}黑底白字`,
      "整段深底的白字，读者看得见，照样是正文里的一句话。",
      "这一句在深底上看得见，也是正文里的一句话。",
      "表 row",
      "| 项目 | 户数 |",
      "| 感应灯 | 96 |",
      long,
      "彩色框里的白字",
    ],
  },
  losses: ["hidden", "textBox"],
});

export const allNotes = (): Sample => ({
  name: "脚注尾注：表里的、框里的、没有引用处的",
  bytes: wordFile({
    beside: [
      wordStyles,
      notes("footnote", {
        1: p("第一处脚注。"),
        2: p("表格里引用的脚注。"),
        3: p("框里引用的脚注。"),
        7: p("没有引用处的脚注。"),
      }),
      notes("endnote", {
        1: `${p("尾注的上半段。")}${p("尾注的下半段。")}`,
        5: p("没有引用处的尾注。"),
      }),
    ],
    body: [
      p("注释不少", { pStyle: "a3" }),
      p([r(long), noteOf("footnote", 1)]),
      p([r(more), noteOf("endnote", 1)]),
      table([
        row([cell("项目"), cell("户数")]),
        row([cell("灯"), cell(p([r("96"), noteOf("footnote", 2)]))]),
      ]),
      p([r(long), textBox(p([r("框里的话。"), noteOf("footnote", 3)]))]),
    ].join(""),
  }),
  marked: {
    headline: "注释不少",
    body: [
      `${long}[1]`,
      `${more}[2]`,
      "表 row",
      "| 项目 | 户数 |",
      "| 灯 | 96[3] |",
      long,
      "框里的话。[4]",
      "注[1]：第一处脚注。",
      "注[2]：尾注的上半段。 尾注的下半段。",
      "注[3]：表格里引用的脚注。",
      "注[4]：框里引用的脚注。",
    ],
  },
  losses: ["note", "strayNote", "textBox"],
});

export const signs = (): Sample => ({
  name: "符号、注音、带圈字、着重号、不换行的连字符",
  bytes: wordFile({
    beside: [wordStyles],
    body: [
      p("符号和注音", { pStyle: "a3" }),
      p([
        r("面积3"),
        run('<w:sym w:font="Symbol" w:char="F0B4"/>'),
        r("4米，"),
        run('<w:sym w:font="宋体" w:char="2460"/>'),
        r("先议，"),
        run('<w:sym w:font="Wingdings" w:char="F046"/>'),
        r("再办。"),
        run(
          `<w:ruby><w:rubyPr/><w:rt>${r("cù")}</w:rt><w:rubyBase>${r("簇")}</w:rubyBase></w:ruby>`,
        ),
        r("桥的邻居"),
        `<w:r><w:rPr><w:em w:val="dot"/></w:rPr><w:t>都来</w:t></w:r>`,
        r("了，说了一下午，记了两页纸，件件有着落。"),
      ]),
      p([
        r("热线028"),
        run("<w:noBreakHyphen/>"),
        r("8696"),
        run("<w:softHyphen/>"),
        r("9380有人接听，居民打来的每个电话都记下来，当天就有回音。"),
      ]),
    ].join(""),
  }),
  marked: {
    headline: "符号和注音",
    body: [
      "面积3×4米，①先议，再办。簇桥的邻居都来了，说了一下午，记了两页纸，件件有着落。",
      "热线028-86969380有人接听，居民打来的每个电话都记下来，当天就有回音。",
    ],
  },
  losses: ["formula", "symbol"],
});

const chartNames =
  'xmlns:cx="http://schemas.microsoft.com/office/drawing/2014/chartex" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const diagramNames =
  'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';

export const drawings = (): Sample => ({
  name: "图示：SmartArt、新式图表、艺术字、组合图里的框、水印、页眉图片",
  bytes: wordFile({
    beside: [
      wordStyles,
      photo(),
      {
        ...{ id: "rIdData", kind: "diagramData", name: "diagrams/data1.xml" },
        bytes: `<dgm:dataModel ${diagramNames}><dgm:ptLst><dgm:pt><dgm:t><a:p><a:r><a:t>发现问题</a:t></a:r></a:p></dgm:t></dgm:pt><dgm:pt><dgm:t><a:p><a:r><a:t>坐下来议</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>`,
      },
      {
        ...{ id: "rIdEx", kind: "chartEx", name: "charts/chartEx1.xml" },
        bytes: `<cx:chartSpace ${chartNames}><cx:chart><cx:title><cx:tx><cx:rich><a:p><a:r><a:t>投诉漏斗</a:t></a:r></a:p></cx:rich></cx:tx></cx:title></cx:chart></cx:chartSpace>`,
      },
      {
        ...{ id: "rIdHead", kind: "header", name: "header2.xml" },
        bytes: partXml(
          "hdr",
          `<w:p><w:r><w:pict><v:shape><v:textpath on="t" string="内部资料严禁外传"/></v:shape></w:pict></w:r>${picture("rIdLogo")}</w:p>`,
        ),
      },
    ],
    body: [
      p("图示不少", { pStyle: "a3" }),
      p(long),
      p([
        graphic(
          "http://schemas.openxmlformats.org/drawingml/2006/diagram",
          '<dgm:relIds r:dm="rIdData"/>',
        ),
      ]),
      p([
        run(
          `<mc:AlternateContent><mc:Choice Requires="cx1"><w:drawing><wp:inline><wp:docPr id="9" name="图表 9"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/drawing/2014/chartex"><cx:chart ${chartNames} r:id="rIdEx"/></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:p/></mc:Fallback></mc:AlternateContent>`,
        ),
      ]),
      p([run('<w:pict><v:shape><v:textpath on="t" string="艺术字标语"/></v:shape></w:pict>')]),
      p([
        run(
          `<w:pict><v:group><v:shape><v:textbox><w:txbxContent>${p("左边的框")}</w:txbxContent></v:textbox></v:shape><v:shape><v:textbox><w:txbxContent>${p("右边的框")}</w:txbxContent></v:textbox></v:shape></v:group></w:pict>`,
        ),
      ]),
      p(more),
    ].join(""),
  }),
  marked: { headline: "图示不少", body: [long, "左边的框", "右边的框", more] },
  losses: ["chart", "diagram", "header", "textBox", "watermark"],
});

const control = (properties: string, inside: string) =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;

export const controls = (): Sample => ({
  name: "内容控件和域：下拉、日期、勾选、重复节、嵌套的域、引用、邮件链接",
  bytes: wordFile({
    beside: [
      wordStyles,
      { id: "rIdMail", kind: "hyperlink", name: "mailto:a@example.cn", bytes: "", isOutside: true },
    ],
    body: [
      control("<w:text/>", p("填好的标题", { pStyle: "a3" })),
      p([
        r("街道："),
        control('<w:dropDownList><w:listItem w:value="1"/></w:dropDownList>', r("簇桥街道")),
        r("，日期："),
        control('<w:date w:fullDate="2026-11-03"/>', r("11月3日")),
        r("，"),
        control("", r("☑")),
        r("已经办结，来的人都签了字，后面的事也有人盯着。"),
      ]),
      control(
        "",
        [
          p("第一位：张三，微网格员，管着三个单元的大小事。"),
          p("第二位：李四，楼栋长，住在这里整整二十年了。"),
        ].join(""),
      ),
      p([
        r("本期"),
        field(" IF ", ""),
        field(" REF 书签 \\h ", r("第三章")),
        r("写到"),
        `<w:fldSimple w:instr=" PAGEREF 书签 ">${r("12")}</w:fldSimple>`,
        r("页，"),
        [
          mark("begin"),
          code(" IF "),
          field(" MERGEFIELD 街道 ", r("«街道»")),
          code(' = "1" "甲" "乙" '),
          mark("separate"),
          r("合并后的结果"),
          mark("end"),
        ].join(""),
        r("，写信到"),
        '<w:hyperlink r:id="rIdMail">',
        r("编辑部信箱"),
        "</w:hyperlink>",
        '<w:hyperlink w:anchor="书签">',
        r("看上文"),
        "</w:hyperlink>",
        r("。"),
      ]),
      p(more),
    ].join(""),
  }),
  marked: {
    headline: "填好的标题",
    body: [
      "街道：簇桥街道，日期：11月3日，☑已经办结，来的人都签了字，后面的事也有人盯着。",
      "第一位：张三，微网格员，管着三个单元的大小事。",
      "第二位：李四，楼栋长，住在这里整整二十年了。",
      "本期第三章写到12页，合并后的结果，写信到[编辑部信箱](mailto:a@example.cn)看上文。",
      more,
    ],
  },
});

export const nested = (): Sample => ({
  name: "表格套表格：三层、里层有图片、行在控件里、格里有列表",
  bytes: wordFile({
    beside: [wordStyles, numbering, photo()],
    body: [
      p("套着的表格", { pStyle: "a3" }),
      p(long),
      table([
        row([cell("街道"), cell("做法")]),
        `<w:sdt><w:sdtContent>${row([cell("簇桥"), cell(`${p("先议", { list: [1, 0] })}${p("再办", { list: [1, 0] })}`)])}</w:sdtContent></w:sdt>`,
        row([
          cell("天府"),
          cell(
            `${tableOf([["里层甲", "里层乙"]])}${table([row([cell("又一层"), cell(tableOf([["最里层", "末格"]]))])])}${p([picture("rIdPhoto", { alt: "居民浇水" })])}`,
          ),
        ]),
      ]),
      p(more),
    ].join(""),
  }),
  marked: {
    headline: "套着的表格",
    body: [
      long,
      "表 row",
      "| 街道 | 做法 |",
      "| 簇桥 | 先议 再办 |",
      "| 天府 | 里层甲 里层乙 又一层 最里层 末格 |",
      "图 居民浇水",
      more,
    ],
  },
  losses: ["nestedTable"],
});

export const restarted = (): Sample => ({
  name: "编号重新开始、公文各级标题手写编号（WPS）",
  bytes: wordFile({
    beside: [wpsStyles, numbering],
    body: [
      p("簇桥街道微治理工作总结", { align: "center", size: 44, font: "方正小标宋简体" }),
      p(`　　${long}`, { size: 32, font: "仿宋_GB2312" }),
      p("　　一、工作情况", { size: 32, font: "黑体" }),
      p("　　（一）建立机制", { size: 32, font: "楷体_GB2312" }),
      p(`　　1.议事有地方。${more}`, { size: 32, font: "仿宋_GB2312" }),
      p(`　　（1）${long}`, { size: 32, font: "仿宋_GB2312" }),
      p("走访", { list: [1, 0], size: 32 }),
      p("登记", { list: [1, 0], size: 32 }),
      p(`　　${more}`, { size: 32, font: "仿宋_GB2312" }),
      p("议事", { list: [4, 0], size: 32 }),
      p("办结", { list: [4, 0], size: 32 }),
      p("　　二、下一步打算", { size: 32, font: "黑体" }),
      p(`　　${long}`, { size: 32, font: "仿宋_GB2312" }),
      p("簇桥街道办事处", { align: "right", size: 32 }),
      p("2026年11月3日", { align: "right", size: 32 }),
    ].join(""),
  }),
  marked: {
    headline: "簇桥街道微治理工作总结",
    unit: "簇桥街道办事处",
    date: "2026-11-03",
    body: [
      long,
      "## 一、工作情况",
      "### （一）建立机制",
      `1.议事有地方。${more}`,
      `（1）${long}`,
      "1. 走访",
      "2. 登记",
      more,
      "5. 议事",
      "6. 办结",
      "## 二、下一步打算",
      long,
    ],
  },
});
