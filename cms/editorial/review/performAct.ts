import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from "payload";
import { contentHash } from "#edition/signed/contentHash.ts";
import type { SignedCollection } from "#edition/signed/formOf.ts";
import { databaseOf } from "#leaves/databaseOf.ts";
import { nameOf } from "#people/nameOf.ts";
import type { Principal } from "#people/principal.ts";
import type { NewAct } from "./act.ts";
import type { AskedAct } from "./askedAct.wire.ts";
import { chainNow } from "./chainNow.ts";
import { type ActRefusal, decideAct } from "./decideAct.ts";
import { liveForm, newestForm } from "./documentNow.ts";
import { hasOverdue } from "./hasOverdue.ts";
import { postgresReviewStore } from "./postgresReviewStore.ts";
import type { Reviewed, ReviewStore } from "./reviewStore.ts";
import { reviewTurn } from "./reviewTurn.ts";
import { standingNow } from "./standingNow.ts";

type Asking = { collection: SignedCollection; id: number; who: Principal; asked: AskedAct };

const newAct = (req: PayloadRequest, { collection, who, asked }: Asking): NewAct => {
  const person = { by: String(who.id), byName: nameOf(req.user) };
  const config = chainNow(collection);
  if (asked.kind === "submit") return { ...asked, ...person, config };
  if (asked.kind === "sign-late") return { ...asked, ...person, kind: "sign", isLate: true };
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

async function perform(req: PayloadRequest, asking: Asking): Promise<ActRefusal | undefined> {
  const { collection, id, who } = asking;
  await reviewTurn(req, { collection, id });
  const store = postgresReviewStore(await databaseOf(req));
  const document = { collection, id: String(id) };
  const { row, form } = await newestForm(req, { collection, id });
  const live = await liveForm(req, { collection, id });
  const isNew = !live && (await store.acts(document)).length === 0;
  await recordMaker(store, document, { maker: row?.createdBy, isNew });
  const { acts, standing, hash = "" } = await standingNow(store, document, form);
  const act = newAct(req, asking);
  const now = Date.now();
  const refusal = decideAct({
    ...{ act, acts, standing, hash, now, role: who.role },
    hasOverdue: act.kind === "urgent" && (await hasOverdue(store, [...standing.writers], now)),
    ...(live && { liveHash: contentHash(live) }),
  });
  if (refusal) return refusal;
  const signed = act.kind === "sign" && act.isLate ? live : form;
  if (signed) await store.keep(document, contentHash(signed), signed);
  await store.append(document, act);
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
