import sharp from "sharp";
import { decoding } from "#content/media/decoding.ts";
import { pixelLimit } from "#content/media/uploadRules.ts";

const [wide, high] = [9, 8];

/** Of 255: what differs less is one plain area, and every plain area would look like every other. */
const leastContrast = 24;

/** One bit for each pair of neighbours: whether it gets darker from left to right. */
function lookIn(pixels: Uint8Array): string | undefined {
  if (Math.max(...pixels) - Math.min(...pixels) < leastContrast) return undefined;
  const bit = (_: unknown, at: number) => {
    const left = Math.floor(at / (wide - 1)) * wide + (at % (wide - 1));
    return (pixels[left] ?? 0) > (pixels[left + 1] ?? 0) ? "1" : "0";
  };
  return Array.from({ length: (wide - 1) * high }, bit).join("");
}

/**
 * How a picture looks, in 64 zeros and ones (a difference hash of 9 by 8 grey pixels): the same, but for a few, after it was made smaller or stored again,
 * as WeChat does with every picture. Undefined for what is no picture that can be opened, or shows nothing.
 */
export const pictureLook = (content: Uint8Array): Promise<string | undefined> =>
  decoding(() =>
    sharp(content, { limitInputPixels: pixelLimit, failOn: "error" })
      .autoOrient()
      .flatten({ background: "#ffffff" })
      .greyscale()
      .resize(wide, high, { fit: "fill" })
      .raw()
      .toBuffer(),
  ).then(lookIn, () => undefined);
