import type { Rendition } from "../media.wire.ts";

/** Widths at which readers get a picture, in pixels. */
const widths = [320, 480, 768, 1200, 1600] as const;
const widest = widths[widths.length - 1] ?? 1600;

const formats = [
  { type: "image/avif", extension: "avif" },
  { type: "image/webp", extension: "webp" },
  { type: "image/jpeg", extension: "jpg" },
] as const;

/** Largest rendition, in pixels, for which AVIF is worth its minutes of encoding. */
const avifLimit = 4_000_000;

/**
 * Rule M4: the renditions of a picture, smallest first: every width below the picture's own, then its own width or the
 * widest one. Nothing is enlarged. `filename` is the stored picture's; `width` and `height` are its pixels.
 */
export const renditionPlan = (picture: {
  filename: string;
  width: number;
  height: number;
}): Rendition[] => {
  const stem = picture.filename.replace(/\.[a-z]+$/, "");
  const largest = Math.min(picture.width, widest);
  // All or none: a browser that takes AVIF would look no further, and show its widest one stretched.
  const isLong = (largest * largest * picture.height) / picture.width > avifLimit;
  const made = formats.filter(({ type }) => type !== "image/avif" || !isLong);
  return [...widths.filter((width) => width < largest), largest].flatMap((width) =>
    made.map(({ type, extension }) => ({
      path: `/media/${stem}-${width}.${extension}`,
      type,
      width,
      height: Math.max(1, Math.round((picture.height * width) / picture.width)),
    })),
  );
};

/** What the addresses of all renditions of a picture begin with, given one of them; undefined for what is no such address. */
export const pictureStem = (address: string): string | undefined =>
  /^(\/media\/.+)-\d+\.[a-z]+$/.exec(address)?.[1];
