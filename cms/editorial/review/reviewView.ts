import type { PayloadRequest } from "payload";
import { contentHash } from "#edition/signed/contentHash.ts";
import type { SignedCollection } from "#edition/signed/formOf.ts";
import type { ReadersForm } from "#edition/signed/readersForm.ts";
import { databaseOf } from "#leaves/databaseOf.ts";
import { shanghaiStamp } from "#leaves/shanghaiTime.ts";
import { scopesOf } from "#people/permissions.ts";
import type { Principal } from "#people/principal.ts";
import { delegatorsOf, dutyChief } from "../duty/readDuty.ts";
import { staleStretches } from "../factCheck/readFactChecks.ts";
import { keptReportOf, type SlipReport } from "../lint/keptReportOf.ts";
import { planAhead, planTrouble } from "../schedule/planRules.ts";
import type { Act } from "./act.ts";
import { type ActLine, hashOf, lineOf } from "./actLine.ts";
import { type AskedFor, askedFor } from "./askedForRules.ts";
import type { StageKey } from "./chainConfig.ts";
import { chainNow } from "./chainNow.ts";
import { type Difference, differenceBetween } from "./difference/differenceRules.ts";
import type { Names } from "./difference/formWords.ts";
import { namesIn } from "./difference/namesIn.ts";
import { liveForm, newestForm } from "./documentNow.ts";
import { type Offered, offeredActs } from "./offeredActsRules.ts";
import { postgresReviewStore } from "./postgresReviewStore.ts";
import { type MayAsk, signersToAsk } from "./signersToAsk.ts";
import { standingNow } from "./standingNow.ts";
import { wording } from "./wording.ts";

/** What the document tab shows of a review. */
export type ReviewView = {
  state: string;
  /** Of what the account may sign: the newest text, or the live one where stages are owed. */
  hash?: string;
  next?: StageKey;
  lateHash?: string;
  lateNext?: StageKey;
  /** When the missing stages are due, and the same in milliseconds since 1970. */
  due?: string;
  dueAt?: number;
  /** Only the last stage signs, for what is changed is a slip. */
  isFastLane?: boolean;
  /** Who is the duty chief now, where the roster says so. */
  duty?: string;
  /** What of a live text is no longer as it was signed, because a picture or a name changed elsewhere. */
  derived?: Difference;
  /** What is planned, or what became of the last plan. */
  plan?: string;
  /** Stretches that somebody outside confirmed and that changed since, in words (rule R33). */
  recheck?: string[];
  acts: ActLine[];
  /** What 核对 found when the text was last handed in or went live. */
  check?: SlipReport;
  /** What differs from what the account saw last, and from what is live; absent where there is nothing to compare. */
  /** All that readers would get now. */
  whole?: Difference;
  sinceLook?: Difference;
  sinceLive?: Difference;
  /** What the account may do now. */
  may: Offered;
  /** Whom it may ask by name to sign, where it may hand the text in (rule R26). */
  mayAsk: MayAsk[];
  /** Who was asked by name, in words. */
  asked?: string;
};

const planWords = (acts: readonly Act[], now: number): string | undefined => {
  const plan = planAhead(acts, now);
  if (plan) return wording.planned(shanghaiStamp(new Date(plan.due)), plan.hash.slice(0, 8));
  const trouble = planTrouble(acts, now);
  if (!trouble) return undefined;
  return trouble.what === "edited" ? wording.unplanned.edited : wording.missed[trouble.what];
};

const askedWords = ({ isYou, name }: AskedFor, maySign: boolean): string => {
  if (isYou) return wording.asked.you;
  return maySign ? wording.asked.other(name) : wording.asked.otherOnly(name);
};

const rightsOf = ({ role }: Principal, collection: SignedCollection) => ({
  submit: scopesOf(role, "submit", collection).length > 0,
  sign: scopesOf(role, "sign", collection).length > 0,
  urgent: scopesOf(role, "urgent", collection).length > 0,
});

/** Rule R23: what differs between the text that went live with its signatures and what readers get of it now. */
function derivedIn(facts: {
  acts: readonly Act[];
  live: ReadersForm | undefined;
  names: Names;
  forms: ReadonlyMap<string, ReadersForm>;
}): { derived?: Difference } {
  const { acts, live, names, forms } = facts;
  const last = acts.findLast(({ kind }) => kind === "publish");
  const signed = last?.kind === "publish" ? forms.get(last.hash) : undefined;
  if (!live || !signed || last?.kind !== "publish") return {};
  const then = new Map(Object.entries(last.names ?? Object.fromEntries(names)));
  const derived = differenceBetween(signed, live, then, names);
  return derived.fields.length + derived.body.length > 0 ? { derived } : {};
}

/** Reads where a document stands, for whoever may read it. */
export async function reviewView(
  req: PayloadRequest,
  { collection, id, who }: { collection: SignedCollection; id: number; who: Principal },
): Promise<ReviewView> {
  const store = postgresReviewStore(await databaseOf(req));
  const document = { collection, id: String(id) };
  const { row, form } = await newestForm(req, { collection, id });
  const recheck = await staleStretches(req, { collection, id }, row);
  const live = await liveForm(req, { collection, id });
  const stands = await standingNow(req, document, form);
  const { acts, standing, hash } = stands;
  const { debt, next, state } = standing;
  const check = await keptReportOf(req, { collection, id });
  const last = acts.findLast((act) => act.by === String(who.id) && hashOf(act) !== undefined);
  const forms = await store.forms(document);
  const seen = last && forms.get(hashOf(last) ?? "");
  const now = new Date();
  const duty = await dutyChief(req, now);
  const names = await namesIn(req, [seen, live, form]);
  const waits = next ?? chainNow(collection).stages[0]?.key ?? "first";
  const plan = planWords(acts, Date.now());
  const by = String(who.id);
  const delegators = await delegatorsOf(req, who.id, now);
  const may = offeredActs({
    ...{ acts, standing, hash: hash ?? "", now: Date.now(), by, role: who.role },
    ...{ rights: rightsOf(who, collection), liveHash: live && contentHash(live) },
    ...{ delegators, dutyChief: duty?.id },
  });
  const asked = askedFor(standing, { by, delegators });
  const words = state === "waiting" ? wording.waiting(waits) : wording.states[state];
  return {
    state: debt ? `${words}；${wording.debt(debt.next)}` : words,
    ...(hash && { hash }),
    ...(next && { next }),
    ...(check && { check }),
    ...(debt && { lateNext: debt.next, due: shanghaiStamp(new Date(debt.urgent.deadline)) }),
    ...(debt && { dueAt: debt.urgent.deadline }),
    ...(plan && { plan }),
    ...(recheck.length > 0 && { recheck }),
    ...(debt && live && { lateHash: contentHash(live) }),
    acts: acts.map(lineOf),
    ...(form && { whole: differenceBetween({}, form, names) }),
    ...(seen && form && { sinceLook: differenceBetween(seen, form, names) }),
    ...(live && form && { sinceLive: differenceBetween(live, form, names) }),
    ...(standing.isFastLane && { isFastLane: true }),
    ...(duty && { duty: duty.name }),
    ...derivedIn({ acts, live, names, forms }),
    ...(asked && { asked: askedWords(asked, may.sign) }),
    may,
    mayAsk: may.submit ? await signersToAsk(req, collection, { ...stands, by }) : [],
  };
}
