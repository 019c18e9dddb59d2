import { z } from "zod";

/** A run of an excerpt; `isHit` stands where the query does. */
const runWire = z.strictObject({ text: z.string(), isHit: z.boolean() });
export type Run = z.infer<typeof runWire>;

const facetWire = z.array(z.strictObject({ value: z.string(), count: z.int() }));
export type Facet = z.infer<typeof facetWire>;

/** What the search answers; programs get it as it is. */
export const searchAnswerWire = z.strictObject({
  count: z.int(),
  hits: z.array(
    z.strictObject({
      url: z.string(),
      kind: z.string(),
      title: z.array(runWire),
      day: z.string(),
      place: z.string().optional(),
      /** Where the excerpt stands; undefined where the title says it all. */
      part: z.string().optional(),
      excerpt: z.array(runWire),
    }),
  ),
  kinds: facetWire,
  streets: facetWire,
  years: facetWire,
  /** What was looked for in the place of the query, which is nowhere: the same sounds, or its parts. */
  instead: z.array(z.string()),
  /** What may have been meant, to be asked for. */
  meant: z.array(z.string()),
});
export type SearchAnswer = z.infer<typeof searchAnswerWire>;
