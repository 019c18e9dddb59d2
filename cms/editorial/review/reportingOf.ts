import type { PayloadRequest } from "payload";
import type { SignedCollection } from "#edition/signed/formOf.ts";
import type { Reporting } from "./act.ts";
import { draftOriginOf } from "./draftOrigin.ts";

export const nothingKept: Reporting = { verification: "", proofreader: "" };

/** What a row says of how its story was made (rule C40), with what is known of where it came from. */
export async function reportingOf(
  req: PayloadRequest,
  document: { collection: SignedCollection; id: number | string },
  row: { readonly [field: string]: unknown } | null,
): Promise<Reporting> {
  const { verification, proofreader } = (row?.reporting ?? {}) as {
    [Field in keyof Reporting]?: string | null;
  };
  const known = await draftOriginOf(req, document.collection).verification(req, document);
  const parts = [verification ?? "", known].filter((part) => part !== "");
  return { verification: parts.join("\n"), proofreader: proofreader ?? "" };
}
