import type { Answer, Ask } from "../ask.ts";
import type { Booth } from "../booths.ts";
import type { Office } from "../office.ts";
import { phonePage } from "./smsPages.ts";
import { smsVisit } from "./smsVisit.ts";

/** `GET /vote/:campaign/sms`: the form for a phone number. */
export function getSms(office: Office, booth: Booth, ask: Ask): Answer {
  const visit = smsVisit(office, booth, ask);
  if ("status" in visit) return visit;
  const { frozen } = booth.campaign;
  const roll = { slug: frozen.slug, voters: "sms" } as const;
  const isKnown = office.voters.subjectOf(ask.header("cookie"), roll) !== undefined;
  return phonePage({ frozen, candidate: visit.candidate, isKnown });
}
