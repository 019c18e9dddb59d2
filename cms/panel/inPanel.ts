import type { CollectionConfig, GlobalConfig } from "payload";
import { kindOfCollection } from "#content/storyCollections.ts";
import { isSigned } from "#edition/signed/formOf.ts";
import { commentsTab } from "#editorial/comments/commentsTab.ts";
import { wordTab } from "#editorial/fromWord/wordTab.ts";
import { historyTab } from "#editorial/history/historyTab.ts";
import { lintTab } from "#editorial/lint/lintTab.ts";
import { reviewTab } from "#editorial/review/reviewTab.ts";
import { slipTab } from "#editorial/slip/slipTab.ts";
import { isUsed, usesTab } from "#editorial/usage/usesTab.ts";
import { isDraftCollection } from "#intake/desk/draftCollections.ts";
import { intakeTab } from "#intake/intakeTab.ts";
import { isPreviewed } from "#release/preview/previewed.ts";

const component = (name: string) => `/panel/components/${name}.tsx#${name}`;

const keepRefusedEdits = (hasDrafts: boolean) => ({
  path: component("KeepRefusedEdits"),
  clientProps: { hasDrafts },
});

const answerSave = (hasDrafts: boolean) => ({
  path: component("AnswerSave"),
  clientProps: { hasDrafts },
});

const takeDown = (subject: string) => ({
  path: component("TakeDown"),
  serverProps: { subject },
});

/** What a page shows can be previewed (rule D1). */
const previewOf = (slug: string) => (isPreviewed(slug) ? [component("PreviewControls")] : []);

/** Tabs of a document beside 编辑, in their order. */
const tabsOf = (slug: string, hasDrafts: boolean) => ({
  ...(hasDrafts && { versions: { Component: component("Versions") } }),
  ...(isSigned(slug) && {
    review: reviewTab,
    lint: lintTab,
    comments: commentsTab,
    history: historyTab,
    slip: slipTab,
  }),
  ...(kindOfCollection(slug) && { word: wordTab }),
  ...(isUsed(slug) && { uses: usesTab }),
  ...(isDraftCollection(slug) && { recommendation: intakeTab }),
});

/** What is signed can be looked over while it is written (rule N3). */
const lintOf = (slug: string) =>
  isSigned(slug) ? ["/editorial/lint/components/LintControls.tsx#LintControls"] : [];

/**
 * What the panel adds to a collection's views: refused edits are kept, what a page shows is previewed, and where there are drafts, 新建
 * asks for a title first.
 */
export const inPanel = (collection: CollectionConfig): CollectionConfig => {
  const { admin = {} } = collection;
  const { components = {} } = admin;
  const hasDrafts = Boolean(collection.versions);
  const views = {
    ...(hasDrafts && {
      begin: { Component: component("BeginDocument"), path: "/create" as const },
    }),
    edit: tabsOf(collection.slug, hasDrafts),
    ...components.views,
  };
  return {
    ...collection,
    admin: {
      ...admin,
      components: {
        ...components,
        views,
        edit: {
          ...components.edit,
          ...(isSigned(collection.slug) && { UnpublishButton: takeDown(collection.slug) }),
          beforeDocumentControls: [
            keepRefusedEdits(hasDrafts),
            answerSave(hasDrafts),
            ...previewOf(collection.slug),
            ...lintOf(collection.slug),
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
          answerSave(false),
          ...previewOf(global.slug),
          ...(global.admin?.components?.elements?.beforeDocumentControls ?? []),
        ],
      },
    },
  },
});
