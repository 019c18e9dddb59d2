import type { Sample } from "./sample.ts";
import { long, more, numbering, photo, wordStyles, wpsStyles } from "./sampleParts.ts";
import { wordFile } from "./wordFile.ts";
import { p, picture, r, tableOf } from "./wordXml.ts";

export const word = (): Sample => ({
  name: "Word：样式齐全",
  bytes: wordFile({
    beside: [wordStyles, numbering, photo()],
    body: [
      p("温江区天府街道", { align: "center", size: 28 }),
      p("学府憬城：垃圾桶退场，花坛登场", { pStyle: "a3" }),
      p("——环境类投诉从100余件降到3件", { pStyle: "a4", align: "center" }),
      p("本报记者 刘俊 通讯员 王　芳 文/图", { align: "center" }),
      p(`　　${long}`),
      p("三张名册", { pStyle: "1" }),
      p([
        r("登记的是"),
        r("党员", { bold: true }),
        r("、公职人员和志愿者，共10"),
        r("2", { script: "superscript" }),
        r("平方米。"),
      ]),
      p("党员一册", { list: [2, 0] }),
      p("公职人员一册", { list: [2, 0] }),
      p("先议", { list: [1, 0] }),
      p("再办", { list: [1, 0] }),
      p([picture("rIdPhoto", { alt: "居民在微花坛边浇水" })], { align: "center" }),
      p("图为居民在微花坛边浇水 天府街道供图", { pStyle: "a5" }),
      p("大家的事，大家坐下来商量着办。", { pStyle: "a6" }),
      p("少一排桶", { pStyle: "2" }),
      p(more),
    ].join(""),
  }),
  marked: {
    kicker: "温江区天府街道",
    headline: "学府憬城：垃圾桶退场，花坛登场",
    deck: "环境类投诉从100余件降到3件",
    credits: "记者 刘俊；通讯员 王芳；摄影 刘俊、王芳",
    body: [
      long,
      "## 三张名册",
      "登记的是**党员**、公职人员和志愿者，共10²平方米。",
      "- 党员一册",
      "- 公职人员一册",
      "1. 先议",
      "2. 再办",
      "图 居民在微花坛边浇水|图为居民在微花坛边浇水|天府街道供图",
      "> 大家的事，大家坐下来商量着办。",
      "### 少一排桶",
      more,
    ],
  },
});

export const wps = (): Sample => ({
  name: "WPS：直接格式、全角缩进、断开的姓名",
  bytes: wordFile({
    beside: [wpsStyles],
    body: [
      p("簇桥街道首批30个微治理项目启动", { align: "center", size: 44, font: "方正小标宋简体" }),
      p([r("（通讯员 张"), r("三 李四）")], { align: "center" }),
      p(`　　${long}`, { size: 32, font: "仿宋_GB2312" }),
      p("　　一、党建引领", { size: 32, font: "黑体" }),
      p(`　　${more}`, { size: 32, font: "仿宋_GB2312" }),
      p("　　（一）三级贯通", { size: 32, font: "楷体_GB2312" }),
      p(`　　${long}`, { size: 32, font: "仿宋_GB2312" }),
      p("　　二、群众参与", { size: 32, font: "黑体" }),
      p(`　　${more}`, { size: 32, font: "仿宋_GB2312" }),
      p("簇桥街道办事处", { align: "right", size: 32 }),
      p("2023年7月15日", { align: "right", size: 32 }),
    ].join(""),
  }),
  marked: {
    kicker: "",
    headline: "簇桥街道首批30个微治理项目启动",
    deck: "",
    credits: "通讯员 张三、李四",
    unit: "簇桥街道办事处",
    date: "2023-07-15",
    body: [long, "## 一、党建引领", more, "### （一）三级贯通", long, "## 二、群众参与", more],
  },
});

export const official = (): Sample => ({
  name: "公文：自动编号的一、（一）",
  bytes: wordFile({
    beside: [wordStyles, numbering],
    body: [
      p("关于开展微网实格治理工作的", { align: "center", size: 44, font: "方正小标宋_GBK" }),
      p("通知", { align: "center", size: 44, font: "方正小标宋_GBK" }),
      p(long, { size: 32 }),
      p("工作目标", { list: [3, 0], size: 32, font: "黑体" }),
      p(more, { size: 32 }),
      p("总体要求", { list: [3, 1], size: 32 }),
      p("工作步骤", { list: [3, 0], size: 32, font: "黑体" }),
      p(long, { size: 32 }),
      p("中共成都市武侯区委城乡社区发展治理委员会", { align: "right", size: 32 }),
      p("二〇二三年十月十五日", { align: "right", size: 32 }),
    ].join(""),
  }),
  marked: {
    headline: "关于开展微网实格治理工作的通知",
    date: "2023-10-15",
    unit: "中共成都市武侯区委城乡社区发展治理委员会",
    body: [long, "## 一、工作目标", more, "### （一）总体要求", "## 二、工作步骤", long],
  },
});

export const libre = (): Sample => ({
  name: "LibreOffice：没有样式表，标题只是居中加粗",
  bytes: wordFile({
    body: [
      p("社区来了“微论坛”", { align: "center", bold: true, size: 36 }),
      p("作者：陈静"),
      p(long),
      p("怎么议", { bold: true }),
      p(more),
      p([r("详见"), '<w:hyperlink r:id="rIdLink">', r("街道网站"), "</w:hyperlink>", r("。")]),
    ].join(""),
    beside: [
      {
        id: "rIdLink",
        kind: "hyperlink",
        name: "https://www.example.cn/a",
        bytes: "",
        isOutside: true,
      },
    ],
  }),
  marked: {
    headline: "社区来了“微论坛”",
    credits: "通讯员 陈静",
    body: [long, "## 怎么议", more, "详见[街道网站](https://www.example.cn/a)。"],
  },
});

export const submitted = (): Sample => ({
  name: "来稿：联系块、报送单位、审核",
  bytes: wordFile({
    beside: [wpsStyles],
    body: [
      p("高新区肖家河街道：楼栋长的一天"),
      p(`${long}（通讯员 李高扬 陶瑾）`),
      p(more),
      p(long),
      p("报送单位：肖家河街道办事处"),
      p("联系人：王芳　联系电话：13800000000"),
      p("撰稿：李高扬"),
      p("校对责任人：陶瑾　审核：周敏"),
      p("身份证号：510100199001010011"),
    ].join(""),
  }),
  marked: {
    headline: "高新区肖家河街道：楼栋长的一天",
    contacts: [
      "报送单位：肖家河街道办事处",
      "联系人：王芳",
      "联系电话：13800000000",
      "身份证号：510100199001010011",
    ],
    credits: "通讯员 李高扬；校对 陶瑾；审核 周敏",
    body: [`${long}（通讯员 李高扬 陶瑾）`, more, long],
  },
});

export const dispatch = (): Sample => ({
  name: "报纸：电头与文末署名",
  bytes: wordFile({
    beside: [wordStyles],
    body: [
      p("引题：微网实格在成都"),
      p("主题：一格一策"),
      p("副题：网格员讲述"),
      p(`本报讯（记者 张三 通讯员 李文茹）${long}`),
      p(`${more}（示例社区 供图）`),
    ].join(""),
  }),
  marked: {
    kicker: "微网实格在成都",
    headline: "一格一策",
    deck: "网格员讲述",
    dateline: "本报讯",
    credits: "记者 张三；通讯员 李文茹；供图 示例社区",
    body: [long, more],
  },
});

export const plain = (): Sample => ({
  name: "只有文字：没有任何格式",
  bytes: wordFile({
    body: [
      p("楼道里的灯亮了"),
      p("（记者 张三）"),
      p("据微网格员介绍：地址在一单元，电话24小时有人接听，居民有事随时找得到人，件件有回音。"),
      p("第一行\u000b第二行，后面还有很长的一句话用来说明这件事情的来龙去脉和办理结果。"),
      p(""),
      p("　　"),
      p(more),
    ]
      .join("")
      .replace("\u000b", '</w:t><w:br/><w:t xml:space="preserve">'),
  }),
  marked: {
    headline: "楼道里的灯亮了",
    credits: "记者 张三",
    contacts: [],
    body: [
      "据微网格员介绍：地址在一单元，电话24小时有人接听，居民有事随时找得到人，件件有回音。",
      "第一行",
      "第二行，后面还有很长的一句话用来说明这件事情的来龙去脉和办理结果。",
      more,
    ],
  },
});

export const form = (): Sample => ({
  name: "来稿：表格形式的联系块",
  bytes: wordFile({
    beside: [wordStyles],
    body: [
      p("微治理出新招", { pStyle: "a3" }),
      p(long),
      p(more),
      tableOf([
        ["联系人", "王芳"],
        ["联系电话", "028-86969380"],
      ]),
    ].join(""),
  }),
  marked: {
    headline: "微治理出新招",
    contacts: ["联系人：王芳", "联系电话：028-86969380"],
    body: [long, more],
  },
});

export const huge = (): Sample => ({
  name: "一万段",
  bytes: wordFile({
    body: Array.from({ length: 10_000 }, (_, n) => p(`第${n}段。${long}`)).join(""),
  }),
  marked: {},
});

export const signed = (): Sample => ({
  name: "来稿：来源、破折号副题、括号里的联系人、单位与日期同行",
  bytes: wordFile({
    beside: [wordStyles, photo()],
    body: [
      p("来源：簇桥街道", { align: "center" }),
      p("簇桥街道：小院里议出大事情", { pStyle: "a3" }),
      p("　　——记簇锦社区“微论坛”"),
      p(long),
      p([picture("rIdPhoto")]),
      p("图为居民在院里议事。（簇桥街道 供图）"),
      p("1．建强组织", { bold: true }),
      p(more),
      p("2．人人参与", { bold: true }),
      p(`${long}（联系人：王芳，电话：13800000000）`),
      p("簇桥街道办事处　2023年7月15日", { align: "right" }),
    ].join(""),
  }),
  marked: {
    kicker: "",
    headline: "簇桥街道：小院里议出大事情",
    deck: "记簇锦社区“微论坛”",
    unit: "簇桥街道",
    date: "2023-07-15",
    contacts: ["联系人：王芳", "电话：13800000000"],
    body: [
      long,
      "图 图为居民在院里议事。|簇桥街道 供图",
      "## 1．建强组织",
      more,
      "## 2．人人参与",
      long,
    ],
  },
});

export const printed = (): Sample => ({
  name: "报纸：锦观新闻记者、居中的小标题",
  bytes: wordFile({
    beside: [wordStyles],
    body: [
      p("武侯区", { align: "center", size: 32, font: "楷体" }),
      p("让居民当家", { align: "center", size: 44, font: "方正小标宋" }),
      p("成都日报锦观新闻记者 张三 摄影 李四", { align: "center" }),
      p("编者按：这是系列报道的第一篇，讲的是微网格的故事，请读者留意后续。", { font: "楷体" }),
      p("“先把灯修好”", { align: "center", bold: true, size: 30 }),
      p(long, { size: 30 }),
      p("微网格里的事", { align: "center", bold: true, size: 30 }),
      p(more, { size: 30 }),
      p("责编：王五  审核：赵六"),
    ].join(""),
  }),
  marked: {
    kicker: "武侯区",
    headline: "让居民当家",
    credits: "记者 张三；摄影 李四；编辑 王五；审核 赵六",
    body: [
      "编者按：这是系列报道的第一篇，讲的是微网格的故事，请读者留意后续。",
      "## “先把灯修好”",
      long,
      "## 微网格里的事",
      more,
    ],
  },
});
