import type { CollectionConfig } from "payload";
import { isSigned } from "#edition/signed/formOf.ts";
import { documentId, requireRight } from "../requireRight.ts";
import { readHistory } from "./readHistory.ts";

/** `GET /api/…/:id/history` tells who did what to a document, for who may read its versions; other collections stay as they are. */
export const withHistory = (collection: CollectionConfig): CollectionConfig => {
  const { slug, endpoints } = collection;
  if (!isSigned(slug)) return collection;
  return {
    ...collection,
    endpoints: [
      ...(endpoints || []),
      {
        path: "/:id/history",
        method: "get",
        handler: async (req) => {
          const id = documentId(req);
          await requireRight(req, { collection: slug, id, action: "readVersions" });
          const lines = await readHistory(req, { collection: slug, id });
          return Response.json({ lines }, { headers: { "Cache-Control": "no-store" } });
        },
      },
    ],
  };
};
