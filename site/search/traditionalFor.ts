import { simplifiedCharacters, simplifiedChinese } from "#leaves/simplifiedChinese.ts";
import { characterPairs } from "./characterPairs.ts";

/** Traditional characters for those in some names, as a browser gets them: the names may be written so, or what is typed. */
export function traditionalFor(names: readonly string[]): string {
  const there = new Set(names.flatMap((name) => [...simplifiedChinese(name)]));
  return characterPairs([...simplifiedCharacters].filter(([, simple]) => there.has(simple)));
}
