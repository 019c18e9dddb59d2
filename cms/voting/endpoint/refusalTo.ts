import { paths } from "#leaves/paths.ts";
import { type Refusal, refusals } from "../ledger/voteRefusals.ts";
import { problem, refusalHeaders } from "./answers.ts";
import type { Answer, Ask } from "./ask.ts";
import { formPage } from "./formPage.ts";
import { isForm } from "./readVote.ts";
import { pageWords, refusalDetail, refusalTitle } from "./wording.ts";

/** A refusal as a page with a way back to the campaign, or to the site where the address names none. */
export const refusalPage =
  (slug: string | undefined) =>
  (refusal: Refusal, headers: Record<string, string> = {}) =>
    formPage({
      status: refusals[refusal.code],
      title: refusalTitle(refusal),
      lines: [refusalDetail(refusal)],
      link:
        slug === undefined
          ? { href: paths.home(), text: pageWords.home }
          : { href: paths.campaign(slug), text: pageWords.back },
      headers: { ...refusalHeaders(refusal), ...headers },
    });

const campaignOf = /^\/vote\/([a-z0-9]+(?:-[a-z0-9]+)*)(?:\/|$)/;

/**
 * A refusal in the form in which was asked: people who sent a plain form get a page with a way back, everybody else
 * problem details.
 */
export const refusalTo = (
  ask: Pick<Ask, "header" | "path">,
  refusal: Refusal,
  headers?: Record<string, string>,
): Answer =>
  isForm(ask)
    ? refusalPage(campaignOf.exec(ask.path)?.[1])(refusal, headers)
    : problem(refusal, headers);
