import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from "payload";
import type { SignedCollection } from "#edition/signed/formOf.ts";
import { databaseOf } from "#leaves/databaseOf.ts";
import { nameOf } from "#people/nameOf.ts";
import { scopesOf } from "#people/permissions.ts";
import type { Principal } from "#people/principal.ts";
import { newestForm } from "../review/documentNow.ts";
import { reviewTurn } from "../review/reviewTurn.ts";
import { standingNow } from "../review/standingNow.ts";
import type { AskedComment } from "./askedComment.wire.ts";
import type { NewCommentEvent } from "./commentEvent.ts";
import { appendComment, commentsOf } from "./commentStore.ts";
import { type CommentRefusal, decideComment } from "./decideComment.ts";
import { mentionsIn } from "./mentionRules.ts";
import { colleaguesFor } from "./readComments.ts";
import { threadsOf } from "./threadRules.ts";

type Asking = { collection: SignedCollection; id: number; who: Principal; asked: AskedComment };

async function eventOf(req: PayloadRequest, asking: Asking): Promise<NewCommentEvent> {
  const { collection, who, asked } = asking;
  const person = { by: String(who.id), byName: nameOf(req.user) };
  if (asked.kind === "resolve") return { ...asked, ...person };
  const mentions = mentionsIn(asked.text, await colleaguesFor(req, collection));
  return { ...asked, ...person, mentions };
}

async function perform(req: PayloadRequest, asking: Asking): Promise<CommentRefusal | undefined> {
  const { collection, id, who } = asking;
  // A 必改 and the signature that it would stop come one after the other.
  await reviewTurn(req, { collection, id });
  const database = await databaseOf(req);
  const document = { collection, id: String(id) };
  const { form } = await newestForm(req, { collection, id });
  const { standing } = await standingNow(req, document, form);
  const event = await eventOf(req, asking);
  const refusal = decideComment({
    event,
    threads: threadsOf(await commentsOf(database, document)),
    maySign: scopesOf(who.role, "sign", collection).length > 0,
    isWriter: standing.writers.has(String(who.id)),
  });
  if (!refusal) await appendComment(database, document, event);
  return refusal;
}

/** Says or does it in a transaction of its own, or tells why not. */
export async function performComment(
  req: PayloadRequest,
  asking: Asking,
): Promise<CommentRefusal | undefined> {
  const isOwn = await initTransaction(req);
  try {
    const refusal = await perform(req, asking);
    if (isOwn) await commitTransaction(req);
    return refusal;
  } catch (cause) {
    if (isOwn) await killTransaction(req);
    throw cause;
  }
}
