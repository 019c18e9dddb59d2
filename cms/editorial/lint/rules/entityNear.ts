import type { Finding } from "../finding.ts";
import { found } from "../found.ts";
import type { Named } from "../known.ts";
import { isGrammar, isHan, isHomophone, isLookalike, tellsApart } from "../reading/characters.ts";
import type { Sighting } from "../reading/nearIndex.ts";
import type { Check, ReadField, View } from "../view.ts";
import { isPersonPlace, surnames } from "./nameContext.ts";
import { placeSlips } from "./placeSlips.ts";
import { shortNameSlips } from "./shortNameSlips.ts";

const overlaps = (a: { from: number; to: number }, b: { from: number; to: number }): boolean =>
  a.from < b.to && b.from < a.to;

/** What a window has in the place where the name has another character. */
const slipOf = (field: ReadField, { from, at, name }: Sighting<Named>) => {
  const typed = field.text[from + at] ?? "";
  const right = name[at] ?? "";
  return {
    isSane: isHan(typed) && !isGrammar(typed) && !tellsApart(typed, right),
    isAlike: isHomophone(typed, right) || isLookalike(typed, right),
    isGrammarForGrammar: isGrammar(typed) && isGrammar(right),
  };
};

/** 稿件176 is no slip for 稿件167: numbers that differ name different things. */
const isSaneSwap = ({ text }: ReadField, { from, at }: Sighting<Named>): boolean => {
  const [one = "", other = ""] = text.slice(from + at, from + at + 2);
  return isHan(one) && isHan(other) && !tellsApart(one, other);
};

const isQuoted = ({ text }: ReadField, { from, to }: { from: number; to: number }): boolean =>
  /[“‘《]/.test(text[from - 1] ?? "") && /[”’》]/.test(text[to] ?? "");

const isPersonSlip = (field: ReadField, sighting: Sighting<Named>, view: View): boolean => {
  const { from, to, at, name } = sighting;
  const isPlace = field.role === "byline" || isPersonPlace(field.text, from, to);
  if (sighting.kind === "swapped") return name.length >= 3 && at > 0 && isPlace;
  const { isSane, isAlike } = slipOf(field, sighting);
  if (!isSane) return false;
  const isOfStory =
    view.story.credits.some((credit) => credit.name === name) ||
    view.fields.some((other) =>
      other.sightings.some((one) => one.kind === "same" && one.name === name),
    );
  if (at === 0) return isPlace && (isAlike || (isOfStory && surnames.has(field.text[from] ?? "")));
  return isAlike ? isPlace || isOfStory : isPlace && isOfStory;
};

const isNameSlip = (field: ReadField, sighting: Sighting<Named>): boolean => {
  const { at, name } = sighting;
  const isBrand = sighting.item.kind === "name" && sighting.item.name.kind === "brand";
  if (name.length < 4 && !(isBrand && isQuoted(field, sighting))) return false;
  if (sighting.kind === "swapped") return true;
  const { isSane, isAlike, isGrammarForGrammar } = slipOf(field, sighting);
  // 治理与 for 治理和: in a long name that is a slip, too.
  if (isGrammarForGrammar) return name.length >= 8 && at >= 3;
  if (!isSane) return false;
  if (isAlike) return true;
  if (isBrand && name.length >= 4 && isQuoted(field, sighting)) return true;
  return name.length >= 8 && at >= 3;
};

const isPhraseSlip = (field: ReadField, sighting: Sighting<Named>): boolean => {
  if (sighting.name.length < 4) return false;
  if (sighting.kind === "swapped") return true;
  const { isSane, isAlike } = slipOf(field, sighting);
  return isAlike || (isSane && sighting.name.length >= 6);
};

const isSlip = (field: ReadField, sighting: Sighting<Named>, view: View): boolean => {
  if (sighting.kind === "swapped" && !isSaneSwap(field, sighting)) return false;
  switch (sighting.item.kind) {
    case "person":
      return isPersonSlip(field, sighting, view);
    case "name":
      return isNameSlip(field, sighting);
    case "phrase":
      return isPhraseSlip(field, sighting);
  }
};

const whyOf = ({ item, name }: Sighting<Named>): string =>
  item.kind === "phrase"
    ? `应写作“${name}”：${item.why}。`
    : item.kind === "person"
      ? `与已知人名“${name}”差一字，请核对。`
      : `与“${name}”差一字，请核对。`;

const slipsIn = (field: ReadField, view: View): Finding[] => {
  const whole = [...field.sightings.filter(({ kind }) => kind === "same"), ...field.mentions];
  const near = field.sightings
    .filter(({ kind }) => kind !== "same")
    .filter((one) => !whole.some((known) => overlaps(one, known) && !isInside(known, one)))
    .filter((one) => isSlip(field, one, view))
    .sort((a, b) => b.name.length - a.name.length);
  const taken: Sighting<Named>[] = [];
  for (const one of near) if (!taken.some((other) => overlaps(one, other))) taken.push(one);
  return taken.map((one) =>
    found(
      one.item.kind === "phrase" ? "fixed-phrase" : "entity-near",
      { field, from: one.from, to: one.to },
      { why: whyOf(one), fix: one.name },
    ),
  );
};

/** A known name within a longer window that is one off says nothing against the window. */
const isInside = (inner: { from: number; to: number }, outer: { from: number; to: number }) =>
  inner.from >= outer.from && inner.to <= outer.to && inner.to - inner.from < outer.to - outer.from;

/**
 * Rules N16 and N21: a name, place or fixed phrase that is one character off from one that is known. What differs must be read or look alike,
 * or stand where nothing but the name can stand; numbers, directions and words of grammar make another name.
 */
export const entityNear: Check = (view) =>
  view.fields.flatMap((field) => [
    ...slipsIn(field, view),
    ...shortNameSlips(field, view),
    ...placeSlips(field, view),
  ]);
