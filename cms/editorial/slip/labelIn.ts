import { getTranslation } from "@payloadcms/translations";
import type { PayloadRequest } from "payload";
import type { SignedCollection } from "#edition/signed/formOf.ts";

/** What the newsroom calls a document of a collection. */
export const labelIn = (req: PayloadRequest, collection: SignedCollection): string =>
  getTranslation(req.payload.collections[collection].config.labels.singular, req.i18n);
