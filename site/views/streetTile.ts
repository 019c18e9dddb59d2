import type { Picture } from "#content/media.wire.ts";
import type { Street } from "#content/subjects.wire.ts";
import type { Library } from "#edition/library/library.ts";
import { paths } from "#leaves/paths.ts";
import { placeInWords } from "./places.ts";

/** A street's brand page as walls and lists announce it. */
export type StreetTile = {
  href: string;
  /** District and street in words. */
  place: string;
  brand: string;
  slogan: string | undefined;
  summary: string;
  picture: Picture | undefined;
};

/** The tile of a street. */
export const streetTile = (library: Library, street: Street): StreetTile => ({
  href: paths.street(street.slug),
  place: placeInWords(library, [street.place]) ?? street.brand,
  brand: street.brand,
  slogan: street.slogan,
  summary: street.summary,
  picture: street.cover,
});
