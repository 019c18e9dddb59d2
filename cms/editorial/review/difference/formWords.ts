import type { BodyNode, Inline } from "#content/body.wire.ts";
import {
  caseForms,
  creditRoles,
  dimensions,
  gridKinds,
  microKinds,
  originKinds,
  projectStages,
  storyKinds,
  tableHeads,
  workerPosts,
} from "#content/vocabulary.ts";
import { labelOf, type Option } from "#leaves/options.ts";
import { shanghaiStamp } from "#leaves/shanghaiTime.ts";

/** What the newsroom calls the parts of a form, in the edition's own keys. */
export const fieldWords: Readonly<Record<string, string>> = {
  kicker: "引题",
  headline: "标题",
  deck: "副题",
  summary: "提要",
  cover: "题图",
  body: "正文",
  credits: "署名",
  origin: "来源",
  places: "地点",
  place: "地点",
  topics: "专题",
  print: "见报",
  related: "相关稿件",
  aiAssisted: "AI 辅助",
  sample: "示例",
  publishedAt: "发布时间",
  address: "网页地址",
  slug: "网页地址",
  kind: "类别",
  form: "体裁",
  dimensions: "维度",
  microKinds: "六微",
  microKind: "六微",
  figures: "数据",
  guest: "嘉宾",
  transcript: "文字实录",
  quotes: "金句",
  video: "视频",
  batch: "批次",
  projectCount: "项目总数",
  partnerCount: "合伙人总数",
  projects: "项目",
  partners: "合伙人",
  name: "名称",
  field: "领域",
  stage: "阶段",
  history: "进展",
  before: "改造前",
  after: "改造后",
  post: "岗位",
  grid: "网格",
  duties: "职责",
  portrait: "肖像",
  phone: "电话",
  brand: "品牌",
  slogan: "口号",
  communityBrands: "社区品牌",
  facilities: "生活圈设施",
  reach: "步行可达",
  layer: "设施层次",
  community: "社区",
  methods: "做法",
  explanation: "说明",
  gridFigures: "网格数据",
  series: "系列",
  role: "身份",
  names: "姓名",
  source: "出处",
  author: "作者",
  title: "标题",
  editor: "编辑",
  url: "链接",
  date: "日期",
  page: "版次",
  label: "名目",
  value: "数值",
  unit: "单位",
  asOf: "截至",
  amount: "数量",
  when: "时间",
  what: "内容",
  note: "备注",
  speaker: "讲话人",
  seconds: "秒",
  text: "文字",
  poster: "封面",
  wrong: "原文有误",
  right: "更正为",
  story: "稿件",
  at: "时间",
};

const lists: Readonly<Record<string, readonly Option[]>> = {
  role: creditRoles,
  form: caseForms,
  dimensions,
  microKinds,
  microKind: microKinds,
  stage: projectStages,
  post: workerPosts,
  kind: [...originKinds, ...gridKinds, ...storyKinds],
};

/** Names of other documents and places, by what stands for them in a form (rule R3). */
export type Names = ReadonlyMap<string, string>;

/** Instants of a form, which are told in Beijing time. */
const instants: ReadonlySet<string> = new Set(["at", "publishedAt"]);

const wordOf = (key: string, value: string, names: Names): string => {
  if (instants.has(key)) return shanghaiStamp(new Date(value)).slice(0, -":00".length);
  const list = lists[key];
  if (list) return labelOf(list, value);
  const isPlace = key === "place" || key === "places";
  return names.get(isPlace ? `places-${value}` : value) ?? value;
};

type Pictured = {
  alt: string;
  caption?: string;
  credit?: string;
  focalX: number;
  focalY: number;
  renditions: { path: string }[];
};

const isPicture = (value: object): value is Pictured => "renditions" in value && "alt" in value;

const pictureWords = ({ alt, caption, credit, focalX, focalY, renditions }: Pictured): string =>
  [
    `图片：${alt}`,
    ...(caption ? [`图说：${caption}`] : []),
    ...(credit ? [`图片署名：${credit}`] : []),
    `焦点：${focalX}，${focalY}`,
    `文件：${renditions.map(({ path }) => path.replace("/media/", "")).join("、")}`,
  ].join("\n");

const runWords = ({ text, bold, italic, underline, struck, script, href }: Inline): string => {
  const marks = [
    ...(bold ? ["粗体"] : []),
    ...(italic ? ["斜体"] : []),
    ...(underline ? ["下划线"] : []),
    ...(struck ? ["删除线"] : []),
    ...(script ? [script === "high" ? "上标" : "下标"] : []),
    ...(href === undefined ? [] : [`链接 ${href}`]),
  ];
  return marks.length === 0 ? text : `${text}〔${marks.join("，")}〕`;
};

const isRuns = (value: readonly unknown[]): value is readonly Inline[] =>
  value.every(
    (one) => typeof one === "object" && one !== null && "text" in one && !("speaker" in one),
  );

/** A value of a form as a signer reads it; `key` is that of its field. */
export function valueWords(key: string, value: unknown, names: Names): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "boolean") return value ? "是" : "否";
  if (typeof value === "string") return wordOf(key, value, names);
  if (Array.isArray(value)) {
    if (value.length > 0 && isRuns(value)) return value.map(runWords).join("");
    const isPlain = value.every((one) => typeof one === "string");
    return value.map((one) => valueWords(key, one, names)).join(isPlain ? "、" : "\n");
  }
  if (typeof value !== "object") return String(value);
  if (isPicture(value)) return pictureWords(value);
  return Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .map(([inner, one]) => `${fieldWords[inner] ?? inner}：${valueWords(inner, one, names)}`)
    .join("；");
}

/** What the newsroom calls a part of a body. */
export const blockWords: Readonly<Record<BodyNode["type"], string>> = {
  paragraph: "段落",
  heading: "小标题",
  list: "列表",
  quote: "引文",
  rule: "分隔线",
  picture: "图片",
  gallery: "图集",
  "before-after": "前后对比",
  "pull-quote": "金句",
  figures: "数据",
  table: "表格",
  timeline: "时间线",
  video: "视频",
  related: "相关稿件",
};

/** A part of a body as a signer reads it. */
export function nodeWords(node: BodyNode, names: Names): string {
  if (node.type === "rule") return "——";
  if (node.type === "list")
    return node.items
      .map((item, index) => {
        const mark = node.ordered ? `${(node.start ?? 1) + index}. ` : "· ";
        return mark + item.map(runWords).join("");
      })
      .join("\n");
  if (node.type === "heading")
    return `${"#".repeat(node.level)} ${node.children.map(runWords).join("")}`;
  if (node.type === "table")
    return [
      ...(node.caption ? [node.caption] : []),
      `（${labelOf(tableHeads, node.heads)}）`,
      ...node.rows.map((row) => row.join(" ｜ ")),
    ].join("\n");
  if ("children" in node) return node.children.map(runWords).join("");
  const { type: _, ...parts } = node;
  return Object.entries(parts)
    .map(([key, value]) => valueWords(key, value, names))
    .filter((words) => words !== "")
    .join("\n");
}
