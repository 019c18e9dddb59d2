import { z } from "zod";
import { typedText } from "#leaves/typedText.ts";

/** Longest words of a comment, and of what it quotes, in characters. */
export const commentLimits = { text: 1000, quote: 300 } as const;

const text = typedText({ least: 1, most: commentLimits.text });
const thread = z.int().positive();

/** What the panel asks to have said or done in the comments of a document. */
export const askedCommentWire = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("open"),
    path: z.string().regex(/^[A-Za-z][\w.:/-]{0,99}$/),
    quote: z.string().min(1).max(commentLimits.quote),
    text,
    isDemand: z.boolean(),
  }),
  z.strictObject({ kind: z.literal("reply"), thread, text }),
  z.strictObject({ kind: z.literal("reopen"), thread, text }),
  z.strictObject({ kind: z.literal("resolve"), thread }),
]);
export type AskedComment = z.infer<typeof askedCommentWire>;
