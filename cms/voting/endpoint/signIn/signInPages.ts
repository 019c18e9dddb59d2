import { paths } from "#leaves/paths.ts";
import { candidateNumber } from "../../campaign/endpointNames.ts";
import type { Frozen } from "../../campaign/freeze.ts";
import { signInWords } from "../../voters/wording.ts";
import type { Answer } from "../ask.ts";
import { formPage } from "../formPage.ts";

/** The candidate's number in a query or a form; 0 when there is none of that number. */
export function candidateIn({ candidates }: Frozen, fields: URLSearchParams): number {
  const asked = candidateNumber(fields.get("candidate"));
  return candidates.find(({ number }) => number === asked)?.number ?? 0;
}

/** Where a voter goes after signing in: to the candidate of that number, or to the campaign. */
export function returnPath({ slug, candidates }: Frozen, candidate: number): string {
  const found = candidates.find(({ number }) => number === candidate);
  return found ? paths.candidate(slug, found.slug) : paths.campaign(slug);
}

/** For a way to sign in that this campaign does not use. */
export const noSignIn = ({ slug }: Frozen): Answer =>
  formPage({
    status: 404,
    title: signInWords.noneTitle,
    lines: signInWords.none,
    link: { href: paths.campaign(slug), text: signInWords.back },
  });
