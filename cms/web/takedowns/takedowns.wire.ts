import { z } from "zod";
import { withdrawalReasons } from "#content/vocabulary.ts";
import { valuesOf } from "#leaves/options.ts";

/** Rows of `publishing.withdrawn` as `web` keeps them. A class of reason that this version does not know is none. */
export const takedownsWire = z.array(
  z.object({
    path: z.string(),
    reason: z.enum(valuesOf(withdrawalReasons)).optional().catch(undefined),
    isCommand: z.boolean().optional(),
  }),
);
