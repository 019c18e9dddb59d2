import { createHash } from "node:crypto";
import { z } from "zod";
import { signedText, valueOfSigned } from "./signedText.ts";

const piece = z.strictObject({ name: z.string(), bytes: z.number() });
/** A part of a file on its way, under its name among what waits for its form. */
export type FilePiece = z.infer<typeof piece>;

const what = "intake piece";

/** What names of a form's files begin with while they wait: the day, for a day is swept as a whole, and what no other form has. */
export const waitingFor = (day: string, key: string): string =>
  `${day}/${createHash("sha256").update(key).digest("hex").slice(0, 24)}-`;

export const waitingName = (day: string, key: string, content: Uint8Array): string =>
  `${waitingFor(day, key)}${createHash("sha256").update(content).digest("hex")}`;

export const pieceToken = (secret: string, key: string, one: FilePiece): string =>
  signedText({ secret, what, key }, one);

/** The piece of a token of this form; undefined for any other text. */
export const pieceOf = (secret: string, key: string, token: string): FilePiece | undefined =>
  piece.optional().parse(valueOfSigned({ secret, what, key }, token));
