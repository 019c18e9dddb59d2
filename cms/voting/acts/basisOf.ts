import { textHash } from "#leaves/hashes.ts";
import { canonicalJson } from "../campaign/canonicalJson.ts";
import type { Frozen } from "../campaign/freeze.ts";
import type { Stream } from "../ledger/ledger.ts";
import type { Objection } from "../objections/objections.ts";
import { finalScore } from "../scoring/scoreCategory.ts";
import type { Standings } from "../scoring/standings.wire.ts";
import {
  type CountedBasis,
  countedBasisWire,
  type Finding,
  findingWire,
  type NoticedBasis,
  type PublishedBasis,
  publishedBasisWire,
  type Statement,
} from "./act.wire.ts";

/** The count as the text that its statement binds. */
export const countedBasis = (basis: CountedBasis): string => canonicalJson(basis);

/** Reads a count back. Throws when the text is none. */
export const readCount = (basis: string): CountedBasis => countedBasisWire.parse(JSON.parse(basis));

/** Objections with their answers, read back from what a result, or an answer to them, rests on. Throws when the text is none. */
export const readObjectionsIn = (basis: string): PublishedBasis["objections"] =>
  publishedBasisWire.parse(JSON.parse(basis)).objections;

/** What a notice rests on, given the statement of the count. */
export const noticedBasis = (facts: {
  nonce: string;
  counted: string;
  standings: Standings;
}): string => {
  const { nonce, counted, standings } = facts;
  return canonicalJson({ nonce, counted: textHash(counted), standings } satisfies NoticedBasis);
};

/** Who is to win, as the notice's statement names them. */
export const winnersOf = ({ categories }: Standings): NonNullable<Statement["winners"]> =>
  categories.map(({ slug, winners }) => ({ category: slug, candidates: winners }));

/** What a result rests on, given the statement of the notice. Objections without an answer are left out. */
export const publishedBasis = (facts: {
  nonce: string;
  noticed: string;
  objections: readonly Objection[];
}): string => {
  const { nonce, noticed, objections } = facts;
  return canonicalJson({
    nonce,
    noticed: textHash(noticed),
    objections: objections.flatMap(({ number, at, answer }) =>
      answer
        ? [
            {
              number,
              at: at.toISOString(),
              upheld: answer.upheld,
              reason: answer.reason,
              answeredAt: answer.at.toISOString(),
              by: answer.by,
            },
          ]
        : [],
    ),
  } satisfies PublishedBasis);
};

const nothing = "0".repeat(64);

type Act = Omit<Statement, "number" | "previous" | "basis"> & {
  /** Texts of the statements before, oldest first. */
  earlier: readonly string[];
  /** What the act rests on, as canonical JSON. */
  basis?: string;
};

/** The statement of an act as the text that will be signed (rule V50). */
export function composeAct({ earlier, basis, ...act }: Act): string {
  const last = earlier.at(-1);
  return canonicalJson({
    ...act,
    number: earlier.length + 1,
    previous: last === undefined ? nothing : textHash(last),
    basis: basis === undefined ? undefined : textHash(basis),
  } satisfies Statement);
}

/** A finding of a count, read back; undefined when the text is none, or is of another count. */
export function readFinding(text: string, counted: string): Finding | undefined {
  const lines = text.trim();
  try {
    const read = findingWire.safeParse(JSON.parse(lines));
    const isCanonical = read.success && canonicalJson(read.data) === lines;
    return isCanonical && read.data.counted === textHash(counted) ? read.data : undefined;
  } catch {
    return undefined;
  }
}

/** Whether scrutineers found something that is not as it should be. Throws when the text is no finding. */
export const hasFaults = (finding: string): boolean =>
  findingWire.parse(JSON.parse(finding)).streams.some(({ faults }) => faults.length > 0);

/** Upheld objections that a statement answers for already: one that confirmed the result or sent it back (rule V68). */
export const settledNumbers = (
  acts: readonly { kind: string; basis?: string | undefined }[],
): Set<number> =>
  new Set(
    acts.flatMap(({ kind, basis }) =>
      basis !== undefined && (kind === "confirmed" || kind === "returned")
        ? readObjectionsIn(basis).map(({ number }) => number)
        : [],
    ),
  );

type Opened = { frozen: Frozen; rulesHash: string; sha256: (text: string) => string };

/** The final score that follows from a count: anybody who has the count gets the same. */
export function resultOf(
  { streams, jury, withdrawn }: CountedBasis,
  { frozen, rulesHash, sha256 }: Opened,
): Standings {
  const of = (stream: Stream) => streams.find((one) => one.stream === stream);
  const valid = (stream: Stream, candidate: number) =>
    of(stream)?.counts.find((row) => row.candidate === candidate)?.valid ?? 0;
  return finalScore({
    frozen,
    rulesHash,
    sha256,
    withdrawn,
    heads: { likes: of("likes")?.seal?.head, ballots: of("ballots")?.seal?.head },
    jury: new Map(jury.map(({ candidate, totals }) => [candidate, totals])),
    votes: new Map(
      frozen.candidates.map(({ number }) => [
        number,
        { likes: valid("likes", number), ballots: valid("ballots", number) },
      ]),
    ),
  });
}
