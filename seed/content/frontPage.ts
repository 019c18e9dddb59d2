export const frontPage = {
  stories: [
    { kind: "case" as const, slug: "xuefu-jingcheng" },
    { kind: "case" as const, slug: "cuqiao-five-homes" },
    { kind: "case" as const, slug: "xishulu-quarter-hour" },
    { kind: "case" as const, slug: "jinjiang-feature" },
    { kind: "case" as const, slug: "shuangliu-feature" },
  ],
  campaign: "grid-people",
};
