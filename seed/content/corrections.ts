import { beijing } from "#seed/prose.ts";

/** Corrections exist only for sample documents, so that no real report is said to have erred. */
export const corrections = [
  {
    story: { kind: "interview" as const, slug: "sample-small-grids" },
    wrong: "文字稿第二段曾把“微网格”写作“一般网格”。",
    right: "应为“微网格”，现已改正。示例更正，用来演示更正栏目。",
    at: beijing("2023-12-19 10:00"),
    print: { date: "2023-12-20", page: "A05" },
  },
];
