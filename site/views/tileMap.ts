import type { Library } from "#edition/library/library.ts";
import { paths } from "#leaves/paths.ts";
import { mostNamed } from "./mostNamed.ts";

/**
 * Where each district sits on the schematic wall: column, row (from 1). Neighbours stand near each other;
 * nothing here is a border or a scale, for public maps need a review number.
 */
const seats: Record<string, readonly [number, number]> = {
  "510181": [1, 1],
  "510182": [2, 1],
  "510114": [4, 1],
  "510113": [5, 1],
  "510121": [6, 1],
  "510184": [1, 2],
  "510117": [2, 2],
  "510106": [3, 2],
  "510108": [4, 2],
  "510129": [1, 3],
  "510115": [2, 3],
  "510105": [3, 3],
  "510104": [4, 3],
  "510112": [5, 3],
  "510185": [6, 3],
  "510183": [1, 4],
  "510107": [3, 4],
  "510131": [1, 5],
  "510118": [2, 5],
  "510116": [3, 5],
};

export type DistrictTile = {
  /** Name without 区, 县 or 市, as a tile has room for. */
  short: string;
  name: string;
  href: string;
  /** Whether there are published stories or projects from there, and how many where the wall tells it. */
  isFull: boolean;
  count: number | undefined;
  column: number;
  row: number;
};

/**
 * The wall of districts. A district that the wall has no seat for is put in the last row. A wall that only leads to the districts
 * tells no numbers: each publish would change the page that it stands on.
 */
export const tileMap = (
  { districts, list, projects }: Library,
  { isCounted }: { isCounted: boolean },
): DistrictTile[] => {
  let spare = 0;
  return districts.newest(mostNamed).map(({ code, name }) => {
    const [column, row] = seats[code] ?? [++spare, 6];
    const from = [list({ of: "place", code }), projects({ of: "place", code })];
    return {
      short: name.replace(/[区县市]$/, ""),
      name,
      href: paths.district(code),
      isFull: from.some((one) => one.hasMoreThan(0)),
      count: isCounted ? from.reduce((sum, { count }) => sum + count, 0) : undefined,
      column,
      row,
    };
  });
};
