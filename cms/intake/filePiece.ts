import { createHash } from "node:crypto";
import { z } from "zod";
import { signedText, valueOfSigned } from "./signedText.ts";

const piece = z.strictObject({ name: z.string(), bytes: z.number() });
/** A part of a file on its way, under its name in the store of pieces. */
export type FilePiece = z.infer<typeof piece>;

const what = "intake piece";

/** What names of a form's pieces begin with: the day, for what is left of a day is swept by it, and what no other form has. */
export const piecesOf = (day: string, key: string): string =>
  `${day}/${createHash("sha256").update(key).digest("hex").slice(0, 24)}-`;

export const pieceName = (day: string, key: string, content: Uint8Array): string =>
  `${piecesOf(day, key)}${createHash("sha256").update(content).digest("hex")}`;

export const pieceToken = (secret: string, key: string, one: FilePiece): string =>
  signedText({ secret, what, key }, one);

/** The piece of a token of this form; undefined for any other text. */
export const pieceOf = (secret: string, key: string, token: string): FilePiece | undefined =>
  piece.optional().parse(valueOfSigned({ secret, what, key }, token));
