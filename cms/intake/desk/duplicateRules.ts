import { dayNumber } from "#leaves/shanghaiTime.ts";
import { filesOf } from "../filesOf.ts";
import { stateAfter } from "../stateRules.ts";
import { standsBehind, type Withdrawn } from "./deskNote.ts";
import type { DeskFiled } from "./deskStore.ts";
import { trigramsOf } from "./trigrams.ts";

/** Why two may be about one thing. */
export type Likeness = "text" | "picture" | "looks" | "telephone" | "week";
export type Duplicate = { filed: DeskFiled; likeness: Likeness[]; share: number };

/** Two that share so much of their trigrams were copied from one another, or tell one story in one's words. */
export const alike = 0.35;
/** So much is enough where both came from one street within a week. */
export const likely = 0.12;
/** Days of the calendar between them at most. */
export const nearDays = 7;
const mostShown = 8;

/** Share of the trigrams of the shorter text that the other has as well, 0 to 1: one may tell more than the other. */
const shareOf = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  const [less, more] = one.size <= other.size ? [one, other] : [other, one];
  const shared = [...less].filter((part) => more.has(part)).length;
  return less.size === 0 ? 0 : shared / less.size;
};

const hashesOf = (filed: DeskFiled): Set<string> => new Set(filesOf(filed).map(({ hash }) => hash));

/**
 * Rule O30: those that may be about the same as one, likest first. Withdrawn ones and those that were merged are left out. `sameTelephone` are the numbers
 * of those whose sender has the same telephone, `alikePicture` of those with a picture that looks like one of its own; `streetOf` tells the street of one, where it is known.
 */
export function duplicatesOf(
  own: DeskFiled,
  all: readonly DeskFiled[],
  facts: {
    sameTelephone: ReadonlySet<string>;
    alikePicture: ReadonlySet<string>;
    withdrawn: Withdrawn;
    streetOf: (filed: DeskFiled) => string | undefined;
  },
): Duplicate[] {
  const text = trigramsOf(own.form);
  const hashes = hashesOf(own);
  const street = facts.streetOf(own);
  const judge = (filed: DeskFiled): Duplicate => {
    const share = shareOf(text, trigramsOf(filed.form));
    const isSame = filesOf(filed).some(({ hash }) => hashes.has(hash));
    const isNear =
      Math.abs(dayNumber(own.at) - dayNumber(filed.at)) <= nearDays &&
      street !== undefined &&
      facts.streetOf(filed) === street;
    const likeness: Likeness[] = [
      ...(share >= alike ? (["text"] as const) : []),
      ...(isSame ? (["picture"] as const) : []),
      ...(!isSame && facts.alikePicture.has(filed.number) ? (["looks"] as const) : []),
      ...(facts.sameTelephone.has(filed.number) ? (["telephone"] as const) : []),
      ...(isNear && share >= likely ? (["week"] as const) : []),
    ];
    return { filed, likeness, share };
  };
  return all
    .filter(({ number }) => number !== own.number)
    .filter(({ events }) => stateAfter(events) !== "withdrawn")
    .filter(({ notes }) => standsBehind(notes, facts.withdrawn) === "")
    .map(judge)
    .filter(({ likeness }) => likeness.length > 0)
    .sort((a, b) => b.likeness.length - a.likeness.length || b.share - a.share)
    .slice(0, mostShown);
}
