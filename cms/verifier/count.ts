/** A frozen count (FORMAT.md, section 5). */
import type { Tell } from "./bytes.ts";
import type { Campaign } from "./files.ts";
import type { Counted } from "./scores.ts";
import type { Sealed } from "./seals.ts";

type StreamCount = {
  stream: "likes" | "ballots";
  votes: number;
  seal?: { number: number; head: string };
  counts: Record<"candidate" | "raw" | "held" | "voided" | "valid", number>[];
  batches: { id: number; votes: number; state: "released" | "void" }[];
};

/** What a count rests on. */
export type CountBasis = {
  streams: StreamCount[];
  jury: { candidate: number; totals: number[] }[];
  jurors: string[];
  withdrawn: number[];
};

export type Seals = ReadonlyMap<string, Sealed>;

/** Streams that a campaign holds by its rules. */
export const streamsOf = ({ frozen: { rules } }: Campaign): ("likes" | "ballots")[] => [
  ...(rules.likes ? ["likes" as const] : []),
  ...(rules.ballot ? ["ballots" as const] : []),
];

const hasEach = (all: readonly unknown[], wanted: readonly unknown[]) =>
  all.length === wanted.length && wanted.every((one) => all.includes(one));

/** The rows of one stream: one for each candidate, and each row by itself. */
function checkRows({ stream, votes, counts }: StreamCount, campaign: Campaign, tell: Tell) {
  const name = `计票（${stream}）`;
  const numbers = campaign.frozen.candidates.map(({ number }) => number);
  if (
    !hasEach(
      counts.map(({ candidate }) => candidate),
      numbers,
    )
  )
    tell(`${name}：候选人不全，或者有人出现两次`);
  for (const { candidate, raw, held, voided, valid } of counts)
    if (valid !== raw - voided || voided > held || held > raw || voided < 0 || raw > votes)
      tell(`${name}：${candidate} 号的原始票、作废票与有效票对不上`);
}

/** The frozen count of one stream against the seals: it covers all of them and says what they say. */
function checkStreamCount(
  count: StreamCount,
  { campaign, sealed }: { campaign: Campaign; sealed: Sealed | undefined },
  tell: Tell,
) {
  const { stream, votes, seal, counts, batches } = count;
  const name = `计票（${stream}）`;
  checkRows(count, campaign, tell);
  if (votes !== (sealed?.total ?? 0)) tell(`${name}：票数与封存不符`);
  if (seal?.number !== sealed?.number || seal?.head !== sealed?.link)
    tell(`${name}：不是按最后一份封存计的票`);
  for (const { candidate, raw } of counts)
    if (sealed && sealed.covered === sealed.total && raw !== (sealed.tally[candidate] ?? 0))
      tell(`${name}：${candidate} 号与封存的票数不符`);
  const { min, max } = (stream === "ballots" && campaign.frozen.rules.ballot) || { min: 1, max: 1 };
  /** Whether so many votes can be so much for all candidates together. */
  const fits = (cast: number, of: "raw" | "held" | "voided") => {
    const sum = counts.reduce((all, row) => all + row[of], 0);
    return sum >= cast * min && sum <= cast * max;
  };
  const inBatches = (state?: "void") =>
    batches.reduce((all, one) => all + (!state || one.state === state ? one.votes : 0), 0);
  if (!fits(votes, "raw")) tell(`${name}：合计与票数不符`);
  if (!fits(inBatches(), "held")) tell(`${name}：各批暂扣的票数与暂扣合计不符`);
  if (!fits(inBatches("void"), "voided")) tell(`${name}：各批作废的票数与作废合计不符`);
}

/** The jury's totals: of candidates, no more than there are jurors, and none beyond the full score. */
function checkJury({ jury, jurors, withdrawn }: CountBasis, { frozen }: Campaign, tell: Tell) {
  const full = frozen.rules.jury?.criteria.reduce((sum, { maxScore }) => sum + 2 * maxScore, 0);
  const known = new Set(frozen.candidates.map(({ number }) => number));
  const isTotal = (one: number) => Number.isInteger(one) && one >= 0 && one <= (full ?? -1);
  const marked = new Set(jury.map(({ candidate }) => candidate));
  for (const { candidate, totals } of jury)
    if (!known.has(candidate) || totals.length > jurors.length || !totals.every(isTotal))
      tell(`计票：${candidate} 号的评委总分多于评委，或者超出满分`);
  if (marked.size !== jury.length) tell("计票：同一候选人的评委总分出现两次");
  if (!withdrawn.every((one) => known.has(one))) tell("计票：退出的不是候选人");
}

/** Checks a count, and answers what the result follows from. */
export function checkCount(
  basis: CountBasis,
  { campaign, sealed }: { campaign: Campaign; sealed: Seals },
  tell: Tell,
): Counted {
  const { streams, jury, withdrawn } = basis;
  if (
    !hasEach(
      streams.map(({ stream }) => stream),
      streamsOf(campaign),
    )
  )
    tell("计票：不是规则所说的那几种投票");
  for (const one of streams)
    checkStreamCount(one, { campaign, sealed: sealed.get(one.stream) }, tell);
  checkJury(basis, campaign, tell);
  return {
    valid: new Map(
      streams.map(({ stream, counts }) => [
        stream,
        new Map(counts.map(({ candidate, valid }) => [candidate, valid])),
      ]),
    ),
    jury: new Map(jury.map(({ candidate, totals }) => [candidate, totals])),
    withdrawn,
    heads: Object.fromEntries(streams.map(({ stream, seal }) => [stream, seal?.head])),
  };
}
