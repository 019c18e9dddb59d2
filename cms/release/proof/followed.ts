import type { CollectionConfig, GlobalConfig } from "payload";

const component = "/release/proof/components/DocumentProgress.tsx#DocumentProgress";

/** Shows beside each document of a collection how far its last change is on its way to readers (rule E1). */
export const followed = (collection: CollectionConfig): CollectionConfig => {
  const { admin = {} } = collection;
  const edit = admin.components?.edit;
  const beforeDocumentControls = [...(edit?.beforeDocumentControls ?? []), component];
  return {
    ...collection,
    admin: {
      ...admin,
      components: { ...admin.components, edit: { ...edit, beforeDocumentControls } },
    },
  };
};

/** The same for a global. */
export const followedGlobal = (global: GlobalConfig): GlobalConfig => {
  const { admin = {} } = global;
  const elements = admin.components?.elements;
  const beforeDocumentControls = [...(elements?.beforeDocumentControls ?? []), component];
  return {
    ...global,
    admin: {
      ...admin,
      components: { ...admin.components, elements: { ...elements, beforeDocumentControls } },
    },
  };
};
