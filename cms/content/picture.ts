import { type Consent, mayShowPicture } from "./consentRules.ts";
import type { Picture, Rendition } from "./media.wire.ts";

/** A library record as far as readers are concerned. */
export type MediaRecord = {
  id: number | string;
  alt?: string | null;
  caption?: string | null;
  credit?: string | null;
  illustration?: boolean | null;
  portrait?: boolean | null;
  consent?: Consent | null;
  focalX?: number | null;
  focalY?: number | null;
  renditions?: readonly Rendition[] | null;
  deletedAt?: string | null;
};

/**
 * The public picture of a library record. Undefined when there is nothing to show or it may not be shown: in the trash,
 * without alternative text, without a JPEG, or a portrait whose consent is missing or withdrawn (rule C11).
 */
export const pictureOf = (record: MediaRecord): Picture | undefined => {
  const renditions = record.renditions ?? [];
  const largest = renditions
    .filter(({ type }) => type === "image/jpeg")
    .reduce<Rendition | undefined>((a, b) => (a && a.width >= b.width ? a : b), undefined);
  if (!largest || !record.alt || record.deletedAt || !mayShowPicture(record)) return undefined;
  return {
    id: String(record.id),
    alt: record.alt,
    ...(record.caption && { caption: record.caption }),
    ...(record.credit && { credit: record.credit }),
    illustration: record.illustration === true,
    width: largest.width,
    height: largest.height,
    focalX: record.focalX ?? 50,
    focalY: record.focalY ?? 50,
    renditions: [...renditions],
  };
};
