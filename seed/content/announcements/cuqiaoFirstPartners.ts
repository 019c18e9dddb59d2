import { beijing, bullets, p, related } from "#seed/prose.ts";

export const cuqiaoFirstPartners = {
  kind: "announcement" as const,
  slug: "cuqiao-first-partners",
  kicker: "合伙人发布 · 武侯区簇桥街道",
  headline: "19家单位成为簇桥首批社区合伙人",
  summary:
    "簇桥街道首批社区合伙人共19家，成都至和社区发展与治理促进中心、簇桥社区卫生服务中心、兴业银行成都高新区支行在列，来自社会组织、医疗机构和金融机构。",
  cover: "cuqiao-partners",
  batch: "首批社区合伙人",
  partnerCount: 19,
  projects: [],
  partners: ["zhihe-centre", "cuqiao-health-centre", "cib-gaoxin-branch"],
  facts: ["F1" as const],
  places: ["510107011"],
  topics: ["community-partners"],
  credits: [{ role: "reporter" as const, names: ["沈悦"] }],
  related: [{ kind: "case" as const, slug: "cuqiao-five-homes" }],
  publishedAt: beijing("2023-07-16 10:00"),
  body: [
    p(
      "簇桥街道首批社区合伙人名单于2023年7月15日亮相，共19家。武侯区委社治委常务副主任刘虹楠在现场授牌。",
    ),
    p("已公开名称的合伙人有："),
    bullets(
      "成都至和社区发展与治理促进中心（社会组织）",
      "簇桥社区卫生服务中心（医疗机构）",
      "兴业银行成都高新区支行（金融机构）",
    ),
    p(
      "“社区合伙人”，是请辖区里外的单位同社区一起办事的一种做法：单位带着专长进来，社区提供场地和需求，居民得到服务。各家参与的项目，将随项目页面更新陆续列出。",
    ),
    related("announcement", "cuqiao-first-projects"),
  ],
};
