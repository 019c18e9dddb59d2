import { z } from "zod";
import { cleanText } from "./cleanText.ts";

/** A text that somebody types into a form of ours: cleaned, and then of `least` to `most` characters. */
export const typedText = ({ least = 1, most }: { least?: number; most: number }) =>
  z
    .string()
    .transform((text) => cleanText(text, { lines: true }))
    .pipe(z.string().min(least).max(most));
