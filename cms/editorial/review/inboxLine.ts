import type { SignedCollection } from "#edition/signed/formOf.ts";
import type { AskedFor } from "./askedForRules.ts";
import type { Box } from "./inboxRules.ts";

/** A document in somebody's inbox. */
export type InboxLine = {
  box: Box;
  collection: SignedCollection;
  id: number;
  title: string;
  /** When the last act was done, in milliseconds since 1970. */
  since: number;
  /** A deadline, or when the text was to go live. */
  due?: number;
  /** Who was asked by name to sign it. */
  asked?: AskedFor;
};
