import { type Markup, markup } from "#leaves/markup.ts";
import { qrCode } from "#leaves/qrCode.ts";
import { votersOf } from "../../campaign/campaign.wire.ts";
import { signInAddress } from "../../campaign/endpointNames.ts";
import type { SignIns } from "../../voters/signIns.ts";
import { cookieValue } from "../../voters/voterCookie.ts";
import { isInWechat } from "../../voters/wechat/wechatLogin.ts";
import { signInWords, wechatWords } from "../../voters/wording.ts";
import { subjectOf } from "../admit.ts";
import { redirect } from "../answers.ts";
import type { Answer, Ask } from "../ask.ts";
import type { Booth } from "../booths.ts";
import { formPage } from "../formPage.ts";
import type { Office } from "../office.ts";
import { candidateIn, noSignIn, returnPath } from "./signInPages.ts";

type Visit = { office: Office; booth: Booth; ask: Ask; wechat: NonNullable<SignIns["wechat"]> };

/**
 * `GET /vote/:campaign/wechat`: the way to WeChat's silent login and, with `state`, the way back from it. Ends at the
 * candidate or the campaign that the voter came from.
 */
export async function getWechat(office: Office, booth: Booth, ask: Ask): Promise<Answer> {
  const { frozen } = booth.campaign;
  if (votersOf(frozen.rules) !== "wechat") return noSignIn(frozen);
  const { wechat } = office.signIns;
  if (!wechat) return trouble(booth, "away", 0);
  const visit = { office, booth, ask, wechat };
  return new URLSearchParams(ask.query).has("state") ? comeBack(visit) : setOut(visit);
}

const isKnown = ({ office, booth, ask }: Visit) => subjectOf(office, booth, ask) !== undefined;

function setOut(visit: Visit): Answer {
  const { office, booth, ask, wechat } = visit;
  const { frozen } = booth.campaign;
  const candidate = candidateIn(frozen, new URLSearchParams(ask.query));
  if (isKnown(visit)) return redirect(303, returnPath(frozen, candidate));
  if (!isInWechat(ask.header("user-agent"))) return outside(visit, candidate);
  const known = cookieValue(ask.header("cookie"), wechat.state.name);
  const trip = { campaign: frozen.slug, candidate, now: booth.now() };
  const { state, setCookie } = wechat.state.begin(known, trip);
  const back = `${office.siteOrigin}${signInAddress(frozen.slug, "wechat")}`;
  const address = wechat.login.authorizeUrl({ redirect: back, state });
  return redirect(303, address, { "Set-Cookie": setCookie, "Referrer-Policy": "no-referrer" });
}

async function comeBack(visit: Visit): Promise<Answer> {
  const { office, booth, ask, wechat } = visit;
  const { frozen } = booth.campaign;
  const query = new URLSearchParams(ask.query);
  const candidate = wechat.state.candidateOf(
    query.get("state") ?? "",
    cookieValue(ask.header("cookie"), wechat.state.name),
    { campaign: frozen.slug, now: booth.now() },
  );
  if (candidate === undefined)
    return isKnown(visit) ? redirect(303, returnPath(frozen, 0)) : trouble(booth, "spent", 0);
  const code = query.get("code");
  if (!code) return trouble(booth, "denied", candidate);
  const { net } = office.traces(ask.address, undefined);
  if (!wechat.limit.takes(String(net))) return trouble(booth, "away", candidate);
  const login = await wechat.login.login(code);
  if (login.kind === "known") {
    const roll = { slug: frozen.slug, voters: "wechat" } as const;
    const setCookie = office.voters.signIn(roll, login.openid);
    return redirect(303, returnPath(frozen, candidate), { "Set-Cookie": setCookie });
  }
  // The same way back, gone a second time by a reload, is no failure.
  if (login.kind === "spent" && isKnown(visit)) return redirect(303, returnPath(frozen, candidate));
  return trouble(booth, login.kind, candidate);
}

/** A QR code with its address in words, black on white whatever the page's colours are. */
function qrFigure(url: string, label: string): Markup {
  const { size, path } = qrCode(url);
  return markup`<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label="${label}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>
`;
}

/** Any other browser: the address as a code that WeChat scans, and in words for a phone that cannot scan itself. */
function outside({ office, booth }: Visit, candidate: number): Answer {
  const { frozen } = booth.campaign;
  const url = `${office.siteOrigin}${signInAddress(frozen.slug, "wechat", candidate)}`;
  return formPage({
    status: 200,
    title: wechatWords.outsideTitle,
    lines: wechatWords.outside,
    body: markup`${qrFigure(url, wechatWords.code)}<p>${wechatWords.onPhone}</p>
<p class="address"><code>${url}</code></p>`,
    style: ".address{overflow-wrap:anywhere}",
    link: { href: returnPath(frozen, candidate), text: signInWords.back },
  });
}

const statuses = { spent: 400, snapshot: 400, denied: 400, away: 503 } as const;

function trouble(booth: Booth, kind: keyof typeof statuses, candidate: number): Answer {
  const { slug } = booth.campaign.frozen;
  return formPage({
    status: statuses[kind],
    title: wechatWords[`${kind}Title`],
    lines: wechatWords[kind],
    link: { href: signInAddress(slug, "wechat", candidate), text: wechatWords.again },
    headers: kind === "away" ? { "Retry-After": "30" } : {},
  });
}
