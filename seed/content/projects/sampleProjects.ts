import { beijing, p } from "#seed/prose.ts";

/** Invented, to show the stages that the known projects do not have; marked on every page. */
export const sampleProjects = [
  {
    slug: "sample-stair-lights",
    name: "楼道感应灯更换",
    summary: "示例项目，演示“征集”阶段的页面：居民提出把楼道旧灯换成感应灯，正在收集意见。",
    field: "小区更新",
    microKind: "safety" as const,
    places: ["5101"],
    stage: "collecting" as const,
    history: [{ stage: "collecting" as const, when: "2023年11月", note: "居民提出，开始收集意见" }],
    cover: "sample-stairs",
    sample: true,
    publishedAt: beijing("2023-11-20 09:00"),
    body: [p("这是一个示例项目，用来演示项目从征集到完成的四个阶段，不对应任何真实的小区。")],
  },
  {
    slug: "sample-tool-shelf",
    name: "楼下工具共享架",
    summary: "示例项目，演示“立项”阶段的页面：把电钻、梯子等不常用的工具放到楼下，大家轮着用。",
    field: "居民服务",
    microKind: "livelihood" as const,
    places: ["5101"],
    stage: "approved" as const,
    history: [
      { stage: "collecting" as const, when: "2023年10月", note: "收集居民意见" },
      { stage: "approved" as const, when: "2023年11月", note: "议事会同意立项" },
    ],
    cover: "qinlin-shelves",
    sample: true,
    publishedAt: beijing("2023-11-21 09:00"),
    body: [p("这是一个示例项目，用来演示立项阶段的页面，不对应任何真实的小区。")],
  },
];
