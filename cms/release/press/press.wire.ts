import { z } from "zod";
import { releaseFaults } from "../fault.ts";
import { treeStateWire } from "../tree/tree.wire.ts";

/** What the cms asks the press for: to bring the tree up to the edition, or to have covers drawn that are awaited. */
export const pressAskWire = z.discriminatedUnion("job", [
  z.strictObject({
    job: z.literal("pages"),
    at: z.iso.datetime().transform((text) => new Date(text)),
  }),
  z.strictObject({ job: z.literal("covers") }),
]);

const count = z.int().nonnegative();

/** What a job of pages came to. */
const pagesWire = z.strictObject({
  job: z.literal("pages"),
  rev: count,
  state: treeStateWire,
  /** Pages and documents that differ from before, for readers. */
  changed: count,
  /** Pages that are still to be made again. */
  left: count,
  /** Pictures that public documents name and that are nowhere. */
  missing: z.array(z.string()),
});
export type PagesReport = Omit<z.infer<typeof pagesWire>, "job">;

/** What became of the awaited covers, and whether more are to be drawn that can be. */
const coversWire = z.strictObject({
  job: z.literal("covers"),
  rev: count,
  isMore: z.boolean(),
});

/** What went wrong, as one process tells another. */
export const faultWire = z.strictObject({
  job: z.literal("fault"),
  fault: z.enum(releaseFaults),
  subject: z.string().optional(),
  detail: z.string(),
});
export type PressFault = Omit<z.infer<typeof faultWire>, "job">;

/** What the press answers. */
export const pressAnswerWire = z.discriminatedUnion("job", [pagesWire, coversWire, faultWire]);
export type PressAnswer = z.infer<typeof pressAnswerWire>;
