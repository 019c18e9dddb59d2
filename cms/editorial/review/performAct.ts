import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from "payload";
import { contentHash } from "#edition/signed/contentHash.ts";
import type { SignedCollection } from "#edition/signed/formOf.ts";
import { databaseOf } from "#leaves/databaseOf.ts";
import { nameOf } from "#people/nameOf.ts";
import type { Principal } from "#people/principal.ts";
import { commentsOf } from "../comments/commentStore.ts";
import { openDemands } from "../comments/threadRules.ts";
import { delegatorsOf, dutyChief } from "../duty/readDuty.ts";
import { requireChecked } from "../lint/requireChecked.ts";
import { rememberState } from "../states/rememberState.ts";
import type { NewAct } from "./act.ts";
import { askable, takenOver } from "./askableRules.ts";
import type { AskedAct } from "./askedAct.wire.ts";
import { chainNow } from "./chainNow.ts";
import { type ActRefusal, decideAsDeputy, saidProblem } from "./decideAct.ts";
import { liveForm, newestForm } from "./documentNow.ts";
import { hasOverdue } from "./hasOverdue.ts";
import { postgresReviewStore } from "./postgresReviewStore.ts";
import { readSigners } from "./readSigners.ts";
import type { Reviewed, ReviewStore } from "./reviewStore.ts";
import { reviewTurn } from "./reviewTurn.ts";
import { standingNow } from "./standingNow.ts";

type Asking = { collection: SignedCollection; id: number; who: Principal; asked: AskedAct };

const newAct = (req: PayloadRequest, { collection, who, asked }: Asking, hash: string): NewAct => {
  const person = { by: String(who.id), byName: nameOf(req.user) };
  const config = chainNow(collection);
  if (asked.kind === "submit") {
    const { kind, note } = asked;
    return { kind, hash: asked.hash, note, ...person, config };
  }
  if (asked.kind === "sign-late") return { ...asked, ...person, kind: "sign", isLate: true };
  if (asked.kind === "return") return { ...asked, ...person, ...(hash !== "" && { hash }) };
  if (asked.kind === "urgent")
    return { ...asked, ...person, config, deadline: Date.parse(asked.deadline) };
  return { ...asked, ...person };
};

/** A text from before its acts were recorded has its maker as its first writer. */
async function recordMaker(
  store: ReviewStore,
  document: Reviewed,
  facts: { maker: unknown; isNew: boolean },
): Promise<void> {
  const { maker, isNew } = facts;
  if (!isNew || (typeof maker !== "number" && typeof maker !== "string")) return;
  await store.append(document, { kind: "write", by: String(maker), byName: "" });
}

/** Rule R26: who is asked to sign, in the act that asks; undefined where that one may not. */
async function withAsked(
  req: PayloadRequest,
  { collection, asked }: Asking,
  facts: { act: NewAct } & Pick<Awaited<ReturnType<typeof standingNow>>, "acts" | "classOf">,
): Promise<NewAct | undefined> {
  const { act, acts, classOf } = facts;
  if (act.kind !== "submit" || asked.kind !== "submit" || asked.asks === undefined) return act;
  const signers = await readSigners(req, collection);
  const now = Date.now();
  const asks = askable({ submit: act, acts, classOf, signers, now }).find(
    ({ id }) => id === asked.asks,
  );
  return asks && { ...act, asks };
}

async function perform(req: PayloadRequest, asking: Asking): Promise<ActRefusal | undefined> {
  const { collection, id, who } = asking;
  await reviewTurn(req, { collection, id });
  const store = postgresReviewStore(await databaseOf(req));
  const document = { collection, id: String(id) };
  const { row, form } = await newestForm(req, { collection, id });
  const live = await liveForm(req, { collection, id });
  const isNew = !live && (await store.acts(document)).length === 0;
  await recordMaker(store, document, { maker: row?.createdBy, isNew });
  const { acts, standing, hash = "", classOf } = await standingNow(req, document, form);
  const asked = newAct(req, asking, hash);
  const now = new Date();
  const isUrgent = asked.kind === "urgent";
  const { act, refusal } = decideAsDeputy({
    ...{ act: asked, acts, standing, hash, now: now.getTime(), role: who.role },
    delegators: await delegatorsOf(req, who.id, now),
    dutyChief: isUrgent ? (await dutyChief(req, now))?.id : undefined,
    hasDemands:
      asked.kind === "sign" &&
      openDemands(await commentsOf(await databaseOf(req), document)).length > 0,
    hasOverdue: isUrgent && (await hasOverdue(store, [...standing.writers], now.getTime())),
    ...(live && { liveHash: contentHash(live) }),
  });
  const problem = refusal ?? saidProblem(act);
  if (problem) return problem;
  if (row && (act.kind === "submit" || act.kind === "urgent"))
    await requireChecked(req, { collection, id, document: row, hash, act: act.kind });
  const recorded = await withAsked(req, asking, { act, acts, classOf });
  if (!recorded) return "cannot-ask";
  const signed = act.kind === "sign" && act.isLate ? live : form;
  if (signed) await store.keep(document, contentHash(signed), signed);
  await store.append(document, takenOver(recorded, standing.asked));
  await rememberState(req, { collection, id });
  return undefined;
}

/** Does an act in a transaction of its own, or says why not; nothing is written then. */
export async function performAct(
  req: PayloadRequest,
  asking: Asking,
): Promise<ActRefusal | undefined> {
  const isOwn = await initTransaction(req);
  try {
    const refusal = await perform(req, asking);
    if (isOwn) await (refusal ? killTransaction(req) : commitTransaction(req));
    return refusal;
  } catch (cause) {
    if (isOwn) await killTransaction(req);
    throw cause;
  }
}
