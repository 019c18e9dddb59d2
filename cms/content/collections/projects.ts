import { bodyField } from "../fields/body.ts";
import { sampleField } from "../fields/labels.ts";
import { nameField, summaryField } from "../fields/naming.ts";
import { coverField } from "../fields/picture.ts";
import { placesField } from "../fields/places.ts";
import { progressFields, projectFields, projectPictures } from "../fields/project.ts";
import { publicationFields } from "../fields/publication.ts";
import { slugFields } from "../fields/slug.ts";
import { publishable } from "../publishable.ts";

/** 微治理项目. */
export const Projects = publishable({
  slug: "projects",
  labels: {
    singular: { zh: "微治理项目", en: "Project" },
    plural: { zh: "微治理项目", en: "Projects" },
  },
  title: "name",
  search: ["name", "field", "summary", "slug"],
  columns: ["name", "stage", "field", "places", "_status"],
  group: { zh: "内容", en: "Content" },
  description: {
    zh: "项目从征集、立项、实施到完成的全过程。",
    en: "Projects from collection to completion.",
  },
  fields: [
    {
      type: "tabs",
      tabs: [
        {
          label: { zh: "项目", en: "Project" },
          fields: [
            nameField({
              label: { zh: "项目名称", en: "Name" },
              help: { zh: "按发布文件的写法。", en: "As announced." },
            }),
            summaryField({ required: true }),
            ...projectFields(),
            placesField(),
            bodyField(),
          ],
        },
        { label: { zh: "进展", en: "Progress" }, fields: progressFields() },
        {
          label: { zh: "图片", en: "Pictures" },
          fields: [coverField(), ...projectPictures()],
        },
      ],
    },
    ...slugFields(),
    ...publicationFields(),
    sampleField(),
  ],
});
