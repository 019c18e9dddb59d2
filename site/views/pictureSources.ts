import type { Picture, Rendition } from "#content/media.wire.ts";

/** What a `<picture>` element needs: better formats first, and a JPEG that every browser can show. */
export type PictureSources = {
  sources: { type: Rendition["type"]; srcset: string }[];
  fallback: { src: string; srcset: string };
};

const formats = ["image/avif", "image/webp"] as const;

/** The JPEG that a browser without `srcset` loads: big enough for a phone. */
const fallbackWidth = 960;

const srcsetOf = (renditions: readonly Rendition[]) =>
  renditions.map(({ path, width }) => `${path} ${width}w`).join(",");

/** Groups a picture's renditions by format, smallest first. */
export const pictureSources = ({ renditions }: Picture): PictureSources => {
  const ofType = (type: Rendition["type"]) =>
    renditions.filter((one) => one.type === type).toSorted((a, b) => a.width - b.width);
  const jpegs = ofType("image/jpeg");
  const best = jpegs.find(({ width }) => width >= fallbackWidth) ?? jpegs.at(-1);
  return {
    sources: formats.flatMap((type) => {
      const srcset = srcsetOf(ofType(type));
      return srcset ? [{ type, srcset }] : [];
    }),
    fallback: { src: best?.path ?? "", srcset: srcsetOf(jpegs) },
  };
};

/** The largest form of a picture that every browser can show. */
export const largestJpeg = ({ renditions }: Picture): string =>
  renditions
    .filter(({ type }) => type === "image/jpeg")
    .reduce((largest, one) => (one.width > largest.width ? one : largest)).path;
