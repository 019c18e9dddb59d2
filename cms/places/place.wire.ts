import { z } from "zod";
import { valuesOf } from "#leaves/options.ts";
import { placeLevels } from "./vocabulary.ts";

/**
 * A place. Codes of the national tree are 4 (city), 6 (district), 9 (street) or 12 digits (community);
 * estates and grids added by editors append `-n` to the code of their community. Ancestry is the prefix.
 */
export const placeWire = z.strictObject({
  code: z.string().regex(/^\d{4}(?:\d{2}(?:\d{3}(?:\d{3}(?:-[a-z0-9]+)*)?)?)?$/),
  name: z.string().min(1),
  level: z.enum(valuesOf(placeLevels)),
});
export type Place = z.infer<typeof placeWire>;
