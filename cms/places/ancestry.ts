import type { Place } from "./place.wire.ts";

type Level = Place["level"];

/** Length of the code at each level of the national tree. */
const codeLengths = [
  [4, "city"],
  [6, "district"],
  [9, "street"],
  [12, "community"],
] as const satisfies readonly (readonly [number, Level])[];

/** Rule L1: the level that a code says; undefined for what is no place code. */
export const levelOf = (code: string): Level | undefined => {
  const [national = "", ...added] = code.split("-");
  if (!/^\d+$/.test(national)) return undefined;
  if (added.length > 0) {
    if (national.length !== 12 || added.length > 1) return undefined;
    if (/^e[1-9]\d*$/.test(added[0] ?? "")) return "estate";
    return /^g[1-9]\d*$/.test(added[0] ?? "") ? "grid" : undefined;
  }
  return codeLengths.find(([length]) => length === national.length)?.[1];
};

/** Rule L2: the codes of all places above, nearest first. A place is not its own ancestor. */
export const ancestorsOf = (code: string): string[] => {
  const [national = "", ...added] = code.split("-");
  return codeLengths
    .map(([length]) => length)
    .filter(
      (length) => length < national.length || (added.length > 0 && length === national.length),
    )
    .map((length) => national.slice(0, length))
    .reverse();
};

/** Rule L2: whether a place is `whole` itself or lies in it. */
export const isWithin = (code: string, whole: string): boolean =>
  code === whole || ancestorsOf(code).includes(whole);

/** The place among `codes` that encloses or is `code` at the given level, e.g. the street of a community. */
export const atLevel = (code: string, level: Level): string | undefined =>
  [code, ...ancestorsOf(code)].find((candidate) => levelOf(candidate) === level);
