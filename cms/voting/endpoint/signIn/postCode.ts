import { smsWords } from "../../voters/wording.ts";
import { redirect } from "../answers.ts";
import type { Answer, Ask } from "../ask.ts";
import type { Booth } from "../booths.ts";
import type { Office } from "../office.ts";
import { returnPath } from "./returnPath.ts";
import { codePage, phonePage } from "./smsPages.ts";
import { smsVisit } from "./smsVisit.ts";

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
