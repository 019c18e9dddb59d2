import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from "payload";
import { keepPictureConsent } from "#editorial/consents/keepPictureConsent.ts";
import { nomineePortraits } from "#editorial/consents/nomineePortraits.ts";
import { withdrawConsent } from "#editorial/consents/withdrawConsent.ts";
import { readableError } from "#leaves/readableError.ts";
import { shanghaiDay } from "#leaves/shanghaiTime.ts";
import { waitForTurn } from "#places/waitForTurn.ts";
import { actOn } from "../desk/actOn.ts";
import { lastNote } from "../desk/deskNote.ts";
import { type DeskFiled, findFiled } from "../desk/deskStore.ts";
import { makeDraft } from "../desk/makeDraft.ts";
import { deskWords } from "../deskWording.ts";
import { nextNumber, refusalOfCandidate } from "./candidateRules.ts";
import { nominatingCampaign } from "./nominatingCampaign.ts";
import { type NomineeLink, standingAgreement } from "./nomineeStore.ts";
import { nomineeWords } from "./wording.ts";

const { candidate: words } = nomineeWords;

/** A candidate that was made: where, under which number, of which profile. */
export type MadeCandidate = { campaign: number; worker: number; number: number; isNew: boolean };

type Asked = { category: string; worker: number | undefined };

/** What has to be so, looked at again when it is this one's turn (rule O47). */
async function settled(req: PayloadRequest, filed: DeskFiled, category: string) {
  const agreement = await standingAgreement(req, filed.number);
  const campaign = await nominatingCampaign(req, filed.form.campaign?.slug ?? "");
  const isVerified = lastNote(filed.notes, "verify") !== undefined;
  const refusal = refusalOfCandidate({ isVerified, agreement, campaign, category });
  if (refusal !== undefined || !agreement || !campaign) throw readableError(refusal ?? "", 409);
  return { agreement, campaign };
}

/** The profile that was chosen, which has to be that of the person; else the one of the recommendation, made now where there is none. */
async function workerOf(
  req: PayloadRequest,
  { filed, name, chosen }: { filed: DeskFiled; name: string; chosen: number | undefined },
): Promise<number> {
  if (chosen === undefined) return (await makeDraft(req, filed.number)).id;
  const options = { collection: "workers", id: chosen, depth: 0, disableErrors: true } as const;
  const found = await req.payload.findByID({ ...options, draft: true, req });
  if (found?.name !== name) throw readableError(words.otherWorker, 409);
  return chosen;
}

/** The person's word of the own picture goes before that of whoever sent it (rule O48). */
async function settlePortraits(
  req: PayloadRequest,
  number: string,
  { answer, answeredAt, content }: NomineeLink,
): Promise<void> {
  const day = shanghaiDay(new Date(answeredAt ?? Date.now()));
  for (const picture of await nomineePortraits(req, number)) {
    const { id, consent } = picture;
    if (!answer?.portrait) {
      const today = { day: shanghaiDay(new Date()), reason: words.portraitDeclined };
      await withdrawConsent(req, { collection: "media", id: Number(id) }, today);
      continue;
    }
    const note = words.portraitNote(number, day);
    const own = { ...consent, kind: "electronic" as const, date: day, person: content.name, note };
    await keepPictureConsent(req, picture, own);
  }
}

async function perform(
  req: PayloadRequest,
  number: string,
  { category, worker }: { category: string; worker: number },
): Promise<MadeCandidate> {
  const filed = await found(req, number);
  const slug = filed.form.campaign?.slug ?? "";
  await waitForTurn(req, "candidates of a campaign", slug);
  const { agreement, campaign } = await settled(req, filed, category);
  const { id, candidates, rows } = campaign;
  const there = candidates.find((one) => one.worker === worker);
  if (there) return { campaign: id, worker, number: there.number, isNew: false };
  const next = nextNumber(candidates);
  const data = { candidates: [...rows, { worker, number: next, category }] };
  await req.payload.update({
    ...{ collection: "campaigns", id, draft: true, depth: 0, overrideAccess: false, req },
    data: data as never,
  });
  await settlePortraits(req, number, agreement);
  await actOn(req, [filed], { kind: "adopt" });
  return { campaign: id, worker, number: next, isNew: true };
}

async function found(req: PayloadRequest, number: string): Promise<DeskFiled> {
  const filed = await findFiled(req, number);
  if (!filed) throw readableError(deskWords.absent, 404);
  return filed;
}

/** Rule O47: makes a nominated person who agreed a candidate, with a profile where there is none. Asked again, it answers the one that is there. */
export async function makeCandidate(
  req: PayloadRequest,
  number: string,
  asked: Asked,
): Promise<MadeCandidate> {
  const filed = await found(req, number);
  const { agreement } = await settled(req, filed, asked.category);
  const { name } = agreement.content;
  const worker = await workerOf(req, { filed, name, chosen: asked.worker });
  const isOwn = await initTransaction(req);
  try {
    const made = await perform(req, number, { category: asked.category, worker });
    if (isOwn) await commitTransaction(req);
    return made;
  } catch (cause) {
    if (isOwn) await killTransaction(req);
    throw cause;
  }
}
