import type { DateField, Field } from "payload";
import { inWords } from "./listField.ts";
import { spanProblem } from "./listRules.ts";

const day = (
  name: "from" | "to",
  label: DateField["label"],
  description: { zh: string; en: string },
): DateField => ({
  name,
  type: "date",
  label,
  validate: (value: unknown, { data }: { data: unknown }) => {
    const { from } = (data ?? {}) as { from?: unknown };
    return inWords(name === "to" ? spanProblem(from, value) : spanProblem(value, undefined));
  },
  admin: {
    width: "50%",
    description,
    date: { pickerAppearance: "dayOnly", displayFormat: "yyyy-MM-dd" },
  },
});

/** The days on which an entry holds, of both ends; open where nothing is picked. */
export const spanFields = (): Field => ({
  type: "row",
  fields: [
    day(
      "from",
      { zh: "自", en: "From" },
      { zh: "从这一天起有效；不填，不限开始。", en: "Holds from this day; empty for always." },
    ),
    day(
      "to",
      { zh: "至", en: "To" },
      { zh: "到这一天为止有效；不填，至今有效。", en: "Holds up to this day; empty for ever." },
    ),
  ],
});

export const noteField = (): Field => ({
  name: "note",
  type: "text",
  maxLength: 200,
  label: { zh: "说明", en: "Note" },
  admin: {
    description: {
      zh: "依据或提示，核对时显示给编辑。",
      en: "Source or hint, shown with the finding.",
    },
  },
});
