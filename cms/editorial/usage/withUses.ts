import type { CollectionConfig } from "payload";
import type { CollectionSubject } from "#people/permissions.ts";
import { documentId, requireRight } from "../requireRight.ts";
import { readUses } from "./readUses.ts";
import { isUsed } from "./usesTab.ts";

/** Rule U2: `GET /api/…/:id/uses` tells who names a document; collections that nobody names stay as they are. */
export const withUses = (collection: CollectionConfig): CollectionConfig => {
  const { slug, endpoints } = collection;
  if (!isUsed(slug)) return collection;
  return {
    ...collection,
    endpoints: [
      ...(endpoints || []),
      {
        path: "/:id/uses",
        method: "get",
        handler: async (req) => {
          const id = documentId(req);
          await requireRight(req, { collection: slug as CollectionSubject, id, action: "read" });
          const uses = await readUses(req, { target: slug, id });
          return Response.json(uses, { headers: { "Cache-Control": "no-store" } });
        },
      },
    ],
  };
};
