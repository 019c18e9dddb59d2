import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  PayloadRequest,
} from "payload";
import { contentHash } from "#edition/signed/contentHash.ts";
import { isSigned, type SignedCollection } from "#edition/signed/formOf.ts";
import type { ReadersForm } from "#edition/signed/readersForm.ts";
import { databaseOf } from "#leaves/databaseOf.ts";
import { nameOf } from "#people/nameOf.ts";
import { rightRefused } from "#people/rightRefused.ts";
import { chainNow } from "./chainNow.ts";
import { liveForm, newestForm } from "./documentNow.ts";
import { missingStages } from "./missingStagesRules.ts";
import { postgresReviewStore } from "./postgresReviewStore.ts";
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

const personOf = (req: PayloadRequest) => ({ by: String(req.user?.id), byName: nameOf(req.user) });

/** Rule R9: who changed what readers would get is a writer. A draft that cannot be mapped yet is being written. */
async function recordWriter(req: PayloadRequest, asked: Asked, before: Before): Promise<void> {
  const { form } = await newestForm(req, asked);
  if (form && contentHash(form) === before.newest) return;
  const store = postgresReviewStore(await databaseOf(req));
  const document = { collection: asked.collection, id: String(asked.id) };
  const { standing } = await standingNow(store, document, form);
  const person = personOf(req);
  if (!standing.writers.has(person.by)) await store.append(document, { kind: "write", ...person });
}

/** Rule R12: refuses what readers would get and nobody signed; uses the signatures up otherwise. */
async function requireSigned(req: PayloadRequest, asked: Asked, before: Before): Promise<void> {
  const form = await liveForm(req, asked);
  if (!form || contentHash(form) === before.live) return;
  const store = postgresReviewStore(await databaseOf(req));
  const document = { collection: asked.collection, id: String(asked.id) };
  const { standing, hash = "" } = await standingNow(store, document, form);
  if (standing.state !== "signed" && standing.state !== "urgent") {
    const config = standing.config ?? chainNow(asked.collection);
    throw rightRefused(
      wording.missing(missingStages(standing, config).map((key) => wording.stages[key])),
    );
  }
  await store.keep(document, hash, form);
  await store.append(document, { kind: "publish", hash, ...personOf(req) });
}

/** Rule R14: the last look, in the transaction that wrote and at the row that it wrote. */
export const gate: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  if (!req.user || !isSigned(collection.slug)) return;
  const asked = { collection: collection.slug, id: doc.id };
  const before = (req.context[noteKey(asked)] ?? {}) as Before;
  await recordWriter(req, asked, before);
  await requireSigned(req, asked, before);
};
