import type { Where } from "payload";
import { simplifiedChinese } from "#leaves/simplifiedChinese.ts";
import { pinyinKeys } from "./pinyinKeys.ts";

const searchOperators = ["like", "contains"] as const;

const han = /\p{Script=Han}/u;

/** What else a label may be asked for by: traditional characters, and a name half in letters (簇qiao), of which the characters must stand there. */
function otherWays(typed: string): Where[] {
  const plain = simplifiedChinese(typed);
  const characters = [...plain].filter((one) => han.test(one));
  const isMixed = characters.length > 0 && /[a-z]/.test(plain);
  return [
    ...(plain === typed ? [] : [{ label: { like: plain } }]),
    ...(isMixed
      ? [
          {
            and: [
              { pinyin: { contains: pinyinKeys(plain).pinyin } },
              ...characters.map((one) => ({ label: { like: one } })),
            ],
          },
        ]
      : []),
  ];
}

const widenCondition = (field: string, condition: unknown): Where => {
  const original = { [field]: condition } as Where;
  if (field !== "label" || typeof condition !== "object" || condition === null) return original;
  const query = searchOperators
    .map((operator) => (condition as Record<string, unknown>)[operator])
    .find((value) => typeof value === "string" && value.trim() !== "");
  if (typeof query !== "string") return original;
  const spelled = query.trim().toLowerCase();
  return {
    or: [
      original,
      { pinyin: { contains: spelled } },
      { initials: { contains: spelled } },
      { code: { equals: spelled } },
      ...otherWays(spelled),
    ],
  };
};

/**
 * Rule L5: the same query, but wherever it looks for words in a place's label it also finds the place by pinyin,
 * initials or code. The panel's picker only ever searches the title field; this is what makes it quick.
 */
export const widenSearch = (where: Where): Where => {
  const parts = Object.entries(where).map(([field, condition]) =>
    (field === "and" || field === "or") && Array.isArray(condition)
      ? ({ [field]: condition.map(widenSearch) } as Where)
      : widenCondition(field, condition),
  );
  return parts.length > 1 ? { and: parts } : (parts[0] ?? where);
};
