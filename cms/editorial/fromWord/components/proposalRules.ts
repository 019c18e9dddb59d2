import type { Credit } from "#content/story.wire.ts";
import type { ChangeChoice } from "#intake/word/wordDocument.ts";
import type { TakeOverAsked } from "../fromWord.wire.ts";
import type { WordReading } from "../wordReading.ts";
import type { WordView } from "../wordView.ts";
import type { PictureText } from "./WordPictures.tsx";

export type Field = keyof WordView["stands"];
export const lineFields = ["kicker", "headline", "deck"] as const;

/** A credit as it is typed: names in one line. */
export type TypedCredit = { role: Credit["role"]; names: string };

/** What somebody changes of a proposal before it is taken over. */
export type Proposal = {
  lines: Record<(typeof lineFields)[number], string>;
  credits: TypedCredit[];
  pictures: ReadonlyMap<string, PictureText>;
  takes: ReadonlySet<Field>;
  /** The body goes behind the one that stands. */
  isAppended: boolean;
};

/** Rule Z13: a new draft takes all that was found; of a draft that is there nothing is replaced unasked. */
export function firstProposal(reading: WordReading, stands?: WordView["stands"]): Proposal {
  const { story } = reading;
  const { kicker, headline, deck } = story;
  const found: Record<Field, boolean> = {
    kicker: kicker !== "",
    headline: headline !== "",
    deck: deck !== "",
    credits: story.credits.length > 0,
    body: story.body.length > 0,
  };
  const fields = Object.keys(found) as Field[];
  const isTaken = (field: Field) =>
    stands ? found[field] && stands[field] === "" : found[field] || field === "headline";
  return {
    lines: { kicker, headline, deck },
    credits: story.credits.map(({ role, names }) => ({ role, names: names.join("、") })),
    pictures: new Map(
      reading.pictures.map(({ part, alt, caption = "", credit = "", thumbnail }) => [
        part,
        { isTaken: thumbnail !== undefined, alt, caption, credit },
      ]),
    ),
    takes: new Set(fields.filter(isTaken)),
    isAppended: false,
  };
}

/** A proposal after the file was read again with other decisions: what nobody changed follows the file. */
export function carriedOver(proposal: Proposal, before: WordReading, now: WordReading): Proposal {
  const [old, next] = [firstProposal(before), firstProposal(now)];
  const line = (field: (typeof lineFields)[number]) =>
    proposal.lines[field] === old.lines[field] ? next.lines[field] : proposal.lines[field];
  const isUntouched = JSON.stringify(proposal.credits) === JSON.stringify(old.credits);
  return {
    ...proposal,
    lines: { kicker: line("kicker"), headline: line("headline"), deck: line("deck") },
    credits: isUntouched ? next.credits : proposal.credits,
    pictures: new Map([...next.pictures, ...proposal.pictures]),
  };
}

const namesOf = (typed: string): string[] =>
  typed
    .split(/[、，,;；\n]+/)
    .map((name) => name.trim())
    .filter((name) => name !== "");

/** What is sent when it is confirmed. */
export function askedOf(
  { lines, credits, pictures, takes, isAppended }: Proposal,
  sha256: string,
  decided: ReadonlyMap<number, ChangeChoice>,
): TakeOverAsked {
  const taken = lineFields.filter((field) => takes.has(field));
  const typed = credits.map(({ role, names }) => ({ role, names: namesOf(names) }));
  return {
    decided: [...decided].map(([number, choice]) => ({ number, choice })),
    sha256,
    ...Object.fromEntries(taken.map((field) => [field, lines[field]])),
    ...(takes.has("credits") && { credits: typed.filter(({ names }) => names.length > 0) }),
    takesBody: takes.has("body"),
    ...(takes.has("body") && isAppended && { isAppended }),
    pictures: [...pictures]
      .filter(([, { isTaken }]) => isTaken)
      .map(([part, { alt, caption, credit }]) => ({ part, alt, caption, credit })),
  };
}
