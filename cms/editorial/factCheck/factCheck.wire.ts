import { z } from "zod";

/** What somebody outside is asked about. */
export const purposes = ["facts", "quotes", "names", "portraits"] as const;
export type Purpose = (typeof purposes)[number];

/** What a link shows: the text as it stood when it was made, stretch by stretch, the people named in it, and its pictures. */
export const factCheckContentWire = z.strictObject({
  title: z.string(),
  passages: z.array(z.strictObject({ label: z.string(), text: z.string() })),
  /** The page as readers would get it, with marks at its stretches, and the pictures that it shows; without it the stretches stand alone. */
  page: z.strictObject({ html: z.string(), media: z.array(z.string()) }).optional(),
  people: z.array(z.strictObject({ name: z.string(), post: z.string() })),
  /** `image` is a small JPEG below `data:`, for a draft's pictures have no public address. */
  pictures: z.array(z.strictObject({ id: z.string(), words: z.string(), image: z.string() })),
});
export type FactCheckContent = z.infer<typeof factCheckContentWire>;

const said = z.strictObject({ isRight: z.boolean(), text: z.string() });
export const portraitAnswers = ["yes", "no", "notMe"] as const;

/** What was answered, in the order of what was shown; `text` says what it should be where it is wrong. */
export const factCheckAnswerWire = z.strictObject({
  passages: z.array(said),
  people: z.array(said),
  pictures: z.array(z.enum(portraitAnswers)),
  note: z.string(),
  name: z.string(),
  post: z.string(),
});
export type FactCheckAnswer = z.infer<typeof factCheckAnswerWire>;
