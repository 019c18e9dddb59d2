import type { CollectionConfig, Field } from "payload";
import { importEndpoint } from "./importEndpoint.ts";
import type { ListSlug } from "./listRules.ts";
import { wording } from "./wording.ts";

type Words = { zh: string; en: string };

/** A list that the newsroom keeps for 核对, with its import. */
export const listCollection = (options: {
  slug: ListSlug;
  labels: { singular: Words; plural: Words };
  title: string;
  columns: string[];
  description: Words;
  fields: Field[];
}): CollectionConfig => ({
  slug: options.slug,
  labels: options.labels,
  admin: {
    useAsTitle: options.title,
    defaultColumns: options.columns,
    listSearchableFields: [options.title],
    group: { zh: wording.group, en: "Lint" },
    description: options.description,
    components: {
      beforeListTable: [
        {
          path: "/editorial/lint/components/ImportList.tsx#ImportList",
          clientProps: { slug: options.slug },
        },
      ],
    },
  },
  endpoints: [importEndpoint(options.slug)],
  fields: options.fields,
});
