import type { PayloadRequest } from "payload";
import { contentHash } from "#edition/signed/contentHash.ts";
import type { SignedCollection } from "#edition/signed/formOf.ts";
import { databaseOf } from "#leaves/databaseOf.ts";
import { shanghaiStamp } from "#leaves/shanghaiTime.ts";
import { scopesOf } from "#people/permissions.ts";
import type { Principal } from "#people/principal.ts";
import type { Act } from "./act.ts";
import type { StageKey } from "./chainConfig.ts";
import { chainNow } from "./chainNow.ts";
import { type DifferenceRow, differenceRows } from "./differenceRules.ts";
import { liveForm, newestForm } from "./documentNow.ts";
import { type Offered, offeredActs } from "./offeredActsRules.ts";
import { postgresReviewStore } from "./postgresReviewStore.ts";
import { standingNow } from "./standingNow.ts";
import { wording } from "./wording.ts";

/** An act as a line of the chain. */
export type ActLine = {
  id: number;
  what: string;
  by: string;
  at: string;
  note: string;
  hash: string;
};

/** What the document tab shows of a review. */
export type ReviewView = {
  state: string;
  /** Of what the account may sign: the newest text, or the live one where stages are owed. */
  hash?: string;
  next?: StageKey;
  lateHash?: string;
  lateNext?: StageKey;
  due?: string;
  acts: ActLine[];
  sinceLook: DifferenceRow[];
  sinceLive: DifferenceRow[];
  /** What the account may do now. */
  may: Offered;
};

const whatOf = (act: Act): string => {
  const what = wording.acts[act.kind];
  if (act.kind === "sign")
    return `${what} ${wording.stages[act.stage]}${act.isLate ? "（补审）" : ""}`;
  if (act.kind === "return") return `${what}（${wording.returnClasses[act.returnClass]}）`;
  if (act.kind === "urgent") return `${what}（${wording.urgentClasses[act.urgentClass]}）`;
  return what;
};

const lineOf = (act: Act): ActLine => ({
  id: act.id,
  what: whatOf(act),
  by: act.byName || act.by,
  at: shanghaiStamp(new Date(act.at)),
  note: "note" in act ? act.note : "",
  hash: "hash" in act ? act.hash.slice(0, 8) : "",
});

const rightsOf = ({ role }: Principal, collection: SignedCollection) => ({
  submit: scopesOf(role, "submit", collection).length > 0,
  sign: scopesOf(role, "sign", collection).length > 0,
  urgent: scopesOf(role, "urgent", collection).length > 0,
});

/** Reads where a document stands, for whoever may read it. */
export async function reviewView(
  req: PayloadRequest,
  { collection, id, who }: { collection: SignedCollection; id: number; who: Principal },
): Promise<ReviewView> {
  const store = postgresReviewStore(await databaseOf(req));
  const document = { collection, id: String(id) };
  const { form } = await newestForm(req, { collection, id });
  const live = await liveForm(req, { collection, id });
  const { acts, standing, hash } = await standingNow(store, document, form);
  const { debt, next, state } = standing;
  const last = acts.findLast((act) => act.by === String(who.id) && "hash" in act);
  const seen = last && "hash" in last ? (await store.forms(document)).get(last.hash) : undefined;
  const waits = next ?? chainNow(collection).stages[0]?.key ?? "first";
  const words = state === "waiting" ? wording.waiting(waits) : wording.states[state];
  return {
    state: debt ? `${words}；${wording.debt(debt.next)}` : words,
    ...(hash && { hash }),
    ...(next && { next }),
    ...(debt && { lateNext: debt.next, due: shanghaiStamp(new Date(debt.urgent.deadline)) }),
    ...(debt && live && { lateHash: contentHash(live) }),
    acts: acts.map(lineOf),
    sinceLook: seen && form ? differenceRows(seen, form) : [],
    sinceLive: live && form ? differenceRows(live, form) : [],
    may: offeredActs({
      ...{ acts, standing, hash: hash ?? "", now: Date.now(), by: String(who.id), role: who.role },
      ...{ rights: rightsOf(who, collection), liveHash: live && contentHash(live) },
    }),
  };
}
