import { wording } from "./wording.ts";

/** Parts of a reprint's origin. */
export type OriginPart = "source" | "author" | "title" | "editor" | "url";

const missing = {
  source: wording.problems.reprintSource,
  author: wording.problems.reprintAuthor,
  title: wording.problems.reprintTitle,
  editor: wording.problems.reprintEditor,
} as const;

const realName = /^\p{Script=Han}{1,9}(?:·\p{Script=Han}{1,9})*$/u;
const notANames = /编辑|本站|本报|小编|网站|佚名|匿名|记者|管理员/;

/** A name as people bear it: Chinese characters, two to ten of them, the dot of longer names allowed. */
const isRealName = (value: string): boolean =>
  value.length >= 2 && value.length <= 10 && realName.test(value) && !notANames.test(value);

const isWebAddress = (value: string): boolean =>
  URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);

/** Rule C4: what is wrong with one part of a story's origin, or nothing. Originals have no parts to check. */
export const originProblem = (facts: {
  part: OriginPart;
  value: string | null | undefined;
  origin: { kind?: string | null };
}): string | undefined => {
  if (facts.origin.kind !== "reprint") return undefined;
  const value = facts.value?.trim() ?? "";
  if (facts.part === "url") {
    return value === "" || isWebAddress(value) ? undefined : wording.problems.reprintUrl;
  }
  if (value === "") return missing[facts.part];
  if (facts.part === "editor" && !isRealName(value)) return wording.problems.reprintEditorName;
  return undefined;
};
