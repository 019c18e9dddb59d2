import type { Endpoint } from "payload";
import { z } from "zod";
import { readableError } from "#leaves/readableError.ts";
import { shanghaiDay } from "#leaves/shanghaiTime.ts";
import { typedText } from "#leaves/typedText.ts";
import { askedOf } from "#people/askedOf.ts";
import { rightRefused } from "#people/rightRefused.ts";
import { recordEvent } from "#people/securityLog/recordEvent.ts";
import { mayKeepConsents } from "./mayKeepConsents.ts";
import { withdrawConsent } from "./withdrawConsent.ts";
import { wording } from "./wording.ts";

const askedWire = z.strictObject({
  collection: z.enum(["media", "workers"]),
  id: z.int().positive(),
  reason: typedText({ most: 500 }),
});

/** `POST /api/consents/withdraw`: takes a consent back, today (rule C42). Answers where it was met, for whoever has to look there. */
export const consentEndpoint: Endpoint = {
  path: "/consents/withdraw",
  method: "post",
  handler: async (req) => {
    if (!mayKeepConsents(req.user)) throw rightRefused(wording.noRight);
    const asked = await askedOf(req, askedWire);
    if (!asked) throw readableError(wording.unreadable, 400);
    const { reason, ...of } = asked;
    const uses = await withdrawConsent(req, of, shanghaiDay(new Date()));
    if (!uses) throw readableError(wording.absent, 409);
    await recordEvent(req, {
      ...{ kind: "taken-down", by: Number(req.user?.id) },
      subject: { slug: of.collection, id: String(of.id) },
      detail: wording.securityDetail(reason),
    });
    return Response.json({ message: wording.gone, uses });
  },
};
