import type { CheckboxField } from "payload";

/** Marks sample data, shown as 示例 on the page. */
export const sampleField = (): CheckboxField => ({
  name: "sample",
  type: "checkbox",
  defaultValue: false,
  label: { zh: "示例内容", en: "Sample" },
  admin: {
    position: "sidebar",
    description: {
      zh: "演示用的虚构内容请勾选，页面会标明“示例”。",
      en: "Tick for made-up demonstration content; the page says so.",
    },
  },
});

/** Label of texts made with the help of AI tools. */
export const aiAssistedField = (): CheckboxField => ({
  name: "aiAssisted",
  type: "checkbox",
  defaultValue: false,
  label: { zh: "使用了人工智能辅助", en: "AI-assisted" },
  admin: {
    position: "sidebar",
    description: {
      zh: "写作、配图用到人工智能生成内容时必须勾选，页面会显示标识。",
      en: "Must be ticked when AI-made text or pictures are used; the page shows a label.",
    },
  },
});
