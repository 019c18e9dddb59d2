import { z } from "zod";

/** Headers by which a form of the panel says what it began from. A save without them passes unasked (rule Y5). */
export const baseHeaders = {
  base: "x-gridpress-base",
  form: "x-gridpress-form",
  keep: "x-gridpress-keep",
} as const;

export const baseWire = z.object({
  /** `updatedAt` of the document that the form began from. */
  base: z.iso.datetime({ offset: true }).optional(),
  /** The form that saves: one opening of one document in one window. */
  form: z.uuid().optional(),
  /** What stands is to stay as a version, whoever wrote it. */
  keep: z
    .literal("1")
    .optional()
    .transform((sent) => sent === "1"),
});

export type Base = z.output<typeof baseWire>;
