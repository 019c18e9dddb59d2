import { canonicalJson } from "../campaign/canonicalJson.ts";
import { textHash } from "../campaign/hashes.ts";
import type { Objection } from "../objections/objection.ts";
import type { Standings } from "../scoring/standings.wire.ts";
import {
  type CountedBasis,
  countedBasisWire,
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
