import type { Finding } from "../finding.ts";
import { found, foundIn } from "../found.ts";
import type { Check } from "../view.ts";

const longest = 26;
const plain = (text: string): string => text.replace(/[\p{P}\s]/gu, "");

/** Rule N42: a headline is short, ends without a full stop, and its deck says something else. */
export const headlineForm: Check = ({ fields, story }) => {
  const headline = fields.find(({ role, path }) => role === "headline" && path === "headline");
  const deck = fields.find(({ role }) => role === "deck");
  if (!headline) return [];
  const length = [...headline.text].length;
  const end = headline.text.length;
  const [head, below] = [plain(headline.text), plain(deck?.text ?? "")];
  const isRepeated =
    below.length >= 6 && (head === below || head.includes(below) || below.includes(head));
  const longHead: Finding[] =
    length > longest && story.kind !== "announcements"
      ? [foundIn("headline-form", headline, { why: `主题${length}字，宜在${longest}字以内。` })]
      : [];
  return [
    ...longHead,
    ...(/[。，；、]$/.test(headline.text)
      ? [
          found(
            "headline-form",
            { field: headline, from: end - 1, to: end },
            { why: "标题末尾不用句号、逗号。", fix: "" },
          ),
        ]
      : []),
    ...(deck && isRepeated ? [foundIn("headline-form", deck, { why: "副题重复了主题。" })] : []),
  ];
};
