import { createHash } from "node:crypto";
import sharp from "sharp";
import { wording } from "../wording.ts";
import { decoding } from "./decoding.ts";
import { keptSize } from "./keptSize.ts";
import { type DecodedFacts, fileProblem, pictureProblem, pixelLimit } from "./uploadRules.ts";

/** An upload that cannot become a picture; the message tells the editor what to do. */
export class PictureRefused extends Error {
  override name = "PictureRefused";
}

const open = (upload: Buffer) => sharp(upload, { limitInputPixels: pixelLimit, failOn: "error" });

const readHeader = async (upload: Buffer): Promise<DecodedFacts> => {
  try {
    const { autoOrient, compression } = await open(upload).metadata();
    return { ...autoOrient, compression };
  } catch (cause) {
    return { refused: cause instanceof Error ? cause.message : String(cause) };
  }
};

const encodeAnew = (upload: Buffer, size: { width: number; height: number }): Promise<Buffer> =>
  open(upload)
    .autoOrient()
    .resize({ ...size, fit: "fill" })
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb")
    .jpeg({ quality: 90, chromaSubsampling: "4:4:4" })
    .toBuffer();

/**
 * Rules M1–M3: decodes an upload by its content, whatever its name says, and encodes it anew as an upright sRGB JPEG, so that
 * nothing of the sent file survives but its pixels: no EXIF, no place, no comments. The name is the hash of the new content.
 * Throws `PictureRefused`.
 */
export const normalisePicture = async (upload: Buffer): Promise<{ name: string; data: Buffer }> => {
  const unreadable = fileProblem(upload);
  if (unreadable) throw new PictureRefused(unreadable);
  const facts = await readHeader(upload);
  const problem = pictureProblem(facts);
  if (problem) throw new PictureRefused(problem);
  const size = keptSize({ width: facts.width ?? 1, height: facts.height ?? 1 });
  if (size === "too-tall") throw new PictureRefused(wording.problems.fileTooTall);
  const data = await decoding(() => encodeAnew(upload, size)).catch(() => {
    throw new PictureRefused(wording.problems.fileBroken);
  });
  const name = createHash("sha256").update(data).digest("hex").slice(0, 32);
  return { name: `${name}.jpg`, data };
};
