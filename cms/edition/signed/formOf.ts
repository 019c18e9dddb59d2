import type { PayloadRequest } from "payload";
import { pathOf } from "#content/address/pathOf.ts";
import type { Gathered } from "../gather/forms.ts";
import { publicForms } from "../publicForms.ts";
import { publicPictures } from "./publicPictures.ts";
import { type ReadersForm, readersForm } from "./readersForm.ts";
import { signedLookup } from "./signedLookup.ts";

type Row = { id: number | string; slug?: string | null; isDateGiven?: boolean | null };

/** Collections whose documents are signed before they go live. */
export const signedCollections = [
  "cases",
  "news",
  "interviews",
  "announcements",
  "projects",
  "partners",
  "workers",
  "streets",
  "topics",
  "corrections",
] as const satisfies readonly (Gathered & keyof typeof publicForms)[];
export type SignedCollection = (typeof signedCollections)[number];

export const isSigned = (collection: string): collection is SignedCollection =>
  signedCollections.some((one) => one === collection);

/**
 * What readers would get of a row as the database holds it, read in the transaction of `req`. Undefined for a draft that is too
 * unfinished to be mapped.
 */
export async function formOf(
  req: PayloadRequest,
  collection: SignedCollection,
  row: Row,
): Promise<ReadersForm | undefined> {
  try {
    const lookup = signedLookup(await publicPictures(req, collection, row));
    const mapped = publicForms[collection].map(row as never, lookup);
    const address = row.slug ? pathOf(collection, row.slug) : undefined;
    return mapped && readersForm(mapped, { address, isDateGiven: row.isDateGiven === true });
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
