import type { Picture } from "../media.wire.ts";
import type { StoryRef } from "../refs.wire.ts";

/** Id of a document as the database has it. */
export type DocumentId = number | string;

/** A document of some collection, as a relationship field names it. */
export type DocumentRef = { collection: string; id: DocumentId };

/** Something that a body holds and readers would not get. */
export type BodyLoss =
  | { kind: "link" | "target"; words: string }
  | { kind: "block"; block: string }
  | { kind: "picture" | "node" };

/**
 * What a body refers to, looked up by id. Each answers undefined for what readers may not see, and whatever depended on it
 * is then left out: a picture, a card, or the link of a run of text.
 */
export type BodySources = {
  picture(id: DocumentId): Picture | undefined;
  story(ref: DocumentRef): StoryRef | undefined;
  /** Site-absolute path of a document's page. */
  address(ref: DocumentRef): string | undefined;
  /** Whether the newsroom has a document at all; asked where it is given, for what leads to none will never come. */
  isThere?(ref: DocumentRef): boolean;
  /** Is told what is left out although nothing that may change by itself asks for it. */
  lost?(loss: BodyLoss): void;
};

const isId = (value: unknown): value is DocumentId =>
  typeof value === "number" || typeof value === "string";

/** The id of an upload or relationship value, be it populated or not. */
export const idOf = (value: unknown): DocumentId | undefined => {
  if (isId(value)) return value;
  if (typeof value !== "object" || value === null || !("id" in value)) return undefined;
  return isId(value.id) ? value.id : undefined;
};

/** The document of a relationship over several collections (`{ relationTo, value }`). */
export const documentRefOf = (value: unknown): DocumentRef | undefined => {
  if (typeof value !== "object" || value === null) return undefined;
  const { relationTo, value: target } = value as { relationTo?: unknown; value?: unknown };
  const id = idOf(target);
  return typeof relationTo === "string" && id !== undefined
    ? { collection: relationTo, id }
    : undefined;
};
