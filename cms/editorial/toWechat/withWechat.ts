import type { CollectionConfig } from "payload";
import { kindOfCollection, type StoryCollection } from "#content/storyCollections.ts";
import { documentId, requireRight } from "../requireRight.ts";
import { readArticle } from "./readArticle.ts";

/** A collection of stories, with `GET …/:id/wechat` for a text on its way to a 公众号; others stay as they are. */
export const withWechat = (collection: CollectionConfig): CollectionConfig => {
  if (!kindOfCollection(collection.slug)) return collection;
  const story = collection.slug as StoryCollection;
  return {
    ...collection,
    endpoints: [
      ...(collection.endpoints || []),
      {
        path: "/:id/wechat",
        method: "get",
        handler: async (req) => {
          const id = documentId(req);
          await requireRight(req, { collection: story, id, action: "readVersions" });
          return Response.json(await readArticle(req, { collection: story, id }));
        },
      },
    ],
  };
};
