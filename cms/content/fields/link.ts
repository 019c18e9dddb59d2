import type { TextField } from "payload";
import { linkProblem } from "../body/safeHref.ts";

/**
 * Where a link of the running text leads. Stands in for the editor's own field, whose check asks only for the absence of spaces
 * and whose hook turns what it does not know into a path.
 */
export const linkField: TextField = {
  name: "url",
  type: "text",
  required: true,
  label: { zh: "链接地址", en: "Address" },
  validate: (value: string | null | undefined, { siblingData }: { siblingData: object }) =>
    linkProblem({ url: value, link: siblingData }) ?? true,
  admin: {
    condition: (_, sibling) => sibling?.linkType !== "internal",
    description: {
      zh: "以 https:// 开头的完整网址、站内路径（如“/about/”）、mailto: 或 tel:。",
      en: "A full address, a path of this site, mailto: or tel:.",
    },
  },
};
