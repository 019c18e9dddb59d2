import type { Finding } from "../finding.ts";
import { found } from "../found.ts";
import type { LintField } from "../story.ts";
import { type Check, isProse } from "../view.ts";

type Wrong = { pattern: RegExp; why: string; fix?: (all: string) => string };

const each = (
  rule: "half-width" | "marks",
  wrongs: readonly Wrong[],
  field: LintField,
): Finding[] =>
  wrongs.flatMap(({ pattern, why, fix }) =>
    [...field.text.matchAll(pattern)].map((match) =>
      found(
        rule,
        { field, from: match.index, to: match.index + match[0].length },
        { why, fix: fix?.(match[0]) },
      ),
    ),
  );

const full: Record<string, string> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "?": "？",
  "!": "！",
  "(": "（",
  ")": "）",
  ".": "。",
};
const beside = String.raw`\p{Script=Han}”》）〉`;
const halfWidth: readonly Wrong[] = [
  {
    pattern: new RegExp(
      `(?<=[${beside}])[,;:?!](?=[\\s${beside}“《（\\d]|$)|(?<=[${beside}])\\.(?=[${beside}“《]|$)`,
      "gu",
    ),
    why: "中文里用全角标点。",
    fix: (all) => full[all] ?? all,
  },
  {
    pattern: new RegExp(`\\((?=[${beside}])|(?<=[${beside}])\\(|(?<=[${beside}])\\)`, "gu"),
    why: "中文里用全角括号。",
    fix: (all) => full[all] ?? all,
  },
  {
    pattern: new RegExp(`"(?=[${beside}])|(?<=[${beside}。，！？])"`, "gu"),
    why: "中文里用弯引号“ ”。",
  },
];

/** Rule N29: marks beside Chinese characters are full-width. */
export const halfWidthMarks: Check = ({ fields }) =>
  fields.filter(isProse).flatMap((field) => each("half-width", halfWidth, field));

const wrongMarks: readonly Wrong[] = [
  {
    pattern: /([，。、；：])\1+/g,
    why: "标点重复。",
    fix: (all) => all.slice(0, 1),
  },
  {
    pattern: /[，、；：][。！？]|[。！？][，、；：]/g,
    why: "两个标点相连。",
  },
  { pattern: /……等等?|等等……/g, why: "省略号与“等”不同时用。" },
  { pattern: /(?<!…)…(?!…)|\.{3,}|。{3,}/g, why: "省略号是六个点。", fix: () => "……" },
  {
    pattern: /(?<=》)、(?=《)|(?<=”)、(?=“[^”]*”(?:[、，。；等和与]|$))/g,
    why: "并列的书名号、引号之间通常不用顿号。",
    fix: () => "",
  },
  { pattern: /[！!]{2,}|[?？]!|[!！][?？]/g, why: "叹号不连用。" },
  {
    pattern: /(?<!—)—(?!—)(?=\p{Script=Han})(?<=\p{Script=Han}—)/gu,
    why: "破折号占两个字。",
    fix: () => "——",
  },
  { pattern: /^[，。、；：？！）》”]/g, why: "标点不居段首。" },
];

/** Rule N30: marks as GB/T 15834 has them. */
export const wrongMark: Check = ({ fields }) =>
  fields.filter(isProse).flatMap((field) => each("marks", wrongMarks, field));
