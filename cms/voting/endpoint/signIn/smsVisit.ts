import { votersOf } from "../../campaign/campaign.wire.ts";
import { isForeign } from "../../voters/isForeign.ts";
import type { SignIns } from "../../voters/signIns.ts";
import { smsWords } from "../../voters/wording.ts";
import type { Answer, Ask } from "../ask.ts";
import type { Booth } from "../booths.ts";
import type { Office } from "../office.ts";
import { isForm } from "../readVote.ts";
import { refusalPage } from "../refusalPage.ts";
import { noSignIn } from "./noSignIn.ts";
import { candidateIn } from "./returnPath.ts";
import { phonePage } from "./smsPages.ts";

type Visit = {
  sms: NonNullable<SignIns["sms"]>;
  fields: URLSearchParams;
  candidate: number;
  net: bigint | undefined;
};

/** A request of the SMS sign-in: what the handlers work with, or the answer that ends it at once. */
export function smsVisit(office: Office, booth: Booth, ask: Ask): Visit | Answer {
  const { frozen } = booth.campaign;
  if (votersOf(frozen.rules) !== "sms") return noSignIn(frozen);
  const isPost = ask.method === "POST";
  const fields = new URLSearchParams(isPost ? ask.body : ask.query);
  const candidate = candidateIn(frozen, fields);
  const { sms } = office.signIns;
  if (!sms) return phonePage({ frozen, candidate, status: 503, error: smsWords.away });
  if (isPost) {
    const refuse = refusalPage(frozen.slug);
    if (isForeign(ask, office.siteOrigin)) return refuse({ code: "cross-site" });
    if (!isForm(ask)) return refuse({ code: "wrong-type" });
  }
  const { net } = office.traces(ask.address, undefined);
  return { sms, fields, candidate, net };
}
