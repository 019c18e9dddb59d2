import type { CollectionConfig, Field } from "payload";
import { keepSlug, type SuggestFrom } from "./address/slugHook.ts";
import { suggestSlug } from "./address/suggestSlug.ts";
import { publicationHooks } from "./publicationHooks.ts";
import { takeDownAsItIs } from "./takeDownAsItIs.ts";

type Bilingual = { zh: string; en: string };

const fromTitle =
  (title: string): SuggestFrom =>
  async (doc) =>
    suggestSlug(doc[title] as string | null | undefined);

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
  /** Where slugs are suggested from; the title unless said otherwise. Nowhere for what has no page of its own. */
  suggestFrom?: SuggestFrom | "nowhere";
}): CollectionConfig => {
  const hooks = publicationHooks({ title: options.title });
  const { suggestFrom = fromTitle(options.title) } = options;
  return {
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
    hooks: {
      beforeOperation: [takeDownAsItIs],
      beforeChange: [
        ...(suggestFrom === "nowhere" ? [] : [keepSlug(suggestFrom)]),
        hooks.beforeChange,
      ],
      afterChange: [hooks.afterChange],
      beforeDelete: [hooks.beforeDelete],
      afterDelete: [hooks.afterDelete],
    },
    fields: options.fields,
  };
};
