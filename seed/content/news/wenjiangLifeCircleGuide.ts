import { beijing, figures, p } from "#seed/prose.ts";

export const wenjiangLifeCircleGuide = {
  kind: "news" as const,
  slug: "wenjiang-life-circle-guide",
  kicker: "温江区",
  headline: "温江出台“15分钟社区生活圈”建设导则",
  summary:
    "2023年6月，温江区委社治委牵头印发《温江区“15分钟社区生活圈”建设导则》，明确8类服务、两级步行范围和三层设施，按城市、产业、乡村三类生活圈推进建设。",
  cover: "wenjiang-guide",
  facts: ["F2" as const],
  places: ["510115"],
  topics: ["life-circle"],
  credits: [{ role: "reporter" as const, names: ["李玥林"] }],
  related: [{ kind: "case" as const, slug: "wenjiang-fifteen-minutes" }],
  publishedAt: beijing("2023-06-21 10:00"),
  body: [
    p(
      "《温江区“15分钟社区生活圈”建设导则》6月印发。导则由温江区委社治委牵头制定，对社区生活圈配什么、配多远、怎么配作出规定。",
    ),
    p(
      "服务内容分为8类：社区管理、终身教育、医疗养老、文化活动、体育健身、商业服务、交通市政、绿化休闲。步行范围分为15分钟和5至10分钟两级，设施分为基础保障型、品质提升型、特色引导型三层。",
    ),
    figures(
      "导则要点",
      { asOf: "2023年6月", source: "温江区委社治委" },
      ["服务类型", "8", "类"],
      ["设施层次", "3", "层"],
      ["生活圈类型", "3", "种"],
    ),
    p(
      "针对区内城市、园区和乡村并存的特点，导则划分城市、产业、乡村三类生活圈，并提出项目促建、招商引资、特色挖掘三条建设路径。“杏好有你”公共托育服务中心、光华社区珠江国际中心共享办公空间、杏young乐活公园、留灯书屋和周末集市等，是温江已有的社区生活场景。",
    ),
    p("导则的印发，为各社区补齐设施、提升品质提供了统一的参照。"),
  ],
};
