import { votersOf } from "../../campaign/campaign.wire.ts";
import type { SignIns } from "../../voters/signIns.ts";
import { codeMinutes, maskedNumber, phoneNumber } from "../../voters/sms/smsCodes.ts";
import { smsWords } from "../../voters/wording.ts";
import { subjectOf } from "../admit.ts";
import { redirect } from "../answers.ts";
import type { Answer, Ask } from "../ask.ts";
import type { Booth } from "../booths.ts";
import type { Office } from "../office.ts";
import { isForm } from "../readVote.ts";
import { refusalPage } from "../refusalTo.ts";
import { candidateIn, noSignIn, returnPath } from "./signInPages.ts";
import { codePage, phonePage } from "./smsPages.ts";

type Visit = {
  sms: NonNullable<SignIns["sms"]>;
  fields: URLSearchParams;
  candidate: number;
  net: bigint | undefined;
};

/** A request of the SMS sign-in: what the handlers work with, or the answer that ends it at once. */
function smsVisit(office: Office, booth: Booth, ask: Ask): Visit | Answer {
  const { frozen } = booth.campaign;
  if (votersOf(frozen.rules) !== "sms") return noSignIn(frozen);
  const isPost = ask.method === "POST";
  const fields = new URLSearchParams(isPost ? ask.body : ask.query);
  const candidate = candidateIn(frozen, fields);
  const { sms } = office.signIns;
  if (!sms) return phonePage({ frozen, candidate, status: 503, error: smsWords.away });
  if (isPost && !isForm(ask)) return refusalPage(frozen.slug)({ code: "wrong-type" });
  const { net } = office.traces(ask.address, undefined);
  return { sms, fields, candidate, net };
}

/** `GET /vote/:campaign/sms`: the form for a phone number. */
export function getSms(office: Office, booth: Booth, ask: Ask): Answer {
  const visit = smsVisit(office, booth, ask);
  if ("status" in visit) return visit;
  const { frozen } = booth.campaign;
  const isKnown = subjectOf(office, booth, ask) !== undefined;
  return phonePage({ frozen, candidate: visit.candidate, isKnown });
}

/**
 * `POST /vote/:campaign/sms`: sends a code and asks for it. The answer is the same whether or not the number has voted,
 * or had too many messages: nobody learns from it what somebody else does. The ledger is not asked.
 */
export async function postPhone(office: Office, booth: Booth, ask: Ask): Promise<Answer> {
  const visit = smsVisit(office, booth, ask);
  if ("status" in visit) return visit;
  const { sms, fields, candidate, net } = visit;
  const { id, frozen } = booth.campaign;
  const typed = fields.get("phone") ?? "";
  const refuse = (status: number, error: string, headers?: Record<string, string>) =>
    phonePage({ frozen, candidate, phone: typed.slice(0, 24), status, error, headers });

  const number = phoneNumber(typed);
  if (number === undefined) return refuse(422, smsWords.phoneWrong);
  const phone = sms.codes.hashOf(frozen.slug, number);
  const whose = { campaign: frozen.slug, phone, now: booth.now() };
  const entry = await sms.store.enter({ campaign: id, phone, net }, sms.limits);
  if (entry === "network") return refuse(429, smsWords.networkBusy, { "Retry-After": "3600" });
  if (entry === "campaign") return refuse(503, smsWords.campaignBusy, { "Retry-After": "3600" });
  if (entry === "sends") {
    const code = sms.codes.codeOf(whose);
    const outcome = await sms.sender.send({ phone: number, code, minutes: codeMinutes });
    if (outcome.kind === "unreachable") return refuse(422, smsWords.unreachable);
    if (outcome.kind === "away") return refuse(503, smsWords.away, { "Retry-After": "120" });
  }
  const ticket = sms.codes.ticketFor(whose);
  return codePage({ frozen, candidate, ticket, masked: maskedNumber(number) });
}

/** The number as the page before showed it; whatever else is sent is not shown again. */
const maskedIn = (fields: URLSearchParams) =>
  /^\d{3}\*{4}\d{4}$/.exec(fields.get("masked") ?? "")?.[0] ?? "***********";

/** `POST /vote/:campaign/code`: checks the code and names the voter by the number's keyed hash. */
export async function postCode(office: Office, booth: Booth, ask: Ask): Promise<Answer> {
  const visit = smsVisit(office, booth, ask);
  if ("status" in visit) return visit;
  const { sms, fields, candidate, net } = visit;
  const { id, frozen } = booth.campaign;
  const at = { campaign: frozen.slug, now: booth.now() };
  const ticket = fields.get("ticket") ?? "";
  const phone = sms.codes.phoneOf(ticket, at);
  if (phone === undefined)
    return phonePage({ frozen, candidate, status: 422, error: smsWords.ticketOld });

  const typed = fields.get("code") ?? "";
  const refuse = (status: number, error: string) =>
    codePage({
      frozen,
      candidate,
      ticket,
      masked: maskedIn(fields),
      status,
      code: typed.slice(0, 12),
      error,
    });
  const code = typed.normalize("NFKC").replace(/\D/g, "");
  if (code.length !== 6) return refuse(422, smsWords.codeWrong);
  if (!(await sms.store.try({ campaign: id, phone, net })))
    return refuse(429, smsWords.tooManyTries);
  if (!sms.codes.isCode(code, { ...at, phone })) return refuse(422, smsWords.codeWrong);
  const setCookie = office.voters.signIn({ slug: frozen.slug, voters: "sms" }, phone);
  return redirect(303, returnPath(frozen, candidate), { "Set-Cookie": setCookie });
}
