import type { WordChange, WordLoss } from "#intake/word/wordDocument.ts";

/** What somebody who knows says of a file: only what is named counts. */
export type Marked = {
  kicker?: string;
  headline?: string;
  deck?: string;
  /** “记者 张三、李四；摄影 王五”, in roles' order of first naming. */
  credits?: string;
  dateline?: string;
  date?: string;
  unit?: string;
  contacts?: string[];
  body?: string[];
};

export type Sample = {
  name: string;
  bytes: Buffer;
  marked: Marked;
  losses?: WordLoss["kind"][];
  changes?: WordChange["kind"][];
};
