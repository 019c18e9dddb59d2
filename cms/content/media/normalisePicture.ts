import { createHash } from "node:crypto";
import sharp from "sharp";
import { uploadProblem } from "./uploadRules.ts";

/** Largest picture that is decoded, in pixels. */
export const pixelLimit = 40_000_000;
/** Longest side that is kept, in pixels: enough for the widest rendition at a crop. */
const longestSide = 2560;

/** An upload that cannot become a picture; the message tells the editor what to do. */
export class PictureRefused extends Error {
  override name = "PictureRefused";
}

/**
 * Decodes an upload by its content, whatever its name says, and encodes it anew as an upright sRGB JPEG, so that nothing of
 * the sent file survives but its pixels: no EXIF, no GPS, no comments. The name is the hash of the new content.
 */
export const normalisePicture = async (upload: Buffer): Promise<{ name: string; data: Buffer }> => {
  const open = () => sharp(upload, { limitInputPixels: pixelLimit, failOn: "error" });
  const facts = await open()
    .metadata()
    .catch((cause: Error) => ({ problem: cause.message }));
  const problem = uploadProblem({ bytes: upload.length, pixelLimit, ...facts });
  if (problem) throw new PictureRefused(problem);
  try {
    const data = await open()
      .autoOrient()
      .resize({ width: longestSide, height: longestSide, fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#ffffff" })
      .toColourspace("srgb")
      .jpeg({ quality: 90, chromaSubsampling: "4:4:4" })
      .toBuffer();
    const name = createHash("sha256").update(data).digest("hex").slice(0, 32);
    return { name: `${name}.jpg`, data };
  } catch {
    throw new PictureRefused(
      uploadProblem({ bytes: upload.length, pixelLimit, problem: "decode" }),
    );
  }
};
