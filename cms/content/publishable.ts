import type { CollectionConfig, Field } from "payload";

type Bilingual = { zh: string; en: string };

/** What every publishable collection shares: drafts with autosave, scheduled publishing, trash, and its list. */
export const publishable = (options: {
  slug: string;
  labels: { singular: Bilingual; plural: Bilingual };
  title: string;
  search: string[];
  columns: string[];
  group: Bilingual;
  description: Bilingual;
  fields: Field[];
}): CollectionConfig => ({
  slug: options.slug,
  labels: options.labels,
  admin: {
    useAsTitle: options.title,
    listSearchableFields: options.search,
    defaultColumns: options.columns,
    group: options.group,
    description: options.description,
  },
  defaultSort: "-updatedAt",
  trash: true,
  versions: {
    maxPerDoc: 30,
    drafts: { autosave: { interval: 3000 }, schedulePublish: true },
  },
  fields: options.fields,
});
