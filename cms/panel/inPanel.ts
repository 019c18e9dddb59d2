import type { CollectionConfig, GlobalConfig } from "payload";
import { isSigned } from "#edition/signed/formOf.ts";
import { reviewTab } from "#editorial/review/reviewTab.ts";
import { isPreviewed } from "#release/preview/previewed.ts";

const component = (name: string) => `/panel/components/${name}.tsx#${name}`;

const keepRefusedEdits = (hasDrafts: boolean) => ({
  path: component("KeepRefusedEdits"),
  clientProps: { hasDrafts },
});

/** What a page shows can be previewed (rule D1). */
const previewOf = (slug: string) => (isPreviewed(slug) ? [component("PreviewControls")] : []);

/**
 * What the panel adds to a collection's views: refused edits are kept, what a page shows is previewed, and where there are drafts, 新建
 * asks for a title first.
 */
export const inPanel = (collection: CollectionConfig): CollectionConfig => {
  const { admin = {} } = collection;
  const { components = {} } = admin;
  const hasDrafts = Boolean(collection.versions);
  const views = {
    begin: { Component: component("BeginDocument"), path: "/create" as const },
    edit: {
      versions: { Component: component("Versions") },
      ...(isSigned(collection.slug) && { review: reviewTab }),
    },
  };
  return {
    ...collection,
    admin: {
      ...admin,
      components: {
        ...components,
        ...(hasDrafts && { views: { ...views, ...components.views } }),
        edit: {
          ...components.edit,
          beforeDocumentControls: [
            keepRefusedEdits(hasDrafts),
            ...previewOf(collection.slug),
            ...(components.edit?.beforeDocumentControls ?? []),
          ],
        },
      },
    },
  };
};

/** The same for a global. */
export const globalInPanel = (global: GlobalConfig): GlobalConfig => ({
  ...global,
  admin: {
    ...global.admin,
    components: {
      ...global.admin?.components,
      elements: {
        ...global.admin?.components?.elements,
        beforeDocumentControls: [
          keepRefusedEdits(false),
          ...previewOf(global.slug),
          ...(global.admin?.components?.elements?.beforeDocumentControls ?? []),
        ],
      },
    },
  },
});
