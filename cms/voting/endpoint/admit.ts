import { votersOf } from "../campaign/campaign.wire.ts";
import { candidateNumber } from "../campaign/candidateNumber.ts";
import { signInAddress } from "../campaign/endpointNames.ts";
import type { Traces } from "../ledger/ledger.ts";
import { wechatWords } from "../voters/wording.ts";
import { problem, redirect } from "./answers.ts";
import type { Answer, Ask } from "./ask.ts";
import type { Booth } from "./booths.ts";
import { formPage } from "./formPage.ts";
import type { Office } from "./office.ts";
import { isForm } from "./readVote.ts";
import { refusalTo } from "./refusalTo.ts";
import { toll } from "./toll.ts";
import { refusalDetail, refusalTitle } from "./wording.ts";

/** Marks the second try of a plain form, which must now bring the cookie that the first was given. */
const secondTry = "again=1";

export type Admitted =
  | { kind: "voter"; subject: string; traces: Traces }
  | { kind: "answer"; answer: Answer };

/**
 * Lets a post through to the ledger only with a voter's name (rules V41, V44), and from a hot network only with its
 * toll paid (rule V45). That it comes from this site was seen before (rule V43).
 */
export function admit(office: Office, booth: Booth, ask: Ask): Admitted {
  const { slug, rules } = booth.campaign.frozen;
  const roll = { slug, voters: votersOf(rules) };
  const subject = office.voters.subjectOf(ask.header("cookie"), roll);
  if (subject === undefined)
    return {
      kind: "answer",
      answer:
        roll.voters === "device" ? welcome(office, ask) : sendToSignIn(ask, slug, roll.voters),
    };
  const traces = office.traces(ask.address, ask.header("user-agent"));
  if (traces.net !== undefined && office.heat.touch(traces.net)) {
    const answer = toll(office, booth, ask, { subject, net: traces.net });
    if (answer) return { kind: "answer", answer };
  }
  return { kind: "voter", subject, traces };
}

/** A plain form without a cookie is sent round once more by 307, which makes the browser repeat it. */
function welcome(office: Office, ask: Ask): Answer {
  const cookie = { "Set-Cookie": office.voters.welcome().setCookie };
  if (isForm(ask) && ask.query !== secondTry)
    return redirect(307, `${ask.path}?${secondTry}`, cookie);
  return refusalTo(ask, { code: "cookie-needed" }, cookie);
}

/**
 * A plain form is taken to the sign-in, and from there back to the candidate it was for. To WeChat it goes by a link: pages let
 * their forms end on this site only (`form-action`), and the login leads elsewhere.
 */
function sendToSignIn(ask: Ask, slug: string, signIn: "wechat" | "sms"): Answer {
  if (!isForm(ask)) return problem({ code: "sign-in-needed" }, {}, { signIn });
  const asked = candidateNumber(new URLSearchParams(ask.body).get("candidate"));
  const href = signInAddress(slug, signIn, asked ?? 0);
  if (signIn === "sms") return redirect(303, href);
  const refusal = { code: "sign-in-needed" } as const;
  return formPage({
    status: 403,
    title: refusalTitle(refusal),
    lines: [refusalDetail(refusal)],
    link: { href, text: wechatWords.logIn },
  });
}
