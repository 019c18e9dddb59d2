import { altProblem } from "#content/media/altRules.ts";
import type { Finding } from "../finding.ts";
import { found, foundIn } from "../found.ts";
import { type Check, fieldAt } from "../view.ts";

const parts = {
  source: "来源",
  author: "原作者",
  title: "原标题",
  editor: "编辑真实姓名",
} as const;
const copiedFrom = /(?:转载自|转自|据|原载于?)[^，。]{2,12}(?:报|网|社|公众号)(?:原文|原载)?/g;
const reprinted = /转载自|转自|原载/;

/** Rule N35: a reprint names what it must; a text that says it is one is marked as one. */
export const reprint: Check = (view) => {
  const { story } = view;
  if (story.reprintLacks)
    return story.reprintLacks.flatMap(({ path, part }) => {
      const field = fieldAt(view, path);
      return field ? [foundIn("reprint", field, { why: `转载稿缺少“${parts[part]}”。` })] : [];
    });
  return view.fields
    .filter(({ role }) => role === "paragraph" || role === "byline")
    .flatMap((field) =>
      [...field.text.matchAll(copiedFrom)]
        .filter(({ 0: all }) => reprinted.test(all))
        .map((match) =>
          found(
            "reprint",
            { field, from: match.index, to: match.index + match[0].length },
            { why: "文中说是转载，“稿件来源”却是原创；转载须填来源、原作者、原标题和编辑姓名。" },
          ),
        ),
    );
};

const plain = (text: string): string => text.replace(/[\p{P}\s]/gu, "");

/** Rules N36 to N39: each picture has words for who cannot see it, a credit unless it is drawn, consent where it shows a person, a caption that adds something. */
export const pictures: Check = (view) =>
  view.story.pictures.flatMap((picture): Finding[] => {
    const field = fieldAt(view, picture.path);
    if (!field) return [];
    const alt = altProblem({ alt: picture.alt, fileNames: [] });
    const { caption } = picture;
    const isRepeated = caption !== "" && plain(caption) === plain(picture.alt);
    return [
      ...(alt ? [foundIn("picture-alt", field, { why: alt })] : []),
      ...(picture.credit === "" && !picture.isIllustration
        ? [foundIn("picture-credit", field, { why: "图片没有署名（谁摄、谁供图）。" })]
        : []),
      ...(picture.isPortrait && !picture.isConsented
        ? [foundIn("picture-consent", field, { why: "人物肖像没有有效的本人同意记录。" })]
        : []),
      ...(isRepeated
        ? [foundIn("caption", field, { why: "图片说明与替代文字相同；说明应补充画面以外的信息。" })]
        : []),
      ...(caption === "" && !picture.isIllustration
        ? [foundIn("caption", field, { why: "图片没有说明（时间、地点、人物、事件）。" })]
        : []),
    ];
  });

const storyKinds = new Set(["cases", "news", "interviews"]);

/** Rule N46: our own reporting says who reported. */
export const credits: Check = ({ story, fields }) => {
  const [field] = fields.filter(({ role }) => role === "headline");
  const isOurs = storyKinds.has(story.kind) && !story.reprintLacks && !story.isSample;
  const isSigned = story.credits.some(
    ({ role }) => role === "reporter" || role === "correspondent",
  );
  return field && isOurs && !isSigned
    ? [foundIn("credits", field, { why: "没有记者或通讯员署名。" })]
    : [];
};
