import type { CollectionConfig } from "payload";
import { listCollection } from "./listCollection.ts";
import { wordField } from "./listField.ts";
import { noteField, spanFields } from "./spanFields.ts";

/** 任职: who held which post from when to when (rule N18). */
export const Tenures: CollectionConfig = listCollection({
  slug: "tenures",
  labels: { singular: { zh: "任职", en: "Tenure" }, plural: { zh: "任职", en: "Tenures" } },
  title: "name",
  columns: ["name", "post", "from", "to", "note"],
  description: {
    zh: "谁在什么时间任什么职务。稿件日期不在任期内，或职务写错，核对会指出。",
    en: "Who held which post when. A text of another day, or with another post, is pointed at.",
  },
  fields: [
    wordField({
      name: "name",
      label: { zh: "姓名", en: "Name" },
      help: { zh: "公开报道中使用的姓名。", en: "As texts name the person." },
    }),
    wordField({
      name: "post",
      label: { zh: "职务", en: "Post" },
      help: { zh: "写全称，如“社区党委书记”。", en: "In full." },
    }),
    spanFields(),
    noteField(),
  ],
});
