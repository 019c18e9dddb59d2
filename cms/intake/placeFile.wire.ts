import { z } from "zod";

/** A district, street or community: its code, its name, and its pinyin and initials (`jinchengshequ jcsq`). */
const placeLine = z.tuple([z.string(), z.string(), z.string()]);
export type PlaceLine = z.infer<typeof placeLine>;

/** Rule O40: a file of places in the order of their codes, with the address of the next one. */
export const placeFileWire = z.strictObject({
  places: z.array(placeLine),
  next: z.string().startsWith("/").optional(),
});
export type PlaceFile = z.infer<typeof placeFileWire>;
