import sharp from "sharp";
import { decoding } from "./decoding.ts";
import { pixelLimit } from "./uploadRules.ts";

/** A small JPEG of a picture that is not stored yet, as a `data:` address; undefined for one that cannot be read. */
export const thumbnail = (picture: Uint8Array): Promise<string | undefined> =>
  decoding(async () => {
    try {
      const small = await sharp(picture, { limitInputPixels: pixelLimit, failOn: "error" })
        .autoOrient()
        .resize({ width: 320, height: 320, fit: "inside", withoutEnlargement: true })
        .flatten({ background: "#ffffff" })
        .jpeg({ quality: 70 })
        .toBuffer();
      return `data:image/jpeg;base64,${small.toString("base64")}`;
    } catch {
      return undefined;
    }
  });
