import { maskedNumber, phoneNumber } from "../../voters/sms/phoneNumber.ts";
import { codeMinutes } from "../../voters/sms/smsCodes.ts";
import { smsWords } from "../../voters/wording.ts";
import type { Answer, Ask } from "../ask.ts";
import type { Booth } from "../booths.ts";
import type { Office } from "../office.ts";
import { codePage, phonePage } from "./smsPages.ts";
import { smsVisit } from "./smsVisit.ts";

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
