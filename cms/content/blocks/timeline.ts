import type { Block } from "payload";
import { neededText } from "../fields/needed.ts";
import { rowTitle } from "../fields/rowTitle.ts";
import { wording } from "../wording.ts";

/** What happened when, oldest first. */
export const timelineBlock: Block = {
  slug: "timeline",
  interfaceName: "TimelineBlock",
  admin: { disableBlockName: true },
  labels: { singular: { zh: "时间线", en: "Timeline" }, plural: { zh: "时间线", en: "Timelines" } },
  fields: [
    {
      name: "title",
      type: "text",
      label: { zh: "小标题", en: "Title" },
      admin: { description: { zh: "可不填。", en: "Optional." } },
    },
    {
      name: "events",
      type: "array",
      required: true,
      minRows: 1,
      label: { zh: "事件", en: "Events" },
      labels: { singular: { zh: "事件", en: "Event" }, plural: { zh: "事件", en: "Events" } },
      admin: {
        components: rowTitle(["when", "what"]),
        description: { zh: "按时间先后排列。", en: "Oldest first." },
      },
      fields: [
        {
          type: "row",
          fields: [
            {
              name: "when",
              type: "text",
              required: true,
              validate: neededText(wording.problems.when),
              label: { zh: "时间", en: "When" },
              admin: {
                width: "30%",
                description: { zh: "按见报写法，如“2023年7月”。", en: "As printed." },
              },
            },
            {
              name: "what",
              type: "text",
              required: true,
              validate: neededText(wording.problems.what),
              label: { zh: "事件", en: "What" },
              admin: { width: "70%", description: { zh: "一句话。", en: "One sentence." } },
            },
          ],
        },
      ],
    },
  ],
};
