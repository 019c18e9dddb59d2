import { ancestorsOf, levelOf } from "./ancestry.ts";

type NameOf = (code: string) => string | undefined;

/** Names from the district down to just above the place; the city goes without saying. */
const enclosing = (code: string, nameOf: NameOf): string =>
  ancestorsOf(code)
    .filter((ancestor) => levelOf(ancestor) !== "city")
    .reverse()
    .map((ancestor) => nameOf(ancestor) ?? "")
    .join("");

/** Rule L3: a place in words, from the district down: 武侯区簇桥街道锦城社区. */
export const describePlace = (code: string, nameOf: NameOf): string =>
  `${enclosing(code, nameOf)}${nameOf(code) ?? ""}`;

/** Rule L3: a place for a picking list, its own name first: 锦城社区 · 武侯区簇桥街道. */
export const labelPlace = (code: string, nameOf: NameOf): string => {
  const within = enclosing(code, nameOf);
  const name = nameOf(code) ?? code;
  return within === "" ? name : `${name} · ${within}`;
};
