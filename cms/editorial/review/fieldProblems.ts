import {
  beforeChangeTraverseFields,
  type PayloadRequest,
  type ValidationFieldError,
} from "payload";
import type { SignedCollection } from "#edition/signed/formOf.ts";
import type { DocumentRow } from "./documentNow.ts";

/**
 * What the fields of a draft would say if it were published: drafts are kept without their rules, and whoever publishes would be the first to hear of them. Payload's own
 * walk over the fields, on a copy; nothing is written.
 */
export async function fieldProblems(
  req: PayloadRequest,
  { collection, row }: { collection: SignedCollection; row: DocumentRow },
): Promise<ValidationFieldError[]> {
  const { config } = req.payload.collections[collection];
  const errors: ValidationFieldError[] = [];
  const data = structuredClone({ ...row, _status: "published" });
  await beforeChangeTraverseFields({
    ...{ id: row.id, collection: config, global: null, context: req.context, req, errors },
    ...{ data, siblingData: data, doc: row, siblingDoc: row },
    ...{ docWithLocales: row, siblingDocWithLocales: row },
    ...{ fields: config.fields, fieldLabelPath: "", mergeLocaleActions: [] },
    ...{ parentIndexPath: "", parentIsLocalized: false, parentPath: "", parentSchemaPath: "" },
    ...{ operation: "update", overrideAccess: true },
  });
  return errors;
}
