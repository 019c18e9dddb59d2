import { isBlank } from "#leaves/cleanText.ts";
import { isMailAddress } from "./mailAddress.ts";
import { synonymGroups, synonymLimits } from "./synonyms.ts";
import { webAddress } from "./webAddress.ts";
import {
  isWechatAccount,
  isWechatFileContent,
  isWechatFileName,
  type WechatFile,
} from "./wechatFile.ts";
import { wording } from "./wording.ts";

/** Rule C17: a link of the settings, where given, is a full http(s) address. */
export const optionalWebAddress = (value: string | null | undefined): string | undefined =>
  isBlank(value) || webAddress(value) ? undefined : wording.problems.webAddress;

/** Rules C17 and C35: an e-mail address of the settings, where given, looks like one. */
export const optionalEmail = (value: string | null | undefined): string | undefined =>
  isBlank(value) || isMailAddress(value ?? "") ? undefined : wording.problems.email;

type Text = string | null | undefined;

/** Rule C32: the name of a file that WeChat gave. */
export const wechatFileName = (value: Text): string | undefined =>
  isWechatFileName(value ?? "") ? undefined : wording.problems.wechatFileName;

/** Rule C32: what stands in it. */
export const wechatFileContent = (value: Text): string | undefined =>
  isWechatFileContent(value ?? "") ? undefined : wording.problems.wechatFileContent;

/** Rule C44: what the QR code of the account says, where given, is an address of WeChat's. */
export const wechatAccount = (value: Text): string | undefined =>
  isBlank(value) || isWechatAccount(value ?? "") ? undefined : wording.problems.wechatAccount;

/** Rule C32: a name names one file. */
export const wechatFileNames = (
  files: readonly Partial<Record<keyof WechatFile, Text>>[] | null | undefined,
): string | undefined => {
  const names = (files ?? []).map(({ name }) => name);
  return new Set(names).size === names.length ? undefined : wording.problems.wechatFileTwice;
};

/** Rule C41: a line has at least two words, none too long, and no word stands in two lines. */
export function synonymLines(value: Text): string | undefined {
  const groups = synonymGroups(value);
  const words = groups.flat();
  const twice = words.find((word, index) => words.indexOf(word) !== index);
  if (groups.length > synonymLimits.groups) return wording.synonymProblems.lines;
  const odd = groups.find(
    (group) =>
      group.length < 2 ||
      group.length > synonymLimits.words ||
      group.some((word) => [...word].length > synonymLimits.characters),
  );
  if (odd) return wording.synonymProblems.group(odd.join("、"));
  return twice === undefined ? undefined : wording.synonymProblems.twice(twice);
}
