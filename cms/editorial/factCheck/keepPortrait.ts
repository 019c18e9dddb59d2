import type { PayloadRequest } from "payload";
import { type Consent, isConsented } from "#content/consentRules.ts";
import type { SignedCollection } from "#edition/signed/formOf.ts";
import { readableError } from "#leaves/readableError.ts";
import { shanghaiDay } from "#leaves/shanghaiTime.ts";
import { keepPictureConsent } from "../consents/keepPictureConsent.ts";
import { factChecksOf } from "./factCheckStore.ts";
import { wording } from "./wording.ts";

/** Rule R37: what somebody outside agreed to of the own portrait stands in the picture's record, and so in the ledger; what stands there already stays. */
export async function keepPortrait(
  req: PayloadRequest,
  document: { collection: SignedCollection; id: number },
  { factCheck, picture }: { factCheck: number; picture: number },
): Promise<void> {
  const check = (await factChecksOf(req, document)).find(({ id }) => id === factCheck);
  const { answer, answeredAt, content } = check ?? {};
  const id = Number(content?.pictures[picture]?.id);
  const options = { collection: "media", id, depth: 0, disableErrors: true, req } as const;
  const isAgreed = answer?.pictures[picture] === "yes";
  const found = isAgreed ? await req.payload.findByID(options) : undefined;
  if (!answer || !answeredAt || !found) throw readableError(wording.portraitAbsent, 404);
  if (isConsented(found.consent as Consent | null)) throw readableError(wording.portraitThere, 409);
  await keepPictureConsent(req, found, {
    ...{ kind: "electronic", date: shanghaiDay(new Date(answeredAt)), withdrawnOn: null },
    ...{ person: answer.name, note: wording.portraitNote(factCheck, answer.post) },
  });
}
