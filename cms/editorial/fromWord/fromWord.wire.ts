import { z } from "zod";
import { creditWire } from "#content/story.wire.ts";
import { typedText } from "#leaves/typedText.ts";

/** What was decided of tracked changes, each by its number. */
const decided = z
  .array(z.strictObject({ number: z.int().nonnegative(), choice: z.enum(["accept", "reject"]) }))
  .max(20_000)
  .transform((all) => new Map(all.map(({ number, choice }) => [number, choice])));

/** A document is looked at, and nothing is kept. */
export const readingAskedWire = z.strictObject({ decided });

const line = (most: number) => typedText({ least: 0, most }).optional();

/** A document is taken over: a field that is not named stays as it is, a picture that is not named stays behind. */
export const takeOverWire = z.strictObject({
  decided,
  /** Of the file that was looked at. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  kicker: line(60),
  headline: line(120),
  deck: line(120),
  credits: z.array(creditWire).max(20).optional(),
  takesBody: z.boolean(),
  /** The body goes behind the one that stands, and replaces nothing. */
  isAppended: z.boolean().optional(),
  pictures: z
    .array(
      z.strictObject({
        part: z.string().min(1).max(500),
        alt: typedText({ least: 0, most: 500 }),
        caption: typedText({ least: 0, most: 500 }),
        credit: typedText({ least: 0, most: 80 }),
      }),
    )
    .max(100),
});

export type TakeOver = z.output<typeof takeOverWire>;
/** The same as a browser sends it. */
export type TakeOverAsked = z.input<typeof takeOverWire>;
