import type { PayloadRequest } from "payload";
import type { Consent } from "#content/consentRules.ts";
import { consentKinds, consentScopes } from "#content/vocabulary.ts";
import { labelOf } from "#leaves/options.ts";
import { pickedDay, shanghaiDay } from "#leaves/shanghaiTime.ts";
import { type Standing, standingOf } from "./ledgerRules.ts";
import { wording } from "./wording.ts";

export type ConsentOf = { collection: "media" | "workers"; id: number };

/** One consent in words; days as `YYYY-MM-DD`. */
export type LedgerLine = ConsentOf & {
  who: string;
  what: string;
  scope: string;
  kind: string;
  date: string;
  until: string;
  state: Standing;
  note: string;
};

type Kept = Consent & { person?: string | null; scope?: string | null; note?: string | null };

/** Records that a newsroom looks through at most; those that end first come first. */
const most = 2000;

const lineOf = (
  of: ConsentOf & { what: string; name: string },
  consent: Kept | null | undefined,
  now: Date,
): LedgerLine => {
  const { name, ...about } = of;
  return {
    ...about,
    who: consent?.person || name || wording.unnamed,
    scope: consent?.scope ? labelOf(consentScopes, consent.scope) : "",
    kind: consent?.kind ? labelOf(consentKinds, consent.kind) : "",
    date: pickedDay(consent?.date) ?? "",
    until: pickedDay(consent?.until) ?? wording.always,
    state: standingOf(consent, shanghaiDay(now)),
    note: consent?.note ?? "",
  };
};

/** Every consent that is kept: of people in pictures, and to show a telephone number. */
export async function readLedger(req: PayloadRequest, now: Date): Promise<LedgerLine[]> {
  const shared = { depth: 0, limit: most, pagination: false, req } as const;
  const media = await req.payload.find({
    ...{ ...shared, collection: "media", sort: "consent.until" },
    where: { portrait: { equals: true } },
  });
  const workers = await req.payload.find({
    ...{ ...shared, collection: "workers", sort: "phoneConsent.until" },
    where: { "phoneConsent.kind": { exists: true } },
  });
  return [
    ...media.docs.map(({ id, alt, consent }) =>
      lineOf(
        { collection: "media", id: Number(id), what: wording.portrait(alt), name: "" },
        consent as Kept | null,
        now,
      ),
    ),
    ...workers.docs.map(({ id, name, phoneConsent }) =>
      lineOf(
        { collection: "workers", id: Number(id), what: wording.phone(name), name },
        phoneConsent as Kept | null,
        now,
      ),
    ),
  ];
}
