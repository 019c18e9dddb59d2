import type { Field } from "payload";
import { slugWire } from "#content/refs.wire.ts";
import { codeWords } from "./wording.ts";

type Bilingual = { zh: string; en: string };

/** What is wrong with the code of a category or criterion, or nothing; the frozen rules take no other (`slugWire`). */
const codeProblem = (value: string | null | undefined): string | undefined => {
  if (!value) return codeWords.missing;
  return slugWire.safeParse(value).success ? undefined : codeWords.shape;
};

/** A code in a row of fields: lower-case latin, digits and hyphens. */
export const code = (options: {
  name: string;
  label: Bilingual;
  help: Bilingual;
  width: string;
}): Field => ({
  name: options.name,
  type: "text",
  required: true,
  label: options.label,
  validate: (value: string | null | undefined) => codeProblem(value) ?? true,
  admin: { width: options.width, description: options.help },
});
