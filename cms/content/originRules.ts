import { cleanText, isWordless } from "#leaves/cleanText.ts";
import { personName } from "./personName.ts";
import { webAddress } from "./webAddress.ts";
import { wording } from "./wording.ts";

/** Parts of a reprint's origin. */
export type OriginPart = "source" | "author" | "title" | "editor" | "url";

const missing = {
  source: wording.problems.reprintSource,
  author: wording.problems.reprintAuthor,
  title: wording.problems.reprintTitle,
  editor: wording.problems.reprintEditor,
} as const;

const notANames = /编辑|本站|本报|小编|网站|佚名|匿名|记者|管理员/;
/** Names of Han people are short; those with a dot are a given name and a father's, each of its own length. */
const longest = { plain: 10, dotted: 30 } as const;

/** What keeps a text from being the name of a person, or nothing. */
const nameProblem = (name: string): string | undefined => {
  if (notANames.test(name)) return wording.problems.reprintEditorName;
  const strange = name.replace(/[\p{Script=Han}·]/gu, "");
  if (strange !== "") return wording.nameHasOthers(strange);
  const length = [...name.replaceAll("·", "")].length;
  const limit = name.includes("·") ? longest.dotted : longest.plain;
  if (length < 2 || length > limit || /^·|··|·$/.test(name)) {
    return wording.nameLength({ length, limit });
  }
  return undefined;
};

/** Rule C4: what is wrong with one part of a story's origin, or nothing. Originals have no parts to check. */
export const originProblem = (facts: {
  part: OriginPart;
  value: string | null | undefined;
  origin: { kind?: string | null };
}): string | undefined => {
  if (facts.origin.kind !== "reprint") return undefined;
  const value = cleanText(facts.value ?? "");
  if (facts.part === "url") {
    return value === "" || webAddress(value) ? undefined : wording.problems.reprintUrl;
  }
  if (isWordless(value)) return missing[facts.part];
  return facts.part === "editor" ? nameProblem(personName(value)) : undefined;
};
