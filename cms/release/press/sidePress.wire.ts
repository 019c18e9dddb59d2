import { z } from "zod";
import { fileWire } from "../tree/tree.wire.ts";
import { faultWire } from "./press.wire.ts";

/** What the press asks the side press for: to show a moment, to make a page of it, to have all that it made on the disk. */
export const sideAskWire = z.discriminatedUnion("job", [
  z.strictObject({ job: z.literal("begin") }),
  z.strictObject({
    job: z.literal("page"),
    path: z.string(),
    known: z.string().optional(),
  }),
  z.strictObject({ job: z.literal("settle") }),
]);
export type SideAsk = z.infer<typeof sideAskWire>;

/** What the side press answers; `touch` is the last change of the edition that it shows. */
export const sideAnswerWire = z.discriminatedUnion("job", [
  z.strictObject({ job: z.literal("begin"), touch: z.int() }),
  z.strictObject({
    job: z.literal("page"),
    entry: fileWire,
    keys: z.array(z.string()),
    stretches: z.array(z.strictObject({ list: z.string(), from: z.int(), to: z.int() })),
    covers: z.array(z.string()),
  }),
  z.strictObject({ job: z.literal("settle") }),
  faultWire,
]);
export type SideAnswer = z.infer<typeof sideAnswerWire>;
