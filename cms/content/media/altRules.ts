import { cleanText } from "#leaves/cleanText.ts";
import { wording } from "../wording.ts";

const generic =
  /^(?:一张|这是|本|配|新闻|现场|活动)?(?:图|图片|照片|图像|相片|截图|配图|插图|示意图|image|img|picture|photo|screenshot)[\s\p{P}\p{N}\p{S}一二三四五六七八九十]*$/iu;
const fileName =
  /\.(?:jpe?g|png|webp|avif|gif|bmp|tiff?|heic)$|^(?:img|dsc|dscn|mmexport|wx_camera|微信图片|screenshot)[\s_-]?\d/i;

/** Marks and digits, or a single letter: no sentence says so little. */
const isWordless = (alt: string): boolean => (alt.match(/\p{L}/gu)?.length ?? 0) < 2;

const stem = (name: string): string =>
  name
    .replace(/\.[a-z0-9]+$/i, "")
    .trim()
    .toLowerCase();

/**
 * Rule M5: alternative text says what is in the picture: it is there and in words, it is not the name of the file, and it is
 * not just the word 图片. Answers the problem, or nothing.
 */
export const altProblem = (facts: {
  alt: string | null | undefined;
  fileNames: readonly (string | null | undefined)[];
}): string | undefined => {
  const alt = cleanText(facts.alt ?? "");
  if (alt === "") return wording.problems.altMissing;
  if (isWordless(alt) || generic.test(alt)) return wording.problems.altGeneric;
  const isFileName = facts.fileNames.some((name) => name && stem(name) === stem(alt));
  return isFileName || fileName.test(alt) ? wording.problems.altFileName : undefined;
};
