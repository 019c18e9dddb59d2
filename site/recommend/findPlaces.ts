import type { PlaceLine } from "#intake/placeFile.wire.ts";

/** A place with its name in full, from the district down, and what it and the places around it are found by. */
export type KnownPlace = {
  code: string;
  name: string;
  full: string;
  spelled: string;
  around: string;
};

const above = [6, 9];

/** Places with their names in full; the order of codes is that of the tree. */
export function knownPlaces(lines: readonly PlaceLine[]): KnownPlace[] {
  const known = new Map(lines.map((line) => [line[0], line]));
  return lines.map(([code, name, spelled]) => {
    const enclosing = above
      .filter((length) => length < code.length)
      .flatMap((length) => {
        const line = known.get(code.slice(0, length));
        return line ? [line] : [];
      });
    return {
      ...{ code, name, spelled },
      full: `${enclosing.map((line) => line[1]).join("")}${name}`,
      around: enclosing.map((line) => line[2]).join(" "),
    };
  });
}

/** How well a place fits what was typed, the least first; undefined where it does not. */
function rankOf({ name, full, spelled, around }: KnownPlace, typed: string): number | undefined {
  if (name.startsWith(typed)) return 0;
  if (full.startsWith(typed)) return 1;
  const keys = spelled.split(" ");
  if (keys.some((key) => key === typed)) return 2;
  if (keys.some((key) => key.startsWith(typed))) return 3;
  if (full.includes(typed)) return 4;
  if (/^[a-z]{3,}$/.test(typed) && (keys[0] ?? "").includes(typed)) return 5;
  return around.split(" ").some((key) => key.startsWith(typed)) ? 6 : undefined;
}

/** Places that are found by name, pinyin or initials; words that spaces part must all fit. */
export function findPlaces(
  places: readonly KnownPlace[],
  text: string,
  most: number,
): KnownPlace[] {
  const words = text
    .normalize("NFKC")
    .toLowerCase()
    .split(/[\s'’]+/)
    .filter(Boolean);
  if (words.length === 0 || words.every((word) => /^[a-z]$/.test(word))) return [];
  const ranked = places.flatMap((place) => {
    const ranks = words.map((word) => rankOf(place, word));
    // Both say it: the street around it and its own name.
    const rank = ranks.reduce<number | undefined>(
      (sum, one) => (sum === undefined || one === undefined ? undefined : sum + one),
      0,
    );
    return rank === undefined ? [] : [{ place, rank }];
  });
  return ranked
    .sort((a, b) => a.rank - b.rank || a.place.code.length - b.place.code.length)
    .slice(0, most)
    .map(({ place }) => place);
}

/** The districts, or what lies right in a district or street. */
export const placesIn = (places: readonly KnownPlace[], code: string): KnownPlace[] => {
  const length = code.length < 6 ? 6 : code.length + 3;
  return places.filter((one) => one.code.length === length && one.code.startsWith(code));
};
