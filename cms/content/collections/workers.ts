import type { CollectionConfig } from "payload";
import { suggestSlug } from "../address/suggestSlug.ts";
import { bodyField } from "../fields/body.ts";
import { sampleField } from "../fields/labels.ts";
import { nameField, summaryField } from "../fields/naming.ts";
import { placesField } from "../fields/places.ts";
import { portraitField } from "../fields/portrait.ts";
import { publicationFields } from "../fields/publication.ts";
import { slugFields } from "../fields/slug.ts";
import { workerContact, workerDuties, workerPost } from "../fields/worker.ts";
import { publishable } from "../publishable.ts";
import { wording } from "../wording.ts";

/** 网格员, 微网格员 and 楼栋长, with what their 微网格员名片 shows: name, contact and duties. */
export const Workers: CollectionConfig = publishable({
  slug: "workers",
  labels: { singular: { zh: "人物", en: "Worker" }, plural: { zh: "人物", en: "Workers" } },
  title: "name",
  search: ["name", "grid", "summary", "slug"],
  columns: ["name", "post", "grid", "places", "_status"],
  group: { zh: "人物与地方", en: "People and places" },
  description: {
    zh: "网格员、微网格员、楼栋长的事迹与名片；肖像和电话须有本人同意。",
    en: "Grid workers and building heads; portraits and phones need consent.",
  },
  suggestFrom: async ({ name }) => suggestSlug(name as string | null, { isPersonName: true }),
  fields: [
    {
      type: "tabs",
      tabs: [
        {
          label: { zh: "人物", en: "Person" },
          fields: [
            nameField({
              label: { zh: "姓名", en: "Name" },
              help: { zh: "真实姓名。", en: "Real name." },
              missing: wording.problems.personName,
              isPerson: true,
            }),
            ...workerPost(),
            summaryField({ required: true }),
            portraitField(),
            bodyField(),
          ],
        },
        {
          label: { zh: "微网格员名片", en: "Name card" },
          fields: [placesField(), ...workerDuties(), ...workerContact()],
        },
      ],
    },
    ...slugFields(),
    ...publicationFields(),
    sampleField(),
  ],
});
