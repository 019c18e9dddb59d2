import { z } from "zod";

/** Rows of an import, some at a time, so that the panel can say how far it is. */
export const rowsAtOnce = 100;

export const importAskedWire = z.strictObject({
  rows: z
    .array(
      z.strictObject({
        line: z.number().int().positive(),
        cells: z.array(z.string().max(500)).max(20),
      }),
    )
    .min(1)
    .max(rowsAtOnce),
});
