import type { GroupField, NumberField } from "payload";
import { readBy } from "#people/readBy.ts";

/** Days that hold while nobody has set others. */
export const intakeDefaults = { alarmDays: 3, declinedDays: 90, adoptedDays: 365 } as const;

const days = (
  name: keyof typeof intakeDefaults,
  words: { label: { zh: string; en: string }; help: { zh: string; en: string }; most: number },
): NumberField => ({
  name,
  type: "number",
  min: 1,
  max: words.most,
  defaultValue: intakeDefaults[name],
  label: words.label,
  admin: { description: words.help },
});

/** How long a recommendation may wait, and how long contact data and files of one are kept. Never public. */
export const intakeSettings: GroupField = {
  name: "intake",
  type: "group",
  label: { zh: "推荐通道", en: "Recommendations" },
  ...readBy("keepers"),
  admin: {
    description: {
      zh: "来稿等多久算迟，联系方式和文件留多久。只在后台使用，不公开。",
      en: "When a recommendation waits too long, and how long contact data and files are kept.",
    },
  },
  fields: [
    days("alarmDays", {
      label: { zh: "来稿等候天数", en: "Days of waiting" },
      help: { zh: "超过这么多天没有处理的来稿标红。1到60天。", en: "Waiting longer shows red." },
      most: 60,
    }),
    days("declinedDays", {
      label: { zh: "未采用的保留天数", en: "Days after declining" },
      help: {
        zh: "未采用、没有再来往的来稿，过这么多天销毁联系方式和文件。1到730天。",
        en: "Contact data and files are destroyed after so many days.",
      },
      most: 730,
    }),
    days("adoptedDays", {
      label: { zh: "其他来稿的保留天数", en: "Days of all others" },
      help: {
        zh: "已采用、已发布或没有结果的来稿，最后一次来往之后过这么多天销毁联系方式和文件。1到1825天。",
        en: "After the last act, contact data and files are destroyed after so many days.",
      },
      most: 1825,
    }),
  ],
};
