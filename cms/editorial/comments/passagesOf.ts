import type { SignedCollection } from "#edition/signed/formOf.ts";
import { storyOf } from "../lint/storyOf.ts";
import type { DocumentRow } from "../review/documentNow.ts";
import type { Passage } from "./threadRules.ts";

const nothing = { picture: () => undefined, placeCode: () => undefined };

/** A text, stretch by stretch. */
export const passagesOf = (collection: SignedCollection, row: DocumentRow | null): Passage[] =>
  storyOf(collection, row ?? {}, nothing).fields.map(({ path, label, text }) => ({
    path,
    label,
    text,
  }));
