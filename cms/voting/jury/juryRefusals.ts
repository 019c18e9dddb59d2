/** Why the jury's desk refuses; the database raises the same codes (rule J30). */
export const juryRefusals = [
  "not-open",
  "not-allowed",
  "malformed",
  "no-jury",
  "scoring-begun",
  "acts-here",
  "no-juror-account",
  "is-candidate",
  "named-already",
  "not-named",
  "last-juror",
  "last-scorer",
  "released",
  "submitted",
  "unknown-candidate",
  "withdrawn",
  "recused",
  "recused-already",
  "unknown-criterion",
  "too-many-points",
  "incomplete",
  "reason-needed",
  "juror-acts",
  "jury-open",
] as const;
export type JuryRefusal = (typeof juryRefusals)[number];

export const isJuryRefusal = (code: string): code is JuryRefusal =>
  juryRefusals.some((refusal) => refusal === code);

/** HTTP status of a refusal. */
export function juryStatus(refusal: JuryRefusal): number {
  switch (refusal) {
    case "malformed":
    case "reason-needed":
    case "too-many-points":
    case "unknown-criterion":
    case "unknown-candidate":
      return 400;
    case "not-allowed":
    case "not-named":
    case "is-candidate":
    case "released":
      return 403;
    default:
      return 409;
  }
}
