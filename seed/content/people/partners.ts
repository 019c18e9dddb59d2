export const partners = [
  {
    slug: "zhihe-centre",
    name: "成都至和社区发展与治理促进中心",
    kind: "社会组织",
    summary: "簇桥街道首批社区合伙人之一。",
    places: ["510107011"],
    facts: ["F1" as const],
  },
  {
    slug: "cuqiao-health-centre",
    name: "簇桥社区卫生服务中心",
    kind: "医疗机构",
    summary: "簇桥街道首批社区合伙人之一。",
    places: ["510107011"],
    facts: ["F1" as const],
  },
  {
    slug: "cib-gaoxin-branch",
    name: "兴业银行成都高新区支行",
    kind: "金融机构",
    summary: "簇桥街道首批社区合伙人之一。",
    places: ["510107011"],
    facts: ["F1" as const],
  },
];
