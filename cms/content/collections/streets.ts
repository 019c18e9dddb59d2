import type { SuggestFrom } from "../address/slugHook.ts";
import { suggestSlug } from "../address/suggestSlug.ts";
import { idOf } from "../body/sources.ts";
import { bodyField } from "../fields/body.ts";
import { facilities } from "../fields/facilities.ts";
import { sampleField } from "../fields/labels.ts";
import { summaryField } from "../fields/naming.ts";
import { coverField } from "../fields/picture.ts";
import { publicationFields } from "../fields/publication.ts";
import { slugFields } from "../fields/slug.ts";
import { streetBrand, streetFigures, streetPlace } from "../fields/street.ts";
import { publishable } from "../publishable.ts";

/** A street page is found by its street's name; brands are plays on words and spell badly. */
const fromStreet: SuggestFrom = async ({ place }, req) => {
  const id = idOf(place);
  const street =
    id === undefined
      ? null
      : await req.payload.findByID({
          collection: "places",
          id,
          depth: 0,
          disableErrors: true,
          req,
        });
  return suggestSlug(street?.name);
};

/** 街道品牌: one page per street. Its cases, projects, people and news are found by place. */
export const Streets = publishable({
  slug: "streets",
  labels: {
    singular: { zh: "街道品牌页", en: "Street page" },
    plural: { zh: "街道品牌页", en: "Street pages" },
  },
  title: "brand",
  search: ["brand", "slogan", "summary", "slug"],
  columns: ["brand", "place", "_status", "updatedAt"],
  group: { zh: "人物与地方", en: "People and places" },
  description: {
    zh: "每个街道（镇）一页；该街道的案例、项目、人物、访谈、资讯按地点自动汇集。",
    en: "One page per street; everything of that street is gathered by place.",
  },
  suggestFrom: fromStreet,
  fields: [
    {
      type: "tabs",
      tabs: [
        {
          label: { zh: "品牌", en: "Brand" },
          fields: [
            streetPlace(),
            ...streetBrand(),
            summaryField({ required: true }),
            coverField(),
            bodyField(),
          ],
        },
        { label: { zh: "网格数据", en: "Figures" }, fields: streetFigures() },
        { label: { zh: "生活圈", en: "Facilities" }, fields: [facilities()] },
      ],
    },
    ...slugFields(),
    ...publicationFields(),
    sampleField(),
  ],
});
