import type { Recommendation } from "../recommendation.wire.ts";

type Told = Pick<Recommendation, "title" | "story">;

/** Stretches of three characters of what is told; marks and spaces say nothing. */
export const trigramsOf = ({ title, story }: Told): Set<string> => {
  const words = [...`${title}${story}`.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "")];
  return new Set(words.slice(0, -2).map((_, at) => words.slice(at, at + 3).join("")));
};

/** A trigram as a number of 32 bits (FNV-1a), as an index keeps it: two that fall together are told apart when both texts are there. */
const numberOf = (gram: string): number =>
  [...gram].reduce(
    (sum, character) => Math.imul(sum ^ (character.codePointAt(0) ?? 0), 16_777_619),
    0x811c9dc5 | 0,
  );

export const gramNumbers = (told: Told): number[] => [
  ...new Set([...trigramsOf(told)].map(numberOf)),
];
