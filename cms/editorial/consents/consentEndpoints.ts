import type { Endpoint, PayloadRequest } from "payload";
import { z } from "zod";
import { consentKinds, consentScopes } from "#content/vocabulary.ts";
import { valuesOf } from "#leaves/options.ts";
import { readableError } from "#leaves/readableError.ts";
import { isOfCalendar, shanghaiDay } from "#leaves/shanghaiTime.ts";
import { typedText } from "#leaves/typedText.ts";
import { askedOf } from "#people/askedOf.ts";
import { nameOf } from "#people/nameOf.ts";
import { rightRefused } from "#people/rightRefused.ts";
import { recordEvent } from "#people/securityLog/recordEvent.ts";
import { guestsOf } from "./guests.ts";
import { mayKeepConsents } from "./mayKeepConsents.ts";
import { addPersonConsent } from "./personConsents.ts";
import { type ConsentOf, readLedger } from "./readLedger.ts";
import { withdrawConsent } from "./withdrawConsent.ts";
import { wording } from "./wording.ts";

const askedWire = z.strictObject({
  collection: z.enum(["media", "workers", "people"]),
  id: z.int().positive(),
  reason: typedText({ most: 500 }),
});

/** Why there is nothing to take back: it was done before, or nobody ever agreed. */
async function whyNone(req: PayloadRequest, { collection, id }: ConsentOf): Promise<string> {
  const line = (await readLedger(req, new Date())).find(
    (one) => one.collection === collection && one.id === id,
  );
  return line?.state === "withdrawn" ? wording.already : wording.absent;
}

/** `POST /api/consents/withdraw`: takes a consent back, today (rule C42). Answers where it was met, for whoever has to look there. */
const withdraw: Endpoint = {
  path: "/consents/withdraw",
  method: "post",
  handler: async (req) => {
    if (!mayKeepConsents(req.user)) throw rightRefused(wording.noRight);
    const asked = await askedOf(req, askedWire);
    if (!asked) throw readableError(wording.unreadable, 400);
    const { reason, ...of } = asked;
    const uses = await withdrawConsent(req, of, { day: shanghaiDay(new Date()), reason });
    if (!uses) throw readableError(await whyNone(req, of), 409);
    await recordEvent(req, {
      ...{ kind: "taken-down", by: Number(req.user?.id) },
      ...(of.collection !== "people" && { subject: { slug: of.collection, id: String(of.id) } }),
      detail: wording.securityDetail(reason),
    });
    return Response.json({ message: wording.gone, uses });
  },
};

const recordWire = z.strictObject({
  interview: z.int().positive(),
  kind: z.enum(valuesOf(consentKinds)),
  scope: z.enum(valuesOf(consentScopes)),
  date: z.string(),
  until: z.string(),
  note: typedText({ least: 0, most: 500 }),
});

/** `POST /api/consents/record`: keeps how the guest of an interview agreed (rule C43). */
const record: Endpoint = {
  path: "/consents/record",
  method: "post",
  handler: async (req) => {
    if (!mayKeepConsents(req.user)) throw rightRefused(wording.noRight);
    const asked = await askedOf(req, recordWire);
    if (!asked) throw readableError(wording.unreadable, 400);
    const { interview, kind, scope, date, note } = asked;
    const until = asked.until === "" ? null : asked.until;
    const words = wording.recordWrong;
    if (!isOfCalendar(date) || date > shanghaiDay(new Date())) throw readableError(words.date, 400);
    if (until !== null && (!isOfCalendar(until) || until < date))
      throw readableError(words.until, 400);
    const guest = (await guestsOf(req)).find((one) => one.interview === interview);
    if (!guest) throw readableError(words.interview, 404);
    await addPersonConsent(req, {
      ...{ person: guest.name, role: "guest", purpose: guest.headline },
      ...{ subject: "interviews", document: String(interview), kind, scope, date, until, note },
      ...{ by: String(req.user?.id), byName: nameOf(req.user) },
    });
    return Response.json({ message: wording.recordDone });
  },
};

export const consentEndpoints: Endpoint[] = [withdraw, record];
