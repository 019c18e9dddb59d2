import { z } from "zod";
import { typedText } from "#leaves/typedText.ts";

const text = typedText({ least: 1, most: 1000 });
const thread = z.int().positive();

/** What the panel asks to have said or done in the comments of a document. */
export const askedCommentWire = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("open"),
    path: z.string().regex(/^[A-Za-z][\w.:/-]{0,99}$/),
    quote: z.string().min(1).max(300),
    text,
    isDemand: z.boolean(),
  }),
  z.strictObject({ kind: z.literal("reply"), thread, text }),
  z.strictObject({ kind: z.literal("reopen"), thread, text }),
  z.strictObject({ kind: z.literal("resolve"), thread }),
]);
export type AskedComment = z.infer<typeof askedCommentWire>;
