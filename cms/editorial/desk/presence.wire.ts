import { z } from "zod";

/** What an open form says: that it is there, that it takes the document over, or that it closes. */
export const beatWire = z.object({
  form: z.uuid(),
  doing: z.enum(["stay", "take", "leave"]),
  /** Whether somebody typed since it said so last. */
  typed: z.boolean(),
});
export type Beat = z.output<typeof beatWire>;
