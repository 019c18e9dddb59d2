import type { CollectionConfig } from "payload";
import type { CollectionSubject } from "#people/permissions.ts";
import { keepStep } from "./keepStep.ts";
import { noteSave } from "./noteSave.ts";
import { presenceEndpoints } from "./presenceEndpoints.ts";
import { refuseStale } from "./refuseStale.ts";
import { waitForDocument } from "./waitForDocument.ts";

const component = (name: string) => `/editorial/desk/components/${name}.tsx#${name}`;

/** A collection in which no save overwrites another unseen, and nothing that is typed is lost. */
export const kept = (collection: CollectionConfig): CollectionConfig => {
  const { admin = {}, endpoints, hooks = {}, slug } = collection;
  const { components = {} } = admin;
  const hasDrafts = Boolean(collection.versions);
  const keepTyped = { path: component("KeepTyped"), clientProps: { hasDrafts } };
  const presence = { path: component("PresenceList"), clientProps: { collection: slug } };
  return {
    ...collection,
    // Payload's own lock lives for the seconds until the next autosave, and then stands in nobody's way but who opens the document in these.
    lockDocuments: { duration: 0 },
    endpoints: [...(endpoints || []), ...presenceEndpoints(slug as CollectionSubject)],
    admin: {
      ...admin,
      components: {
        ...components,
        beforeListTable: [presence, ...(components.beforeListTable ?? [])],
        edit: {
          ...components.edit,
          beforeDocumentControls: [keepTyped, ...(components.edit?.beforeDocumentControls ?? [])],
        },
      },
    },
    hooks: {
      ...hooks,
      beforeOperation: [waitForDocument, ...(hooks.beforeOperation ?? [])],
      beforeValidate: [refuseStale, ...(hooks.beforeValidate ?? [])],
      beforeChange: [...(hooks.beforeChange ?? []), ...(hasDrafts ? [keepStep] : [])],
      afterChange: [...(hooks.afterChange ?? []), noteSave],
    },
  };
};
