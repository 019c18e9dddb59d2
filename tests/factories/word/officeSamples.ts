import type { Sample } from "./sample.ts";
import { long, more } from "./sampleParts.ts";
import { wordFile } from "./wordFile.ts";
import { p } from "./wordXml.ts";

const red = { align: "center", size: 72, font: "方正小标宋简体" } as const;

export const redHead = (): Sample => ({
  name: "公文：红头、文号、签发人",
  bytes: wordFile({
    body: [
      p("成都市武侯区簇桥街道办事处文件", red),
      p("武簇街〔2023〕12号　　签发人：示例", { align: "center", size: 32 }),
      p("关于报送“门厅变客厅”案例的", { align: "center", size: 44, font: "方正小标宋简体" }),
      p("报告", { align: "center", size: 44, font: "方正小标宋简体" }),
      p(long, { size: 32 }),
      p("一、主要做法", { size: 32, font: "黑体" }),
      p(more, { size: 32 }),
      p("簇桥街道办事处", { align: "right", size: 32 }),
      p("2023年11月20日", { align: "right", size: 32 }),
      p("（联系人：王示例，联系电话：028-85550000）", { size: 32 }),
    ].join(""),
  }),
  marked: {
    headline: "关于报送“门厅变客厅”案例的报告",
    kicker: "",
    deck: "",
    date: "2023-11-20",
    unit: "簇桥街道办事处",
    contacts: ["联系人：王示例", "联系电话：028-85550000"],
    body: [long, "## 一、主要做法", more],
  },
  losses: ["masthead"],
});

export const bulletin = (): Sample => ({
  name: "简报：刊名、期号、编发单位和日期",
  bytes: wordFile({
    body: [
      p("社区治理简报", red),
      p("第12期（总第108期）", { align: "center", size: 32 }),
      p("簇桥街道社区发展办公室　　2023年11月20日", { size: 28 }),
      p("一张长桌坐下来议事", { align: "center", size: 44, font: "方正小标宋简体" }),
      p(long, { size: 32 }),
      p(more, { size: 32 }),
    ].join(""),
  }),
  marked: { headline: "一张长桌坐下来议事", kicker: "", deck: "", body: [long, more] },
  losses: ["masthead"],
});

export const jointHead = (): Sample => ({
  name: "公文：密级、联合发文、签发人独占一行、版记",
  bytes: wordFile({
    body: [
      p("000012", { size: 32 }),
      p("特急", { size: 32 }),
      p("簇桥街道工作委员会", red),
      p("簇桥街道办事处　文件", red),
      p("武簇街〔2023〕12号", { align: "center", size: 32 }),
      p("签发人：王示例", { align: "right", size: 32 }),
      p("关于报送“门厅变客厅”案例的报告", { align: "center", size: 44, font: "方正小标宋简体" }),
      p(long, { size: 32 }),
      p(more, { size: 32 }),
      p("抄送：区委办、区政府办。", { size: 28 }),
      p("簇桥街道党政办　　　2023年11月20日印发", { size: 28 }),
    ].join(""),
  }),
  marked: { headline: "关于报送“门厅变客厅”案例的报告", kicker: "", deck: "", body: [long, more] },
  losses: ["masthead"],
});

export const reachedByline = (): Sample => ({
  name: "来稿：署名旁写着电话",
  bytes: wordFile({
    body: [
      p("一张长桌坐下来议事", { align: "center", size: 44, font: "方正小标宋简体" }),
      p("□ 本报记者 王某 通讯员 李四 13800001234 文/图", { align: "center", size: 28 }),
      p(long, { size: 32 }),
      p(more, { size: 32 }),
      p("（供稿：簇桥街道办事处 赵敏　028-85550000）", { size: 32 }),
    ].join(""),
  }),
  marked: {
    headline: "一张长桌坐下来议事",
    kicker: "",
    deck: "",
    credits: "记者 王某；通讯员 李四、簇桥街道办事处、赵敏；摄影 王某、李四",
    contacts: ["电话：13800001234", "电话：028-85550000"],
    body: [long, more],
  },
  losses: [],
});
