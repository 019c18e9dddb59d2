import { nameField, summaryField } from "../fields/naming.ts";
import { coverField } from "../fields/picture.ts";
import { publicationFields } from "../fields/publication.ts";
import { slugFields } from "../fields/slug.ts";
import { publishable } from "../publishable.ts";
import { storyCollectionSlugs } from "../storyCollections.ts";

/** 专题: a tag page, or with an ordered list of stories a series. */
export const Topics = publishable({
  slug: "topics",
  labels: { singular: { zh: "专题", en: "Topic" }, plural: { zh: "专题", en: "Topics" } },
  title: "name",
  search: ["name", "summary", "slug"],
  columns: ["name", "_status", "updatedAt"],
  group: { zh: "内容", en: "Content" },
  description: { zh: "专题页与系列报道。", en: "Topic pages and series." },
  fields: [
    nameField({
      label: { zh: "专题名称", en: "Name" },
      help: { zh: "显示在稿件页和专题页。", en: "Shown on stories and on its page." },
    }),
    summaryField({ required: false }),
    coverField(),
    {
      name: "series",
      type: "relationship",
      relationTo: storyCollectionSlugs,
      hasMany: true,
      // Its page shows all of them, and is to stay below 200 KB.
      maxRows: 100,
      label: { zh: "系列顺序", en: "Series" },
      admin: {
        description: {
          zh: "系列报道按此处顺序阅读，最多 100 篇，更多的另建一个专题；普通专题不填，稿件按时间列出。",
          en: "Reading order of a series, up to 100; leave empty for a plain topic.",
        },
      },
    },
    ...slugFields(),
    ...publicationFields(),
  ],
});
