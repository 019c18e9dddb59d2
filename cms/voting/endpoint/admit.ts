import { randomUUID } from "node:crypto";
import { markup } from "#leaves/markup.ts";
import { paths } from "#leaves/paths.ts";
import { votersOf } from "../campaign/campaign.wire.ts";
import { candidateNumber, signInAddress, workHeader } from "../campaign/endpointNames.ts";
import type { Traces } from "../ledger/ledger.ts";
import type { Place } from "../voters/waitingLine.ts";
import { tollWords, wechatWords } from "../voters/wording.ts";
import type { WorkFor } from "../voters/workIssuer.ts";
import { problem, redirect } from "./answers.ts";
import type { Answer, Ask } from "./ask.ts";
import type { Booth } from "./booths.ts";
import { formPage } from "./formPage.ts";
import type { Office } from "./office.ts";
import { isForm } from "./readVote.ts";
import { refusalPage, refusalTo } from "./refusalTo.ts";
import { pageWords, refusalDetail, refusalTitle } from "./wording.ts";

/** Marks the second try of a plain form, which must now bring the cookie that the first was given. */
const secondTry = "again=1";

export type Admitted =
  | { kind: "voter"; subject: string; traces: Traces }
  | { kind: "answer"; answer: Answer };

/** Who asks, as far as a cookie names somebody for this campaign. */
export const subjectOf = (
  { voters }: Pick<Office, "voters">,
  { campaign: { frozen } }: Pick<Booth, "campaign">,
  ask: Ask,
): string | undefined =>
  voters.subjectOf(ask.header("cookie"), { slug: frozen.slug, voters: votersOf(frozen.rules) });

/**
 * Lets a post through to the ledger only with a voter's name (rules V41, V44), and from a hot network only with its
 * toll paid (rule V45). That it comes from this site was seen before (rule V43).
 */
export function admit(office: Office, booth: Booth, ask: Ask): Admitted {
  const subject = subjectOf(office, booth, ask);
  if (subject === undefined) {
    const { slug, rules } = booth.campaign.frozen;
    const voters = votersOf(rules);
    const answer = voters === "device" ? welcome(office, ask) : sendToSignIn(ask, slug, voters);
    return { kind: "answer", answer };
  }
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

/**
 * What stands between a vote and the ledger while its network is hot (rule V45): work for browsers with script, a wait
 * for plain forms. Undefined when it is done. Nobody is turned away: the same vote is sent again afterwards.
 */
function toll(
  office: Office,
  booth: Booth,
  ask: Ask,
  who: { subject: string; net: bigint },
): Answer | undefined {
  const whose = { ...who, campaign: booth.campaign.frozen.slug, now: booth.now() };
  if (isForm(ask)) return waitOf(office, ask, whose);
  const done = ask.header(workHeader);
  if (done !== undefined && office.work.isDone(done, whose)) return undefined;
  return problem({ code: "work-needed" }, {}, { work: office.work.set(whose) });
}

/** Fields of a vote that the waiting page hands on. */
const votes = ["candidate", "choice"];

function waitOf(office: Office, ask: Ask, whose: WorkFor): Answer | undefined {
  const fields = new URLSearchParams(ask.body);
  const key = fields.get("key") ?? randomUUID();
  const waiter = { ...whose, key };
  const given = fields.get("wait") ?? "";
  const known = office.line.dueOf(given, waiter);
  if (known !== undefined && known <= whose.now.getTime()) return undefined;
  const place: Place = known
    ? { kind: "waits", ticket: given, due: known }
    : office.line.join(waiter);
  if (place.kind === "full") return refusalPage(whose.campaign)({ code: "busy" });
  const seconds = Math.ceil((place.due - whose.now.getTime()) / 1000);
  const hidden = [
    ...[...fields].filter(([name]) => votes.includes(name)),
    ["key", key],
    ["wait", place.ticket],
  ];
  return formPage({
    status: 200,
    title: tollWords.waitTitle,
    lines: tollWords.waitLines(seconds),
    body: markup`<form method="post" action="${ask.path}">
${hidden.map(([name, value]) => markup`<input type="hidden" name="${name}" value="${value}">\n`)}<button type="submit">${tollWords.goOn}</button>
</form>`,
    // Without script the page keeps its own clock: the button comes when it is time, and is there at once where a
    // browser knows no animations; pressed too early it brings this page again.
    style: `form button{animation:turn 0s ${seconds}s both}@keyframes turn{from{visibility:hidden}to{visibility:visible}}`,
    link: { href: paths.campaign(whose.campaign), text: pageWords.back },
  });
}
