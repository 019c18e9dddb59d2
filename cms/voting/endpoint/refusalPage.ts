import { paths } from "#leaves/paths.ts";
import { type Refusal, refusals } from "../ledger/voteRefusals.ts";
import { refusalHeaders } from "./answers.ts";
import { formPage } from "./formPage.ts";
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
