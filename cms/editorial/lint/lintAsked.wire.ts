import { z } from "zod";
import { typedText } from "#leaves/typedText.ts";
import { longestSentence } from "./wording.ts";

/** What a form of the panel holds, to be looked at as it stands. */
export const lintAskedWire = z.strictObject({ document: z.record(z.string(), z.unknown()) });

/** Which finding somebody lets stand, and why. */
export const passAskedWire = z.strictObject({
  key: z.string().regex(/^[0-9a-f]{64}$/),
  sentence: typedText({ least: 1, most: longestSentence }),
});
