import type { TakeOverProblem } from "./takeOverRules.ts";

const fields = {
  kicker: "引题",
  headline: "主题",
  deck: "副题",
  credits: "署名",
  body: "正文",
} as const;

const problem = (found: TakeOverProblem): string => {
  switch (found.kind) {
    case "otherFile":
      return "文件和刚才看到的不一样，没有保存。请重新选择文件。";
    case "noHeadline":
      return "请填写主题。";
    case "nothing":
      return "没有选择要采用的内容。";
    case "noBase":
      return "没有说明是在哪一版稿件上采用的，没有保存。请刷新页面后再试。";
    case "undecided":
      return `还有 ${found.count} 处修订没有决定接受还是拒绝。`;
    case "alt":
      return `第 ${found.number} 张图片：${found.words}`;
  }
};

/** What is said about taking documents over. */
export const wording = {
  fields,
  problem,
  unreadable: "没有收到可以读的文件，请重新选择。",
  noCreate: "您的账号不能新建这类稿件。",
  noUpdate: "您的账号不能修改这篇稿件。",
  noOriginal: "没有这份原件，或者已经不在了。",
  done: "已采用。",
  commentBy: (author: string, text: string) => `Word 批注${author && `（${author}）`}：${text}`,
} as const;
