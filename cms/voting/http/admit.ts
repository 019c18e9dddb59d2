import { isForeign } from "../identity/isForeign.ts";
import type { Office } from "../office.ts";
import { problem, redirect } from "./answers.ts";
import type { Answer, Ask } from "./ask.ts";
import { isForm } from "./readVote.ts";
import { refusalPage } from "./refusalPage.ts";

/** Marks the second try of a plain form, which must now bring the cookie that the first was given. */
const secondTry = "again=1";

export type Admitted = { kind: "voter"; subject: string } | { kind: "answer"; answer: Answer };

/**
 * Lets a post through to the ledger only from this site and only with a voter's name (rules V41, V43).
 * A plain form without a cookie is sent round once more by 307, which makes the browser repeat it.
 */
export function admit(office: Office, ask: Ask, slug: string): Admitted {
  const origins = {
    site: ask.header("sec-fetch-site"),
    origin: ask.header("origin"),
    host: ask.header("host"),
  };
  const refuse = isForm(ask) ? refusalPage(slug) : problem;
  if (isForeign(origins, office.siteOrigin))
    return { kind: "answer", answer: refuse({ code: "cross-site" }) };
  const subject = office.voters.subjectOf(ask.header("cookie"));
  if (subject !== undefined) return { kind: "voter", subject };
  const cookie = { "Set-Cookie": office.voters.welcome().setCookie };
  const answer =
    isForm(ask) && ask.query !== secondTry
      ? redirect(307, `${ask.path}?${secondTry}`, cookie)
      : refuse({ code: "cookie-needed" }, cookie);
  return { kind: "answer", answer };
}
