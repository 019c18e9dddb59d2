import type { CollectionConfig } from "payload";
import { kindOfCollection, type StoryCollection } from "#content/storyCollections.ts";
import { fromWordEndpoints } from "./fromWordEndpoints.ts";

/** A collection of stories that documents from Word are taken over into; others stay as they are. */
export const withFromWord = (collection: CollectionConfig): CollectionConfig =>
  kindOfCollection(collection.slug)
    ? {
        ...collection,
        endpoints: [
          ...(collection.endpoints || []),
          ...fromWordEndpoints(collection.slug as StoryCollection),
        ],
      }
    : collection;
