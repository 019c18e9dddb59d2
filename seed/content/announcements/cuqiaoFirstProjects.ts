import { beijing, bullets, figures, p, related, table, timeline } from "#seed/prose.ts";

export const cuqiaoFirstProjects = {
  kind: "announcement" as const,
  slug: "cuqiao-first-projects",
  kicker: "项目发布 · 武侯区簇桥街道",
  headline: "簇桥街道首批30个微治理项目启动",
  summary:
    "2023年7月15日，簇桥街道启动首批30个微治理项目，涉及小区更新、居民服务、社区建设三个领域。本站先行收录已公开名称的三个项目，其余项目以街道发布为准。",
  cover: "cuqiao-thirty",
  batch: "首批微治理项目",
  projectCount: 30,
  partnerCount: 19,
  projects: ["community-forum", "lively-lobbies", "safety-walls"],
  partners: ["zhihe-centre", "cuqiao-health-centre", "cib-gaoxin-branch"],
  facts: ["F1" as const],
  places: ["510107011"],
  topics: ["community-partners", "six-micro"],
  credits: [{ role: "reporter" as const, names: ["沈悦"] }],
  related: [{ kind: "news" as const, slug: "cuqiao-brand-launch" }],
  publishedAt: beijing("2023-07-16 09:00"),
  body: [
    p(
      "簇桥街道首批微治理项目于2023年7月15日启动，共30个，与街道“微网实格”治理品牌同日发布。项目分属三个领域：",
    ),
    bullets("小区更新", "居民服务", "社区建设"),
    p(
      "目前已公开名称的有三个：社区“微论坛”，“活力楼栋派”楼栋睦邻门厅可持续营造，安全文化墙打造。三个项目的页面已在本站建立，后续进展将记入各自的阶段记录。",
    ),
    table(
      "已公开名称的项目",
      ["项目", "阶段", "时间"],
      ["社区“微论坛”", "实施", "2023年7月15日启动"],
      ["“活力楼栋派”楼栋睦邻门厅可持续营造", "实施", "2023年7月15日启动"],
      ["安全文化墙打造", "实施", "2023年7月15日启动"],
    ),
    figures(
      "首批项目",
      { asOf: "2023年7月15日", source: "簇桥街道" },
      ["微治理项目", "30", "个"],
      ["社区合伙人", "19", "家"],
    ),
    timeline("阶段", ["2023年7月15日", "首批30个微治理项目启动"]),
    p("其余项目的名称、地点和实施单位，以簇桥街道公开发布的信息为准，本站收到后补录。"),
    related("announcement", "cuqiao-first-partners"),
  ],
};
