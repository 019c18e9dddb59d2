import type { TextField } from "payload";
import { type EntryProblem, wordProblem } from "./listRules.ts";
import { wording } from "./wording.ts";

/** A problem as a field's own check answers it. */
export const inWords = (problem: EntryProblem | undefined): string | true =>
  problem === undefined ? true : `${wording.problems[problem]}。`;

type Words = { zh: string; en: string };

type Facts = { name: string; label: Words; help: Words };

/** A word that a list turns on. */
export const wordField = ({ name, label, help }: Facts, more: Partial<TextField> = {}): TextField =>
  ({
    name,
    type: "text",
    required: true,
    index: true,
    label,
    validate: (value: unknown) => inWords(wordProblem(value)),
    admin: { description: help },
    ...more,
  }) as TextField;

/** Several words; `problem` looks at them together with the entry. */
export const wordsField = (
  { name, label, help }: Facts,
  problem: (value: unknown, entry: Record<string, unknown>) => EntryProblem | undefined,
): TextField => ({
  name,
  type: "text",
  hasMany: true,
  label,
  validate: (value: unknown, { data }: { data: unknown }) =>
    inWords(problem(value, (data ?? {}) as Record<string, unknown>)),
  admin: { description: help },
});
