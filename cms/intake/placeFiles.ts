import type { PlaceFile, PlaceLine } from "./placeFile.wire.ts";

/** A place as the database names it, with what it is found by. */
export type PlaceName = { code: string; name: string; pinyin: string; initials: string };

/** Bytes of a file at most: a phone on a bad network has one in a few seconds. */
const mostBytes = 120_000;

const lineOf = ({ code, name, pinyin, initials }: PlaceName): PlaceLine => [
  code,
  name,
  `${pinyin} ${initials}`,
];

/** Rule O40: all places below the city as files of bounded size; there is always a first one. */
export function placeFiles(
  names: readonly PlaceName[],
  addressOf: (part: number) => string,
): PlaceFile[] {
  const parts: PlaceLine[][] = [[]];
  let bytes = 0;
  for (const line of names.filter(({ code }) => code.length > 4).map(lineOf)) {
    const more = new TextEncoder().encode(JSON.stringify(line)).length + 1;
    if (bytes > 0 && bytes + more > mostBytes) {
      parts.push([]);
      bytes = 0;
    }
    parts[parts.length - 1]?.push(line);
    bytes += more;
  }
  return parts.map((places, index) => ({
    places,
    ...(index + 1 < parts.length && { next: addressOf(index + 2) }),
  }));
}
