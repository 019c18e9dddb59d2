import type { Field } from "payload";
import { readBy } from "#people/readBy.ts";
import { slugProblem } from "../address/slugRules.ts";

/**
 * The last part of the page's address. Left empty it follows the headline in pinyin until the first publish;
 * `slugSuggestion` remembers what was suggested, so that an editor's own choice is told apart from it. `reserved` are
 * words that mean something else in the addresses of this collection.
 */
export const slugFields = (reserved: readonly string[] = []): Field[] => [
  {
    name: "slug",
    type: "text",
    unique: true,
    index: true,
    hooks: { beforeDuplicate: [() => null] },
    label: { zh: "网址名", en: "Slug" },
    validate: (value: string | null | undefined) => slugProblem(value, reserved) ?? true,
    admin: {
      position: "sidebar",
      description: {
        zh: "网页地址的最后一段。留空则按标题拼音生成，首次发布后固定；发布后修改会自动从旧网址跳转。",
        en: "Last part of the address. Made from the headline when empty; fixed at first publish, later changes leave a redirect.",
      },
    },
  },
  {
    name: "slugSuggestion",
    type: "text",
    // Shown nowhere but in the comparison of versions.
    label: { zh: "建议的网址名", en: "Suggested slug" },
    admin: { hidden: true },
    hooks: { beforeDuplicate: [() => null] },
    access: { create: () => false, update: () => false },
    ...readBy("authors"),
  },
];
