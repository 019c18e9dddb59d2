import type {
  Correction,
  Partner,
  Project,
  Street,
  Topic,
  Worker,
} from "#content/subjects.wire.ts";
import { aShortBody } from "./body.ts";
import { aPicture } from "./pictures.ts";

const dated = {
  sample: true,
  publishedAt: "2023-07-15T02:00:00.000Z",
  updatedAt: "2023-07-15T02:00:00.000Z",
};

/** A running project with pictures from before and after. */
export const aProject = (overrides: Partial<Project> = {}): Project => ({
  id: overrides.slug ?? "huo-li-lou-dong",
  slug: "huo-li-lou-dong",
  name: "“活力楼栋派”楼栋睦邻门厅可持续营造",
  summary: "把楼栋门厅做成邻居愿意停下来的地方，由住户自己商量怎么用、怎么管。",
  microKind: "space",
  field: "小区更新",
  places: ["510107011", "510107", "5101"],
  partners: ["zhi-he"],
  stage: "running",
  history: [
    { stage: "collecting", when: "2023年5月", note: "向社区征集项目" },
    { stage: "approved", when: "2023年6月" },
    { stage: "running", when: "2023年7月", note: "首批项目启动" },
  ],
  before: aPicture("lou-dong-before", { caption: "改造前的门厅" }),
  after: aPicture("lou-dong-after", { caption: "改造后的门厅" }),
  body: aShortBody(),
  ...dated,
  ...overrides,
});

/** A partner organisation. */
export const aPartner = (overrides: Partial<Partner> = {}): Partner => ({
  id: overrides.slug ?? "zhi-he",
  slug: "zhi-he",
  name: "成都至和社区发展与治理促进中心",
  kind: "社会组织",
  places: ["510107011", "510107", "5101"],
  ...overrides,
});

/** A worker without portrait and phone: no consent was recorded. */
export const aWorker = (overrides: Partial<Worker> = {}): Worker => ({
  id: overrides.slug ?? "zhang-ju-gao",
  slug: "zhang-ju-gao",
  name: "张居高",
  post: "micro-grid-worker",
  places: ["510107011001", "510107011", "510107", "5101"],
  grid: "玲珑郡1栋2单元",
  duties: ["记下住户反映的事", "陪同上门走访", "参加小区议事"],
  summary: "在簇桥街道微网实格品牌发布会上，讲了自己这一格里的事。",
  body: aShortBody(),
  ...dated,
  ...overrides,
});

/** The brand page of 簇桥街道 with its community brands, methods and grid figures. Source: facts F1. */
export const aStreet = (overrides: Partial<Street> = {}): Street => ({
  id: overrides.slug ?? "cu-qiao",
  slug: "cu-qiao",
  place: "510107011",
  brand: "架“桥”幸福“簇”手可及",
  slogan: "一座桥，连起千家事",
  summary: "武侯区簇桥街道以党建引领“微网实格”治理，把服务办到楼栋门口。",
  cover: aPicture("cu-qiao"),
  communityBrands: [
    { community: "龙井社区", brand: "一家融" },
    { community: "七里社区", brand: "一家和" },
    { community: "双凤社区", brand: "一家乐" },
    { community: "新城社区", brand: "一家亲" },
    { community: "锦城社区", brand: "一家美" },
  ],
  methods: [
    { name: "三会一课三单", explanation: "示例说明：把议事、学习和办事清单连成一条线。" },
    { name: "一校四院" },
    { name: "两库两书" },
  ],
  facilities: [
    { name: "示例书屋", kind: "culture", reach: "near", layer: "better", place: "510107011001" },
    { name: "示例养老服务中心", kind: "care", note: "示例说明。" },
  ],
  gridFigures: [
    {
      kind: "ordinary",
      label: "一般网格",
      value: "52",
      amount: 52,
      unit: "个",
      asOf: "2023年7月15日",
      source: "簇桥街道",
    },
    {
      kind: "micro",
      label: "微网格",
      value: "724",
      amount: 724,
      unit: "个",
      asOf: "2023年7月15日",
      source: "簇桥街道",
    },
    {
      kind: "dedicated",
      label: "专属网格",
      value: "43",
      amount: 43,
      unit: "个",
      asOf: "2023年7月15日",
      source: "簇桥街道",
    },
    {
      kind: "building-head",
      label: "楼栋长",
      value: "722",
      amount: 722,
      unit: "名",
      asOf: "2023年7月15日",
      source: "簇桥街道",
    },
  ],
  body: aShortBody(),
  ...dated,
  ...overrides,
});

/** A topic; give `series` to make it a series. */
export const aTopic = (overrides: Partial<Topic> = {}): Topic => ({
  id: overrides.slug ?? "life-circle",
  slug: "life-circle",
  name: "15分钟社区生活圈",
  summary: "步行一刻钟以内，能办成多少家门口的事。",
  series: [],
  ...overrides,
});

/** A correction to the case that `aCase()` makes. */
export const aCorrection = (overrides: Partial<Correction> = {}): Correction => ({
  id: "correction-1",
  story: { kind: "case", slug: "men-ting" },
  wrong: "原文第三段将“顺和社区”写作“顺江社区”。",
  right: "应为“顺和社区”。",
  at: "2023-12-16T01:30:00.000Z",
  ...overrides,
});
