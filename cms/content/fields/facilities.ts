import type { Field } from "payload";
import { placePicker } from "#places/placePicker.ts";
import { facilityLayers, facilityReaches, serviceKinds } from "../vocabulary.ts";
import { wording } from "../wording.ts";
import { neededText } from "./needed.ts";
import { rowTitle } from "./rowTitle.ts";

/** What the street has within a walk of fifteen minutes, by kind of service. */
export const facilities = (): Field => ({
  name: "facilities",
  type: "array",
  label: { zh: "生活圈设施", en: "Facilities" },
  labels: {
    singular: { zh: "设施", en: "Facility" },
    plural: { zh: "设施", en: "Facilities" },
  },
  admin: {
    components: rowTitle(["name"]),
    initCollapsed: true,
    description: {
      zh: "“15分钟社区生活圈”里的设施，按服务类别列在街道页和“生活圈”名录里。只填查实的；没有说明步行时间和层次的，留空。",
      en: "Facilities within a walk of fifteen minutes, listed by kind of service. Leave empty what no source says.",
    },
  },
  fields: [
    {
      type: "row",
      fields: [
        {
          name: "name",
          type: "text",
          required: true,
          maxLength: 40,
          validate: neededText(wording.problems.facilityName),
          label: { zh: "名称", en: "Name" },
          admin: { width: "50%", description: { zh: "如“留灯书屋”。", en: "Its name." } },
        },
        {
          name: "kind",
          type: "select",
          required: true,
          options: [...serviceKinds],
          label: { zh: "服务类别", en: "Kind of service" },
          admin: {
            width: "50%",
            description: { zh: "八类服务选一类。", en: "One of the eight kinds." },
          },
        },
      ],
    },
    {
      type: "row",
      fields: [
        {
          name: "reach",
          type: "select",
          options: [...facilityReaches],
          label: { zh: "步行可达", en: "On foot" },
          admin: {
            width: "33%",
            description: { zh: "可不选。", en: "Optional." },
          },
        },
        {
          name: "layer",
          type: "select",
          options: [...facilityLayers],
          label: { zh: "设施层次", en: "Layer" },
          admin: {
            width: "33%",
            description: { zh: "可不选。", en: "Optional." },
          },
        },
        {
          name: "place",
          type: "relationship",
          relationTo: "places",
          filterOptions: { level: { equals: "community" } },
          label: { zh: "所在社区", en: "Community" },
          admin: {
            width: "34%",
            components: placePicker(["community"]),
            description: { zh: "可不选。", en: "Optional." },
          },
        },
      ],
    },
    {
      name: "note",
      type: "text",
      maxLength: 80,
      label: { zh: "说明", en: "Note" },
      admin: {
        description: {
          zh: "一句话：有什么、什么时候开、怎么去。可不填。",
          en: "What there is, when it is open, how to get there. Optional.",
        },
      },
    },
  ],
});
