import type { CollectionConfig } from "payload";
import { listCollection } from "./listCollection.ts";
import { wordField, wordsField } from "./listField.ts";
import { wrongFormsProblem } from "./listRules.ts";
import { noteField, spanFields } from "./spanFields.ts";

/** 用语: how the newsroom writes a term, how it must not, and when that holds (rule N23). */
export const Terms: CollectionConfig = listCollection({
  slug: "terms",
  labels: { singular: { zh: "用语", en: "Term" }, plural: { zh: "用语", en: "Terms" } },
  title: "right",
  columns: ["right", "from", "to", "note"],
  description: {
    zh: "机构、政策、品牌等的规范写法和常见的错误写法。保存后，核对立即照此检查。",
    en: "How terms are written, and how they are not. The lint follows at once.",
  },
  fields: [
    wordField(
      {
        name: "right",
        label: { zh: "正确写法", en: "Right form" },
        help: { zh: "全称或规范写法，如“大修资金”。", en: "The form to be used." },
      },
      { unique: true },
    ),
    wordsField(
      {
        name: "wrong",
        label: { zh: "错误写法", en: "Wrong forms" },
        help: {
          zh: "逐个输入，按回车确认。稿件里出现即为硬错；四字以上的用语，差一个字也会指出。",
          en: "Confirm each with Enter. Each is a blocker where it stands.",
        },
      },
      (value, { right }) => wrongFormsProblem(value, right),
    ),
    spanFields(),
    noteField(),
  ],
});
