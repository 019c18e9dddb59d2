import type { reservedSlugs } from "../campaign/endpointNames.ts";
import { LedgerUnavailable } from "../ledger/ledger.ts";
import type { RefusalCode } from "../ledger/voteRefusals.ts";
import { KeyNotInForce } from "../seals/claimKey.ts";
import { isForeign } from "../voters/isForeign.ts";
import { json } from "./answers.ts";
import type { Answer, Ask } from "./ask.ts";
import type { Booth } from "./booths.ts";
import { getHelper, postHelper } from "./claimPass.ts";
import { getAudit } from "./getAudit.ts";
import { getCampaign, getDone, getHealth } from "./getCampaign.ts";
import { getCounts } from "./getCounts.ts";
import { getReceipt } from "./getReceipt.ts";
import { getObjection, postObjection } from "./objections.ts";
import type { Office, Offices } from "./office.ts";
import { openApi } from "./openApi.ts";
import { postBallot } from "./postBallot.ts";
import { postLike } from "./postLike.ts";
import { refusalTo } from "./refusalTo.ts";
import { getSms, postCode, postPhone } from "./signIn/smsSignIn.ts";
import { getWechat } from "./signIn/wechatSignIn.ts";
import { tagged } from "./tagged.ts";

type Method = "GET" | "POST";
type Handlers<Given extends unknown[]> = {
  [M in Method]?: (...given: Given) => Answer | Promise<Answer>;
};
type CampaignHandlers = Handlers<[Office, Booth, Ask]>;

/** What a campaign answers, by the last part of the address. A map: nothing in it is inherited. */
const parts: ReadonlyMap<string, CampaignHandlers> = new Map<string, CampaignHandlers>([
  ["", { GET: getCampaign }],
  ["likes", { POST: postLike }],
  ["ballots", { POST: postBallot }],
  ["counts", { GET: (_, booth) => getCounts(booth) }],
  ["done", { GET: getDone }],
  ["receipts", { GET: getReceipt }],
  ["audit", { GET: getAudit }],
  ["objections", { GET: getObjection, POST: postObjection }],
  ["helper", { GET: getHelper, POST: postHelper }],
  ["wechat", { GET: getWechat }],
  ["sms", { GET: getSms, POST: postPhone }],
  ["code", { POST: postCode }],
]);

const ownParts: Record<(typeof reservedSlugs)[number], Handlers<[Pick<Office, "ledger">]>> = {
  health: { GET: getHealth },
  openapi: { GET: () => json(openApi(), { "Cache-Control": "public, max-age=300" }) },
};
/** What the endpoint answers beside campaigns. */
const own: ReadonlyMap<string, Handlers<[Pick<Office, "ledger">]>> = new Map(
  Object.entries(ownParts),
);

const address =
  /^\/vote\/([a-z0-9]+(?:-[a-z0-9]+)*)(?:\/([a-z]+)(?:(?<=\/(?:receipts|audit))\/[A-Za-z0-9._-]+)?)?\/?$/;

/** The method whose handler answers; undefined for those that nothing here takes. */
function methodOf({ method }: Ask): Method | undefined {
  switch (method) {
    case "GET":
    case "HEAD":
      return "GET";
    case "POST":
      return "POST";
    default:
      return undefined;
  }
}

const allowed = (handlers: Handlers<never[]>): string =>
  [...(handlers.GET ? ["GET", "HEAD"] : []), ...(handlers.POST ? ["POST"] : [])].join(", ");

/** Signs a device's cookie anew where it was signed by a secret that was rotated: it is known when that one is gone. Never on what others may keep. */
function withCookie(office: Office, ask: Ask, answer: Answer): Answer {
  const { headers } = answer;
  if (headers["Cache-Control"] !== "no-store" || headers["Set-Cookie"] !== undefined) return answer;
  const again = office.voters.again(ask.header("cookie"));
  return again === undefined ? answer : { ...answer, headers: { ...headers, "Set-Cookie": again } };
}

/** Answers every request under `/vote`; never rejects. */
export async function route(offices: Offices, ask: Ask): Promise<Answer> {
  const refuse = (code: RefusalCode, headers?: Record<string, string>) =>
    refusalTo(ask, { code }, headers);
  const [, slug = "", part = ""] = address.exec(ask.path) ?? [];
  const handlers = slug === "" ? undefined : parts.get(part);
  if (!handlers) return refuse("not-found");
  const ours = part === "" ? own.get(slug) : undefined;
  const method = methodOf(ask);
  const wrongMethod = () => refuse("wrong-method", { Allow: allowed(ours ?? handlers) });
  try {
    if (ours)
      return method && ours[method] ? tagged(ask, await ours[method](offices)) : wrongMethod();
    const handler = method && handlers[method];
    if (!handler) return wrongMethod();
    const found = offices.booths.of(slug);
    const booth = found instanceof Promise ? await found : found;
    if (!booth) return refuse("unknown-campaign");
    // Here once, for every post that there is or will be (rule V43).
    if (method === "POST" && isForeign(ask, offices.siteOrigin)) return refuse("cross-site");
    const office = offices.officeOf(booth.campaign);
    return tagged(ask, withCookie(office, ask, await handler(office, booth, ask)));
  } catch (error) {
    // A process whose key was rotated meanwhile signs nothing until it is started with the new one.
    if (error instanceof LedgerUnavailable || error instanceof KeyNotInForce)
      return refuse("unavailable");
    offices.onFault(error);
    return refuse("fault");
  }
}
