import { LedgerUnavailable } from "../ledger/ledger.ts";
import type { RefusalCode } from "../ledger/refusals.ts";
import { json, problem } from "./answers.ts";
import type { Answer, Ask } from "./ask.ts";
import type { Booth } from "./booths.ts";
import { getAudit } from "./getAudit.ts";
import { getCampaign } from "./getCampaign.ts";
import { getCounts } from "./getCounts.ts";
import { getDone } from "./getDone.ts";
import { getHealth } from "./getHealth.ts";
import { getObjection } from "./getObjection.ts";
import { getReceipt } from "./getReceipt.ts";
import type { Office } from "./office.ts";
import { openApi } from "./openApi.ts";
import { postBallot } from "./postBallot.ts";
import { postLike } from "./postLike.ts";
import { postObjection } from "./postObjection.ts";
import { isForm } from "./readVote.ts";
import { refusalPage } from "./refusalPage.ts";
import { getSms } from "./signIn/getSms.ts";
import { getWechat } from "./signIn/getWechat.ts";
import { postCode } from "./signIn/postCode.ts";
import { postPhone } from "./signIn/postPhone.ts";

type Handler = (office: Office, booth: Booth, ask: Ask) => Answer | Promise<Answer>;

const posts: Record<string, Handler> = {
  likes: postLike,
  ballots: postBallot,
  objections: postObjection,
  sms: postPhone,
  code: postCode,
};
const gets: Record<string, Handler> = {
  "": getCampaign,
  counts: (_, booth, ask) => getCounts(booth, ask),
  done: getDone,
  receipts: getReceipt,
  audit: getAudit,
  objections: getObjection,
  wechat: getWechat,
  sms: getSms,
};

const address =
  /^\/vote\/([a-z0-9]+(?:-[a-z0-9]+)*)(?:\/([a-z]+)(?:(?<=\/(?:receipts|audit))\/[A-Za-z0-9.-]+)?)?\/?$/;

/** Answers every request under `/vote`; rejects only on a fault of our own. */
export async function route(office: Office, ask: Ask): Promise<Answer> {
  const [, slug, part = ""] = address.exec(ask.path) ?? [];
  if (slug === undefined) return problem({ code: "not-found" });
  const refuse = (code: RefusalCode, headers?: Record<string, string>) =>
    isForm(ask) ? refusalPage(slug)({ code }, headers) : problem({ code }, headers);
  try {
    if (slug === "health" && part === "") return await getHealth(office);
    if (slug === "openapi" && part === "") return json(openApi());
    const handler = ask.method === "POST" ? posts[part] : gets[part];
    if (!handler) {
      if (!(part in posts) && !(part in gets)) return refuse("not-found");
      return refuse("wrong-method", { Allow: part in posts ? "POST" : "GET, HEAD" });
    }
    const found = office.booths.of(slug);
    const booth = found instanceof Promise ? await found : found;
    return booth ? await handler(office, booth, ask) : refuse("unknown-campaign");
  } catch (error) {
    if (error instanceof LedgerUnavailable) return refuse("unavailable");
    throw error;
  }
}
