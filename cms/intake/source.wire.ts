import { z } from "zod";
import { personName } from "#content/personName.ts";
import { typedText } from "#leaves/typedText.ts";

const account = z.string().min(1);
/** In one form (rule C30): somebody is nobody else for a space in the name. */
const name = typedText({ least: 2, most: 40 }).transform(personName);

/** Who answers for a recommendation at the unit that made it: three people, of whom the second is not the first. */
export const unitWire = z
  .strictObject({
    writer: name,
    proofreader: name,
    reviewer: name,
  })
  .refine(({ writer, proofreader }) => writer !== proofreader, { path: ["proofreader"] });

/** How a recommendation came in. It names accounts and people on duty, and nothing by which the sender is reached. */
const source = z.discriminatedUnion("channel", [
  z.strictObject({ channel: z.literal("web") }),
  z.strictObject({
    channel: z.enum(["telephone", "weibo", "wechat"]),
    /** When it came, in ms; who typed it in. */
    cameAt: z.number().int(),
    by: account,
  }),
  z.strictObject({
    channel: z.literal("street"),
    /** Code of the street's place. */
    street: z.string().regex(/^\d{9}$/),
    by: account,
    unit: unitWire,
  }),
]);
export type RecommendationSource = z.infer<typeof source>;
