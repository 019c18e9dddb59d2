import type { CollectionConfig, PayloadRequest } from "payload";
import type { SignedCollection } from "#edition/signed/formOf.ts";
import type { WordCleaning } from "../fromWord/wordCleaning.ts";

type Document = { collection: SignedCollection; id: number | string };

/** What a later room knows of where texts of a collection come from. */
export type DraftOrigin = {
  /** What keeps a text from being handed in, or put live urgently, in words. */
  problems(req: PayloadRequest, document: Document): Promise<string[]>;
  /** How it was checked, for whoever signs; empty where nothing is known. */
  verification(req: PayloadRequest, document: Document): Promise<string>;
  /** What is left out of a document from Word that goes into it; undefined for nothing. */
  cleaning(req: PayloadRequest, document: Document): Promise<WordCleaning | undefined>;
};

const nothing: DraftOrigin = {
  problems: async () => [],
  verification: async () => "",
  cleaning: async () => undefined,
};

/** Has texts of a collection asked about where they come from. */
export const withDraftOrigin = (
  collection: CollectionConfig,
  origin: DraftOrigin,
): CollectionConfig => ({ ...collection, custom: { ...collection.custom, draftOrigin: origin } });

/** What is known of where texts of a collection come from. */
export const draftOriginOf = (req: PayloadRequest, collection: SignedCollection): DraftOrigin =>
  (req.payload.collections[collection].config.custom?.draftOrigin as DraftOrigin | undefined) ??
  nothing;
