import { zh } from "@payloadcms/translations/languages/zh";

type Words = { [key: string]: string | Words };

/** Chinese is set without spaces, also where a name or number is filled in; one word for one thing. */
const inHouseStyle = (text: string): string =>
  text
    .replaceAll(/(?<=\p{Script=Han}) (?=\{\{)|(?<=\}\}) (?=\p{Script=Han})/gu, "")
    .replaceAll("垃圾箱", "回收站")
    .replaceAll("电子邮件地址", "电子邮箱");

const styled = <W extends Words>(words: W): W =>
  Object.fromEntries(
    Object.entries(words).map(([key, value]) => [
      key,
      typeof value === "string" ? inHouseStyle(value) : styled(value),
    ]),
  ) as W;

const translations = styled(zh.translations);

/** Payload's Chinese, in the style of this house. */
export const panelChinese: typeof zh = {
  ...zh,
  translations: {
    ...translations,
    // Payload fills these three with the raw label of both languages: “创建新的[object Object]”.
    fields: { ...translations.fields, addNewLabel: "新建" },
    // “值必须是唯一的” and “请更正无效字段” say neither what is wrong nor what to do.
    error: {
      ...translations.error,
      valueMustBeUnique: "已经有一项用了同样的内容，请换一个。",
      correctInvalidFields: "有内容没有填好，请看标红的项。",
    },
    // The newsroom speaks of 定时发布, as its own messages do.
    version: {
      ...translations.version,
      // Restoring makes a draft (rule A28).
      restoreThisVersion: "恢复为草稿",
      aboutToRestore:
        "{{versionDate}}（北京时间）的内容会存成这篇{{label}}的新草稿，线上内容不变。",
      confirmVersionRestoration: "恢复为草稿",
      schedulePublish: "定时发布",
      scheduledSuccessfully: "已安排定时发布。",
    },
    general: {
      ...translations.general,
      dashboard: "工作台",
      noLabel: "—",
      email: "电子邮箱",
      payloadSettings: "界面设置",
      createNewLabel: "新建",
      sortByLabelDirection: "按{{direction}}排列",
    },
  },
};
