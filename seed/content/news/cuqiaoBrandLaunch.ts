import { beijing, figures, link, p } from "#seed/prose.ts";

export const cuqiaoBrandLaunch = {
  kind: "news" as const,
  slug: "cuqiao-brand-launch",
  kicker: "武侯区簇桥街道",
  headline: "簇桥发布“微网实格”治理品牌",
  deck: "首批30个微治理项目同日启动，19家社区合伙人亮相",
  summary:
    "7月15日，武侯区簇桥街道发布党建引领“微网实格”治理品牌，公布“架‘桥’幸福‘簇’手可及”品牌工作体系，首批30个微治理项目同日启动，19家首批社区合伙人亮相。",
  cover: "cuqiao-bridge",
  facts: ["F1" as const],
  places: ["510107011"],
  topics: ["community-partners"],
  credits: [
    { role: "reporter" as const, names: ["沈悦"] },
    { role: "photographer" as const, names: ["王珏琳"] },
  ],
  related: [
    { kind: "case" as const, slug: "cuqiao-five-homes" },
    { kind: "announcement" as const, slug: "cuqiao-first-projects" },
  ],
  publishedAt: beijing("2023-07-15 18:00"),
  body: [
    p(
      "7月15日，武侯区簇桥街道举行党建引领“微网实格”治理品牌发布暨首批微治理项目启动活动，公布“架‘桥’幸福‘簇’手可及”品牌工作体系，30个微治理项目随之启动。",
    ),
    p(
      "街道的五个社区同时亮出各自的品牌：龙井“一家融”、七里“一家和”、双凤“一家乐”、新城“一家亲”、锦城“一家美”，都落在一个“家”字上。",
    ),
    figures(
      "簇桥街道的网格",
      { asOf: "2023年7月15日", source: "簇桥街道" },
      ["一般网格", "52", "个"],
      ["微网格", "724", "个"],
      ["专属网格", "43", "个"],
      ["楼栋长", "722", "名"],
    ),
    p(
      "首批30个项目涉及小区更新、居民服务、社区建设三个领域，包括社区“微论坛”、“活力楼栋派”楼栋睦邻门厅可持续营造、安全文化墙打造等。首批19家社区合伙人中，有成都至和社区发展与治理促进中心、簇桥社区卫生服务中心和兴业银行成都高新区支行。武侯区委社治委常务副主任刘虹楠在现场授牌。",
    ),
    p(
      "锦城社区的",
      link("张居高", "/workers/zhang-jugao/"),
      "、新城社区的",
      link("杨泽凡", "/workers/yang-zefan/"),
      "、龙井社区的",
      link("王小林", "/workers/wang-xiaolin/"),
      "三位微网格员先后发言。他们分别来自玲珑郡1栋2单元、龙锦苑五区和龙锦苑六区。",
    ),
  ],
};
