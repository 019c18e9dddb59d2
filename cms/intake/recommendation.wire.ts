import { z } from "zod";
import { slugWire } from "#content/refs.wire.ts";
import { workerPosts } from "#content/vocabulary.ts";
import { valuesOf } from "#leaves/options.ts";
import { typedText } from "#leaves/typedText.ts";
import { fileLimits } from "./fileRules.ts";
import { isAlways } from "./isAlways.ts";
import { telephoneOf } from "./telephoneRules.ts";

const optional = (most: number) => typedText({ least: 0, most }).default("");
const telephone = z
  .string()
  .transform((typed) => telephoneOf(typed) ?? "")
  .pipe(z.string().min(1));

/** Rule O15: a file that lies in the private store under its hash, with what was said of it. */
const file = z.strictObject({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  kind: z.enum(["jpeg", "png", "webp", "docx", "pdf"]),
  bytes: z.number().int().min(1),
  name: typedText({ least: 1, most: 120 }),
  caption: optional(100),
  by: optional(40),
  /** Whether the people in a picture agreed; `nobody` where there are none, and for documents. */
  agreed: z.enum(["yes", "no", "nobody"]),
});

/** Rule O15: files of one form. */
export const filesWire = z
  .array(file)
  .max(fileLimits.pictures + 1)
  .default([]);

/** Rule O50: what a sender says since, and gives with it. */
export const saidWire = z.strictObject({
  text: typedText({ least: 0, most: 2000 }),
  files: filesWire,
});

/** A street or a community; what lies in it is said in words. */
const placeCode = z.string().regex(/^\d{9}(?:\d{3})?$/);

/** Rule O42: who is recommended. */
const person = z.strictObject({
  name: typedText({ least: 2, most: 20 }),
  post: z.enum(valuesOf(workerPosts)),
});

/** Rule O10: what is recommended. It holds nothing by which the sender is reached. */
export const recommendedWire = z.strictObject({
  kind: z.enum(["case", "person"]),
  title: typedText({ least: 2, most: 60 }),
  place: z.union([
    z.strictObject({ code: placeCode }),
    z.strictObject({ text: typedText({ least: 2, most: 100 }), code: placeCode.optional() }),
  ]),
  person: person.optional(),
  /** Rule O42: the campaign that a person is nominated for, as it was called when the form was sent. */
  campaign: z.strictObject({ slug: slugWire, name: z.string().min(1) }).optional(),
  story: typedText({ least: 20, most: 5000 }),
  people: optional(300),
  when: optional(100),
  figures: optional(500),
  files: filesWire,
});

/** Rules O10–O12: how to reach the sender, and what may be published of the sender; sealed before it is stored. */
const contactWire = z
  .strictObject({
    name: typedText({ least: 2, most: 40 }),
    telephone,
    isUnder14: z.boolean(),
    guardian: optional(40),
    guardianAgrees: z.boolean().default(false),
  })
  .refine((given) => !given.isUnder14 || given.guardian !== "", {
    ...{ path: ["guardian"], when: isAlways },
  })
  .refine((given) => !given.isUnder14 || given.guardianAgrees, {
    ...{ path: ["guardianAgrees"], when: isAlways },
  });

/** Rule O12. None of these is true unless somebody made it so. */
export const consentsWire = z.strictObject({
  contact: z.literal(true),
  name: z.boolean(),
  portrait: z.boolean(),
});

/** A form as sent in: `key` is made with the form and stays the same when it is sent again (rule O4). */
export const recommendationWire = z.strictObject({
  key: z.uuid(),
  notice: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  recommendation: recommendedWire,
  contact: contactWire,
  consents: consentsWire,
});
export type StoredFile = z.infer<typeof file>;
export type Recommendation = z.infer<typeof recommendedWire>;
export type RecommendationConsents = z.infer<typeof consentsWire>;
