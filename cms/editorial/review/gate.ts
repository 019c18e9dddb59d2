import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  PayloadRequest,
} from "payload";
import { contentHash } from "#edition/signed/contentHash.ts";
import { isSigned, type SignedCollection } from "#edition/signed/formOf.ts";
import type { ReadersForm } from "#edition/signed/readersForm.ts";
import { databaseOf } from "#leaves/databaseOf.ts";
import { nameOf } from "#people/nameOf.ts";
import { rightRefused } from "#people/rightRefused.ts";
import { requireChecked } from "../lint/requireChecked.ts";
import { endPlans } from "../schedule/endPlans.ts";
import { rememberState } from "../states/rememberState.ts";
import { chainNow } from "./chainNow.ts";
import { namesIn } from "./difference/namesIn.ts";
import { liveForm, liveRow, newestForm } from "./documentNow.ts";
import { missingStages } from "./missingStagesRules.ts";
import { recordAuthors } from "./noteCopy.ts";
import { postgresReviewStore } from "./postgresReviewStore.ts";
import { reportingOf } from "./reportingOf.ts";
import { reviewTurn } from "./reviewTurn.ts";
import { standingNow } from "./standingNow.ts";
import { wording } from "./wording.ts";

type Before = { newest?: string; live?: string };
type Asked = { collection: SignedCollection; id: number | string };

const noteKey = ({ collection, id }: Asked) => `review:${collection}:${id}`;
const hashOf = (form: ReadersForm | undefined) => form && contentHash(form);

/** Notes what readers get and what is newest before a write; acts on the document wait until it is done. */
export const noteBefore: CollectionBeforeChangeHook = async (call) => {
  const { collection, data, operation, originalDoc, req } = call;
  if (operation !== "update" || !req.user || !isSigned(collection.slug)) return data;
  const asked = { collection: collection.slug, id: originalDoc.id };
  await reviewTurn(req, asked);
  const newest = hashOf((await newestForm(req, asked)).form);
  const live = hashOf(await liveForm(req, asked));
  req.context[noteKey(asked)] = { newest, live };
  return data;
};

const personOf = (req: PayloadRequest) => ({
  by: String(req.user?.id ?? ""),
  byName: nameOf(req.user),
});

/**
 * Rules R9 and R16: who changed what readers would get is a writer, and plans for another text end. A draft that cannot be mapped yet is
 * being written. Answers whether it is so.
 */
async function recordWriter(req: PayloadRequest, asked: Asked, before: Before): Promise<boolean> {
  const { form } = await newestForm(req, asked);
  if (form && contentHash(form) === before.newest) return false;
  const store = postgresReviewStore(await databaseOf(req));
  const document = { collection: asked.collection, id: String(asked.id) };
  const { standing, hash } = await standingNow(req, document, form);
  const person = personOf(req);
  if (!standing.writers.has(person.by)) await store.append(document, { kind: "write", ...person });
  const isAnother = (plan: { hash: string }) => plan.hash !== hash;
  await endPlans(req, document, { which: isAnother, why: "edited", ...person });
  return true;
}

/** Rule R13: what readers get no longer owes no signatures. */
async function recordTakedown(req: PayloadRequest, asked: Asked): Promise<true> {
  const store = postgresReviewStore(await databaseOf(req));
  const document = { collection: asked.collection, id: String(asked.id) };
  await store.append(document, { kind: "takedown", ...personOf(req) });
  return true;
}

/** Rule R12: refuses what readers would get and nobody signed; uses the signatures up otherwise. Answers whether it went live or was taken down. */
async function requireSigned(req: PayloadRequest, asked: Asked, before: Before): Promise<boolean> {
  const form = await liveForm(req, asked);
  if (!form && before.live) return recordTakedown(req, asked);
  if (!form || contentHash(form) === before.live) return false;
  const store = postgresReviewStore(await databaseOf(req));
  const document = { collection: asked.collection, id: String(asked.id) };
  const { standing, hash = "" } = await standingNow(req, document, form);
  if (standing.state !== "signed" && standing.state !== "urgent") {
    const config = standing.config ?? chainNow(asked.collection);
    throw rightRefused(
      wording.missing(missingStages(standing, config).map((key) => wording.stages[key])),
    );
  }
  const row = await liveRow(req, asked);
  if (row) await requireChecked(req, { ...asked, document: row, hash, act: "publish" });
  await store.keep(document, hash, form);
  const names = Object.fromEntries(await namesIn(req, [form]));
  const stages = standing.signatures.map(({ stage }) => stage);
  const reporting = await reportingOf(req, asked, row);
  await store.append(document, {
    ...{ kind: "publish", hash, names, stages, ...personOf(req) },
    ...(reporting.verification + reporting.proofreader !== "" && { reporting }),
  });
  return true;
}

/** Rule R14: the last look, in the transaction that wrote and at the row that it wrote. */
export const gate: CollectionAfterChangeHook = async ({ collection, doc, operation, req }) => {
  if (!req.user || !isSigned(collection.slug)) return;
  const asked = { collection: collection.slug, id: doc.id };
  if (operation === "create") await recordAuthors(req, asked);
  const before = (req.context[noteKey(asked)] ?? {}) as Before;
  const isWritten = await recordWriter(req, asked, before);
  const isPublished = await requireSigned(req, asked, before);
  if (isWritten || isPublished) await rememberState(req, asked);
};

/** Rule R13: a document that is gone owes nothing either. */
export const noteGone: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  if (!isSigned(collection.slug)) return;
  const asked = { collection: collection.slug, id };
  const store = postgresReviewStore(await databaseOf(req));
  const acts = await store.acts({ collection: asked.collection, id: String(id) });
  if (acts.length > 0) await recordTakedown(req, asked);
};
