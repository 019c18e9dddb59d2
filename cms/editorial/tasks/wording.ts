import type { Task } from "./taskStore.ts";

const words: Record<Task["kind"], (task: Task) => string> = {
  "fact-check": ({ title, detail }) => `${detail}核过《${title}》，请看答复`,
  consent: ({ title, detail }) => `${detail}撤回同意，请处理：${title}`,
  nominee: ({ title, detail }) =>
    detail === "yes" ? `${title}同意参评，可以转为候选人` : `${title}不同意参评`,
  sender: ({ title, detail }) =>
    detail === "withdraw"
      ? `“${title}”的推荐人撤回了，请去掉稿件里的署名和照片`
      : `“${title}”的推荐人有补充或更正，请看`,
};

/** What is said about things of people outside that wait for the newsroom. */
export const taskWords = {
  title: "外部答复待办",
  line: (task: Task): string => words[task.kind](task),
  done: "已处理",
  noRight: "您的账号不能处理这一项。",
  absent: "没有这一项，或者已经有人处理。",
} as const;
