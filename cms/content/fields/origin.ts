import type { GroupField, TextField } from "payload";
import { type OriginPart, originProblem } from "../originRules.ts";
import { originKinds } from "../vocabulary.ts";

const reprintPart = (options: {
  name: OriginPart;
  label: { zh: string; en: string };
  help: { zh: string; en: string };
}): TextField => ({
  name: options.name,
  type: "text",
  label: options.label,
  custom: {
    isWebAddress: options.name === "url",
    isPersonName: options.name === "editor",
    isByline: options.name === "author",
  },
  validate: (value: string | null | undefined, { siblingData }: { siblingData: object }) =>
    originProblem({ part: options.name, value, origin: siblingData }) ?? true,
  admin: {
    description: options.help,
    condition: (_, sibling) => sibling?.kind === "reprint",
  },
});

/** Original, or a reprint with the four things a reprint must show and the link. */
export const originField = (): GroupField => ({
  name: "origin",
  type: "group",
  label: { zh: "稿件来源", en: "Origin" },
  admin: {
    description: {
      zh: "转载须注明来源、原作者、原标题和编辑真实姓名，不得改动原意。",
      en: "A reprint shows source, author, original title and the editor's real name.",
    },
  },
  fields: [
    {
      name: "kind",
      type: "select",
      required: true,
      defaultValue: "original",
      options: [...originKinds],
      label: { zh: "性质", en: "Kind" },
      admin: {
        description: { zh: "本单位采写的选“原创”。", en: "Our own reporting is original." },
      },
    },
    reprintPart({
      name: "source",
      label: { zh: "来源", en: "Source" },
      help: { zh: "首发媒体名称。", en: "The medium that published it first." },
    }),
    reprintPart({
      name: "author",
      label: { zh: "原作者", en: "Author" },
      help: { zh: "原文署名的作者。", en: "As signed in the original." },
    }),
    reprintPart({
      name: "title",
      label: { zh: "原标题", en: "Original title" },
      help: { zh: "照原文填写，一字不改。", en: "Word for word." },
    }),
    reprintPart({
      name: "editor",
      label: { zh: "编辑真实姓名", en: "Editor's real name" },
      help: { zh: "处理本稿的编辑，须为真实姓名。", en: "The editor in charge, by real name." },
    }),
    reprintPart({
      name: "url",
      label: { zh: "原文链接", en: "Link" },
      help: { zh: "可追溯的原文网址，没有可不填。", en: "Address of the original, if any." },
    }),
  ],
});
