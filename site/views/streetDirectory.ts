import type { Library } from "#edition/library/library.ts";
import { paths } from "#leaves/paths.ts";
import { pinyinKeys } from "#places/pinyinKeys.ts";
import { mostNamed } from "./mostNamed.ts";

/** A street or town by its name, with its page where it has one, and what it is found by: pinyin and initials. */
type DirectoryStreet = { name: string; href: string | undefined; keys: string };

export type DistrictStreets = { name: string; href: string; streets: DirectoryStreet[] };

/** Every street and town of the city, by district. */
export const streetDirectory = (library: Library): DistrictStreets[] =>
  library.districts.newest(mostNamed).map(({ code, name }) => ({
    name,
    href: paths.district(code),
    streets: library
      .streetsIn(code)
      .newest(mostNamed)
      .map(({ code: street, name: streetName }) => {
        const page = library.streetOf(street);
        const { pinyin, initials } = pinyinKeys(streetName);
        return {
          name: streetName,
          href: page && paths.street(page.slug),
          keys: `${pinyin} ${initials}`,
        };
      }),
  }));
