import { z } from "zod";

/** What a link shows the nominated person: who is nominated for what, and what is told of them. */
export const nomineeContentWire = z.strictObject({
  name: z.string(),
  post: z.string(),
  place: z.string(),
  campaign: z.string(),
  story: z.array(z.string()),
});
export type NomineeContent = z.infer<typeof nomineeContentWire>;

/** What the person said; the portrait is agreed to by itself. */
export const nomineeAnswerWire = z.strictObject({
  agrees: z.boolean(),
  portrait: z.boolean(),
  name: z.string(),
  note: z.string(),
});
export type NomineeAnswer = z.infer<typeof nomineeAnswerWire>;
