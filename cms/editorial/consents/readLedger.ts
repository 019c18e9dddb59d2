import type { PayloadRequest } from "payload";
import type { Consent } from "#content/consentRules.ts";
import { consentKinds, consentScopes } from "#content/vocabulary.ts";
import { labelOf } from "#leaves/options.ts";
import { pickedDay, shanghaiDay } from "#leaves/shanghaiTime.ts";
import { type Guest, guestsOf } from "./guests.ts";
import { type Standing, standingOf } from "./ledgerRules.ts";
import { type PersonConsent, personConsents } from "./personConsents.ts";
import { wording } from "./wording.ts";

/** A consent stands at a picture, at a worker's number, or by itself (`people`). */
export type ConsentOf = { collection: "media" | "workers" | "people"; id: number };

/** One consent in words; days as `YYYY-MM-DD`. */
export type LedgerLine = ConsentOf & {
  /** Below the panel's own address. */
  href: string;
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
  of: ConsentOf & { what: string; name: string; href?: string },
  consent: Kept | null | undefined,
  now: Date,
): LedgerLine => {
  const { name, ...about } = of;
  return {
    href: `/collections/${of.collection}/${of.id}`,
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

const ofPerson = (one: PersonConsent, now: Date): LedgerLine => {
  const { id, role, purpose, subject, document, note } = one;
  const isNominee = role === "nominee";
  return lineOf(
    {
      ...{ collection: "people", id, name: one.person },
      what: isNominee ? wording.candidacy(purpose) : wording.interview(purpose),
      href: isNominee ? `/intake/${document}` : `/collections/${subject}/${document}`,
    },
    { ...one, note: isNominee ? wording.byLink(document) : note },
    now,
  );
};

/** Guests of whom no consent is kept: somebody has to ask. */
const unrecorded = (
  guests: readonly Guest[],
  kept: readonly PersonConsent[],
  now: Date,
): LedgerLine[] => {
  const known = new Set(kept.map(({ subject, document }) => `${subject}/${document}`));
  return guests
    .filter(({ interview }) => !known.has(`interviews/${interview}`))
    .map(({ interview, name, headline }) =>
      lineOf(
        {
          ...{ collection: "people", id: 0, name, what: wording.interview(headline) },
          href: `/collections/interviews/${interview}`,
        },
        undefined,
        now,
      ),
    );
};

/** Every consent that is kept: of people in pictures, of guests and candidates, and to show a telephone number. */
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
  const people = await personConsents(req);
  return [
    ...people.map((one) => ofPerson(one, now)),
    ...unrecorded(await guestsOf(req), people, now),
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
