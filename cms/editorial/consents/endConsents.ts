import { createLocalReq, type Payload } from "payload";
import type { Consent } from "#content/consentRules.ts";
import { pickedDay, shanghaiDay, startOfDay } from "#leaves/shanghaiTime.ts";
import { isOverdue } from "./ledgerRules.ts";
import { personConsents } from "./personConsents.ts";
import type { ConsentOf } from "./readLedger.ts";
import { withdrawConsent } from "./withdrawConsent.ts";
import { wording } from "./wording.ts";

/** Ends what was agreed to for a time that is over (rule C42), and answers how many it ended. */
export async function endConsents(payload: Payload, now: Date): Promise<number> {
  const req = await createLocalReq({}, payload);
  const today = shanghaiDay(now);
  const before = new Date(startOfDay(today)).toISOString();
  const shared = { depth: 0, pagination: false, req } as const;
  const pictures = await payload.find({
    ...{ ...shared, collection: "media" },
    where: { "consent.until": { less_than: before } },
  });
  const workers = await payload.find({
    ...{ ...shared, collection: "workers" },
    where: { "phoneConsent.until": { less_than: before } },
  });
  const all: (ConsentOf & { consent: Consent | null | undefined })[] = [
    ...(await personConsents(req)).map((consent) => ({
      ...{ collection: "people" as const, id: consent.id, consent },
    })),
    ...pictures.docs.map(({ id, consent }) => ({
      ...{ collection: "media" as const, id: Number(id), consent: consent as Consent | null },
    })),
    ...workers.docs.map(({ id, phoneConsent }) => ({
      ...{
        collection: "workers" as const,
        id: Number(id),
        consent: phoneConsent as Consent | null,
      },
    })),
  ];
  let ended = 0;
  for (const { consent, ...of } of all) {
    const until = pickedDay(consent?.until);
    if (!until || !isOverdue(consent, today)) continue;
    if (await withdrawConsent(req, of, { day: until, reason: wording.over })) ended += 1;
  }
  return ended;
}
