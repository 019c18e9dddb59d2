import type { CollectionBeforeOperationHook, PayloadRequest } from "payload";
import type { SignedCollection } from "#edition/signed/formOf.ts";
import { isSigned } from "#edition/signed/formOf.ts";
import { databaseOf } from "#leaves/databaseOf.ts";
import { newestForm } from "./documentNow.ts";
import { authorsOf } from "./foldRules.ts";
import { postgresReviewStore } from "./postgresReviewStore.ts";

type Copied = { collection: SignedCollection; id: number | string };

const noteKey = "review:copied";

/** Notes what a duplicate is made from. */
export const noteCopy: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  const { duplicateFromID: id } = args as { duplicateFromID?: number | string };
  if (operation === "create" && isSigned(collection.slug))
    req.context[noteKey] = id === undefined ? undefined : { collection: collection.slug, id };
  return args;
};

/** Rule R9: whoever wrote what a duplicate began from wrote the duplicate. */
export async function recordAuthors(
  req: PayloadRequest,
  copy: { collection: SignedCollection; id: number | string },
): Promise<void> {
  const source = req.context[noteKey] as Copied | undefined;
  req.context[noteKey] = undefined;
  if (source?.collection !== copy.collection) return;
  const store = postgresReviewStore(await databaseOf(req));
  const acts = await store.acts({ collection: source.collection, id: String(source.id) });
  const authors = authorsOf(acts);
  // A text from before its acts were recorded.
  const { row } = await newestForm(req, source);
  if (acts.length === 0 && row?.createdBy) authors.set(String(row.createdBy), "");
  for (const [by, byName] of authors)
    await store.append(
      { collection: copy.collection, id: String(copy.id) },
      { kind: "write", by, byName },
    );
}
