import type { Expected, Fault, Got } from "./proof.wire.ts";
import type { StepName, StepState } from "./stateRules.ts";

/** Each step of a change, when it is reached and before (rule E1). */
export const stepWords: Record<StepName, Record<StepState, string>> = {
  committed: {
    ...{ done: "已提交", running: "正在提交", waiting: "等待提交" },
    ...{ failed: "提交失败", unneeded: "无需提交" },
  },
  made: {
    ...{ done: "已生成", running: "正在生成", waiting: "等待生成" },
    ...{ failed: "生成失败", unneeded: "无需生成" },
  },
  live: {
    ...{ done: "已上线", running: "正在上线", waiting: "等待上线" },
    ...{ failed: "上线未成功，正在重试", unneeded: "无需上线" },
  },
  proven: {
    ...{ done: "已验证", running: "正在验证", waiting: "等待验证" },
    ...{ failed: "验证未通过，正在重试", unneeded: "无需验证" },
  },
  purged: {
    ...{ done: "缓存已刷新", running: "正在刷新缓存", waiting: "等待刷新缓存" },
    ...{ failed: "缓存刷新失败，正在重试", unneeded: "缓存无需刷新" },
  },
};

/** What each step means, for who looks closer. */
export const stepHelp: Record<StepName, string> = {
  committed: "改动已存入数据库。",
  made: "受影响的页面已重新生成。",
  live: "网站服务器（源站）给出的已是新内容。",
  proven: "已从读者使用的网址取回页面，状态和内容逐字一致。",
  purged: "网站前面的缓存已清除撤下或换过的内容。",
};

const expectedWords = (expected: Expected): string => {
  switch (expected.kind) {
    case "content":
      return `状态 ${expected.status}、内容 ${expected.hash}`;
    case "moved":
      return `跳转到 ${expected.to}`;
    case "withdrawn":
      return "状态 410（已撤下）";
    case "absent":
      return "状态 404（没有这个页面）";
  }
};

const gotWords = (got: Got): string => {
  switch (got.kind) {
    case "answer":
      return got.to === undefined
        ? `状态 ${got.status}、内容 ${got.hash}`
        : `状态 ${got.status}、跳转到 ${got.to}`;
    case "silent":
      return `没有回答（${got.detail}）`;
    case "unreadable":
      return `内容读不出来（${got.detail}）`;
  }
};

const whereWords: Record<Fault["where"], string> = { web: "源站", public: "公开网址" };

/** What was wrong with a page, and where. */
export const faultWords = (address: string, { where, expected, got }: Fault): string =>
  `${address}（${whereWords[where]}）：应为${expectedWords(expected)}，实为${gotWords(got)}`;

export const wording = {
  /** Beside a document. */
  change: (title: string) => `最近一次变更：${title}`,
  release: (number: number) => `第 ${number} 次发布`,
  sampled: "这次发布的变更很多，验证的是其中抽取的页面，不含本页。",
  checked: (right: number, all: number) => `核对 ${all} 个页面，已有 ${right} 个一致`,
  noCdn: "没有配置内容分发网络",
  failures: "不一致的地方",
  wrong: "有页面与应有的不一致",
  field: {
    label: "发布进度",
    help: "从生成、上线到在公开网址上核对、刷新缓存，走到了哪一步。",
  },
} as const;
