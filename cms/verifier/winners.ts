/** Who wins by the frozen rules (FORMAT.md, section 7): the best by score, and the tie rules in their order at the cut line. */
import { hexHash } from "./bytes.ts";
import type { Campaign } from "./files.ts";
import {
  type Counted,
  type Fraction,
  isLarger,
  isSame,
  juryMeans,
  scoresOf,
  votesFor,
} from "./scores.ts";

type FigureOf = (candidate: number) => Fraction | undefined;

/** Who is in for sure by a figure, and who is equal at the cut line and more than the seats. */
function cut(group: readonly number[], seats: number, figureOf: FigureOf) {
  const figure = (candidate: number) => figureOf(candidate) ?? [0n, 1n];
  const order = (a: number, b: number) =>
    isLarger(figure(a), figure(b)) ? -1 : isLarger(figure(b), figure(a)) ? 1 : 0;
  const sorted = [...group].sort(order);
  const last = sorted[seats - 1];
  if (last === undefined || sorted.length === seats) return { won: sorted, equal: [] };
  const won = sorted.filter((one) => isLarger(figure(one), figure(last)));
  const equal = sorted.filter((one) => isSame(figure(one), figure(last)));
  return won.length + equal.length === seats
    ? { won: [...won, ...equal], equal: [] }
    : { won, equal };
}

/** Canonical JSON of the jury's totals by candidate: keys in the order of their digits as text, totals lowest first. */
function juryText(jury: Counted["jury"]): string {
  const own = [...jury].map(
    ([candidate, totals]) => [String(candidate), `[${[...totals].sort((a, b) => a - b)}]`] as const,
  );
  const sorted = own.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([candidate, totals]) => `"${candidate}":${totals}`).join(",")}}`;
}

/** Winners of a category by number; undefined where the rules leave somebody undecided. */
export function winnersOf(
  { frozen, rulesHash }: Campaign,
  { slug, awards }: { slug: string; awards: number },
  counted: Counted,
): number[] | undefined {
  const { rules } = frozen;
  const scores = scoresOf(frozen, slug, counted);
  const own = frozen.candidates.filter(
    ({ category, number }) => category === slug && !counted.withdrawn.includes(number),
  );
  if (own.some(({ number }) => !scores.has(number))) return undefined;
  const votes = (stream: "likes" | "ballots") => (candidate: number) =>
    votesFor(counted, stream, candidate);
  const marks = juryMeans(frozen, counted);
  const { likes, ballots } = counted.heads;
  const seed = [rulesHash, likes ?? "-", ballots ?? "-", hexHash(juryText(counted.jury))].join(" ");
  const figures: Record<string, FigureOf | false> = {
    likes: rules.likes !== undefined && ((one) => [BigInt(votes("likes")(one)), 1n]),
    ballot: rules.ballot !== undefined && ((one) => [BigInt(votes("ballots")(one)), 1n]),
    jury: rules.jury !== undefined && ((one) => marks.get(one)),
    // The smallest lot wins.
    lot: (one) => [-BigInt(`0x${hexHash(`${seed} ${slug} ${one}`)}`), 1n],
  };
  const fewest = rules.likes || rules.ballot ? (rules.fewestVotes ?? 0) : 0;
  const able = own
    .map(({ number }) => number)
    .filter((one) => votes("likes")(one) + votes("ballots")(one) >= fewest);
  let { won, equal } = cut(able, awards, (one) => scores.get(one));
  for (const rule of rules.tieRule) {
    const figureOf = figures[rule];
    if (equal.length === 0) break;
    if (rule === "share") [won, equal] = [[...won, ...equal], []];
    if (!figureOf || equal.some((one) => !figureOf(one))) continue;
    const step = cut(equal, awards - won.length, figureOf);
    [won, equal] = [[...won, ...step.won], step.equal];
  }
  return equal.length > 0 ? undefined : won.sort((a, b) => a - b);
}
