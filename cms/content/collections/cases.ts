import { dimensionFields } from "../fields/dimensions.ts";
import { figuresField } from "../fields/figures.ts";
import { storyCollection } from "../storyCollection.ts";

/** 优秀案例: one estate or community, or a feature on a whole district. */
export const Cases = storyCollection({
  slug: "cases",
  labels: { singular: { zh: "案例", en: "Case" }, plural: { zh: "案例", en: "Cases" } },
  description: {
    zh: "“微网实格”优秀案例与区县综述。",
    en: "Case features and district features.",
  },
  own: {
    label: { zh: "案例信息", en: "Case" },
    fields: [...dimensionFields(), figuresField()],
  },
  columns: ["headline", "dimensions", "places", "_status", "publishedAt"],
});
