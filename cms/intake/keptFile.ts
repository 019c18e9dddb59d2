import { z } from "zod";
import { signedText, valueOfSigned } from "./signedText.ts";

const taken = z.strictObject({
  hash: z.string(),
  kind: z.enum(["jpeg", "png", "webp", "docx", "pdf"]),
  bytes: z.number(),
  name: z.string(),
  /** Its name while it waits for the form; without one it is where it stays. */
  waits: z.string().optional(),
});
/** A file that was taken with a form. */
export type TakenFile = z.infer<typeof taken>;

const what = "intake file";

/** Rule O16: what stands in a form for a file that was taken with it. */
export const keptToken = (secret: string, key: string, file: TakenFile): string =>
  signedText({ secret, what, key }, file);

/** Rule O16: the file of a token of this form; undefined for any other text. */
export const keptFile = (secret: string, key: string, token: string): TakenFile | undefined =>
  taken.optional().parse(valueOfSigned({ secret, what, key }, token));
