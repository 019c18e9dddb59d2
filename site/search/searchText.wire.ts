import { z } from "zod";

/** Where words of a page stand, as readers are told it. */
const textParts = [
  ...(["引题", "副题", "摘要", "人物", "地点", "专题", "单位", "分类"] as const),
  ...(["正文", "图片说明", "数据", "实录", "来源", "更正", "电话"] as const),
] as const;

/** Parts that hardly any other page has words of: a hit there says more than one in a long text. */
export const headParts: ReadonlySet<string> = new Set([
  ...(["引题", "副题", "摘要", "人物", "地点", "专题", "单位"] as const),
]);

/** All that readers can see of one page, for a search through every word of it. */
export const searchTextWire = z.strictObject({
  /** Address. */
  url: z.string().startsWith("/"),
  /** Kind in words. */
  kind: z.string(),
  title: z.string(),
  /** Day of publication; empty for what has none. */
  day: z.string(),
  /** Its most specific place in words, and the street in which that lies. */
  place: z.string().optional(),
  street: z.string().optional(),
  texts: z.array(z.strictObject({ part: z.enum(textParts), text: z.string() })),
});
export type SearchText = z.infer<typeof searchTextWire>;

/** A file of texts: all that there is, or some of it. Which others there are, the tree tells: a list of them would grow with the site. */
export const searchTextsWire = z.object({
  documents: z.array(searchTextWire),
  /** Groups of words that mean the same, as the newsroom keeps them; in the first file. */
  synonyms: z.array(z.array(z.string())).default([]),
});
