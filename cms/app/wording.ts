import { wording as contentWording } from "#content/wording.ts";
import { wordWording } from "#intake/word/wording.ts";
import type { BodyKind } from "./bodyLimitRules.ts";

/** What the panel says when a request is too large to be read. */
export const wording = {
  tooLarge: {
    upload: contentWording.problems.fileSize,
    word: wordWording.refusals.large,
    document: "内容太大（超过 2 MB），没有保存。请删减表格或分成几篇。",
    panel: "内容太大，无法处理。请删减表格或分成几篇。",
    "sign-in": "提交的内容太大，无法处理。",
  } satisfies Record<BodyKind, string>,
} as const;
