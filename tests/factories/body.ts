import type { Body, BodyNode } from "#content/body.wire.ts";
import { aPicture } from "./pictures.ts";

/** A paragraph of plain text. */
export const aParagraph = (text: string): BodyNode => ({ type: "paragraph", children: [{ text }] });

/** A heading inside a body. */
export const aHeading = (text: string, level: 2 | 3 | 4 = 2): BodyNode => ({
  type: "heading",
  level,
  children: [{ text }],
});

/** Three paragraphs under one heading: an ordinary short text. */
export const aShortBody = (): Body => [
  aParagraph(
    "清晨七点，院门口的小黑板上已经写好了当天要办的事：修一盏路灯、清一处堆物、陪两位老人去社区卫生服务中心取药。",
  ),
  aHeading("从一张表开始"),
  aParagraph("网格里的事，先由微网格员记下来，再交给小区里的组织去办，办得好不好，由住户来评。"),
  aParagraph("一年下来，这张表换了三版，事项越来越细，办结的时间越来越短。"),
];

/** A body in which every kind of block stands once. */
export const aBodyOfEveryBlock = (): Body => [
  aParagraph("每一种内容块在这里各出现一次，用来检查版式。"),
  aHeading("二级标题"),
  {
    type: "paragraph",
    children: [
      { text: "正文里可以有" },
      { text: "加粗", bold: true },
      { text: "、" },
      { text: "倾斜", italic: true },
      { text: "和" },
      { text: "链接", href: "/about/" },
      { text: "。" },
    ],
  },
  aHeading("三级标题", 3),
  { type: "list", ordered: false, items: [[{ text: "微场地" }], [{ text: "微标识" }]] },
  { type: "list", ordered: true, items: [[{ text: "微机制" }], [{ text: "微服务" }]] },
  { type: "quote", children: [{ text: "大家的事，大家坐下来商量着办。" }] },
  { type: "rule" },
  { type: "picture", picture: aPicture("block-picture") },
  {
    type: "gallery",
    pictures: [aPicture("gallery-1"), aPicture("gallery-2"), aPicture("gallery-3")],
  },
  {
    type: "before-after",
    before: aPicture("before", { caption: "改造前" }),
    after: aPicture("after", { caption: "改造后" }),
    caption: "同一处门厅，相隔半年",
  },
  {
    type: "pull-quote",
    quote: "门厅亮了，邻居见面也愿意多站一会儿。",
    speaker: "示例住户",
    post: "楼栋长",
  },
  {
    type: "figures",
    title: "数说",
    figures: [
      { label: "一般网格", value: "52", unit: "个", asOf: "2023-07-15", source: "簇桥街道" },
      { label: "微网格", value: "724", unit: "个", asOf: "2023-07-15", source: "簇桥街道" },
    ],
  },
  {
    type: "timeline",
    title: "经过",
    events: [
      { when: "2022年", what: "微网实格在成都推开" },
      { when: "2023年7月", what: "首批微治理项目启动" },
    ],
  },
  {
    type: "table",
    caption: "三项微治理的进展",
    heads: "both",
    rows: [
      ["项目", "户数", "完成"],
      ["门厅亮灯", "128", "2023年3月"],
      ["架空层会客厅", "96", ""],
    ],
  },
  {
    type: "video",
    video: {
      title: "一分钟看懂微网格",
      url: "https://video.example.cn/micro-grid",
      kind: "link",
      seconds: 64,
    },
  },
];
