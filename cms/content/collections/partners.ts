import { nameField, summaryField } from "../fields/naming.ts";
import { placesField } from "../fields/places.ts";
import { publicationFields } from "../fields/publication.ts";
import { slugFields } from "../fields/slug.ts";
import { publishable } from "../publishable.ts";

/** 社区合伙人: organisations that take part in projects. */
export const Partners = publishable({
  slug: "partners",
  labels: {
    singular: { zh: "社区合伙人", en: "Partner" },
    plural: { zh: "社区合伙人", en: "Partners" },
  },
  title: "name",
  search: ["name", "kind", "slug"],
  columns: ["name", "kind", "places", "_status"],
  group: { zh: "人物与地方", en: "People and places" },
  description: { zh: "参与社区治理的单位。", en: "Organisations that work with communities." },
  fields: [
    nameField({
      label: { zh: "单位名称", en: "Name" },
      help: { zh: "单位全称。", en: "Full name of the organisation." },
    }),
    {
      name: "kind",
      type: "text",
      label: { zh: "类别", en: "Kind" },
      admin: {
        description: { zh: "如“社会组织”“医疗机构”“金融机构”。", en: "In plain words." },
      },
    },
    summaryField({ required: false }),
    placesField(),
    ...slugFields(),
    ...publicationFields(),
  ],
});
