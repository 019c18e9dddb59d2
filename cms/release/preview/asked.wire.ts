import { z } from "zod";
import { previewed } from "./previewed.ts";

const readJson = (text: string, context: z.RefinementCtx): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: "custom", message: "not JSON" });
    return z.NEVER;
  }
};

/** What the panel's form says: what is being edited, by its number where it has one, and all that is typed, as JSON. */
export const previewAskedWire = z.strictObject({
  subject: z.enum(previewed),
  id: z.coerce.number().int().positive().max(2_147_483_647).optional(),
  document: z.string().transform(readJson).pipe(z.record(z.string(), z.unknown())),
});
export type PreviewAsked = z.infer<typeof previewAskedWire>;
