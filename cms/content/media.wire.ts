import { z } from "zod";

/** One encoded rendition of a picture; `path` is site-absolute (`/media/…`), sizes in pixels. */
export const renditionWire = z.strictObject({
  path: z.string().startsWith("/media/"),
  type: z.enum(["image/avif", "image/webp", "image/jpeg"]),
  width: z.int().positive(),
  height: z.int().positive(),
});
export type Rendition = z.infer<typeof renditionWire>;

/** Least and greatest share of a picture, in per cent, at which its focal point may lie. */
export const focalShare = { min: 0, max: 100 } as const;
const focalShareWire = z.number().min(focalShare.min).max(focalShare.max);

/** A published picture with everything a page needs to show it; text fields are plain text. */
export const pictureWire = z.strictObject({
  id: z.string(),
  alt: z.string().min(1),
  caption: z.string().optional(),
  credit: z.string().optional(),
  /** A drawing made for illustration, labelled 示意图 wherever it is shown. */
  illustration: z.boolean(),
  /** Size of the largest JPEG, in pixels. */
  width: z.int().positive(),
  height: z.int().positive(),
  /** Focal point in per cent from the left and from the top. */
  focalX: focalShareWire,
  focalY: focalShareWire,
  /** Every size in every format, at least one JPEG. */
  renditions: z.array(renditionWire).min(1),
});
export type Picture = z.infer<typeof pictureWire>;
