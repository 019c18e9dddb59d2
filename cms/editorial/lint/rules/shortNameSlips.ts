import type { Finding } from "../finding.ts";
import { found } from "../found.ts";
import { isGrammar, isHan, isHomophone } from "../reading/characters.ts";
import type { ReadField, View } from "../view.ts";
import { isNamedBefore, isPersonPlace } from "./nameContext.ts";

/** Names of two characters whose second is a homophone, where only a name can stand. */
export const shortNameSlips = (field: ReadField, view: View): Finding[] => {
  const { text } = field;
  const isByline = field.role === "byline";
  const slips: Finding[] = [];
  for (let at = 0; at + 1 < text.length; at += 1) {
    const names = view.known.shortNames.get(text[at] ?? "");
    if (!names) continue;
    const typed = text[at + 1] ?? "";
    const isPlace = isByline
      ? text.length === 2
      : isNamedBefore(text, at) && isPersonPlace(text, at, at + 2);
    if (!isPlace || !isHan(typed) || isGrammar(typed)) continue;
    if (
      view.known.people.has(text.slice(at, at + 2)) ||
      view.known.people.has(text.slice(at, at + 3))
    )
      continue;
    const name = names.find((one) => isHomophone(one[1] ?? "", typed));
    if (!name) continue;
    const why = `与已知人名“${name}”差一字，请核对。`;
    slips.push(found("entity-near", { field, from: at, to: at + 2 }, { why, fix: name }));
  }
  return slips;
};
