import type { CollectionConfig, Field } from "payload";
import { bodyField } from "./fields/body.ts";
import { creditsField } from "./fields/credits.ts";
import { headlineFields } from "./fields/headline.ts";
import { aiAssistedField, sampleField } from "./fields/labels.ts";
import { originField } from "./fields/origin.ts";
import { coverField } from "./fields/picture.ts";
import { placesField } from "./fields/places.ts";
import { printField } from "./fields/print.ts";
import { publicationFields } from "./fields/publication.ts";
import { relatedField } from "./fields/related.ts";
import { reportingField } from "./fields/reporting.ts";
import { slugFields } from "./fields/slug.ts";
import { topicsField } from "./fields/topics.ts";
import { publishable } from "./publishable.ts";
import type { StoryCollection } from "./storyCollections.ts";

type Bilingual = { zh: string; en: string };

/** A story collection: the shared parts of every story plus a tab of its own where the kind has one. */
export const storyCollection = (options: {
  slug: StoryCollection;
  labels: { singular: Bilingual; plural: Bilingual };
  description: Bilingual;
  own?: { label: Bilingual; fields: Field[] };
  columns?: string[];
}): CollectionConfig =>
  publishable({
    slug: options.slug,
    labels: options.labels,
    title: "headline",
    search: ["headline", "kicker", "summary", "slug"],
    columns: options.columns ?? ["headline", "places", "_status", "publishedAt", "updatedAt"],
    group: { zh: "内容", en: "Content" },
    description: options.description,
    fields: [
      {
        type: "tabs",
        tabs: [
          {
            label: { zh: "稿件", en: "Story" },
            fields: [...headlineFields(), coverField(), bodyField({ required: true })],
          },
          ...(options.own ? [options.own] : []),
          {
            label: { zh: "署名与来源", en: "Credits and origin" },
            fields: [creditsField(), originField(), printField(), reportingField()],
          },
          {
            label: { zh: "地点与关联", en: "Places and links" },
            fields: [placesField(), topicsField(), relatedField()],
          },
        ],
      },
      ...slugFields(),
      ...publicationFields(),
      sampleField(),
      aiAssistedField(),
    ],
  });
