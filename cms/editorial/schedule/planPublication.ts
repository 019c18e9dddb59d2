import type { PayloadRequest } from "payload";
import { contentHash } from "#edition/signed/contentHash.ts";
import type { SignedCollection } from "#edition/signed/formOf.ts";
import { databaseOf } from "#leaves/databaseOf.ts";
import { nameOf } from "#people/nameOf.ts";
import { newestForm } from "../review/documentNow.ts";
import { postgresReviewStore } from "../review/postgresReviewStore.ts";
import { reviewTurn } from "../review/reviewTurn.ts";
import { inOneTransaction } from "./inOneTransaction.ts";
import { wording } from "./wording.ts";

type Asked = { collection: SignedCollection; id: number; at: Date };

/**
 * Plans that the newest text of a document goes live, and this text alone (rule R16). Answers with what stood in the way, in
 * words.
 */
export const planPublication = (
  req: PayloadRequest,
  { collection, id, at }: Asked,
): Promise<string | undefined> =>
  inOneTransaction(req, async () => {
    await reviewTurn(req, { collection, id });
    const { form } = await newestForm(req, { collection, id });
    if (!form) return wording.unfinished;
    const job = await req.payload.jobs.queue({
      task: "schedulePublish",
      waitUntil: at,
      input: {
        type: "publish",
        doc: { relationTo: collection, value: String(id) },
        user: { relationTo: "users", value: req.user?.id },
      } as never,
      req,
    });
    const store = postgresReviewStore(await databaseOf(req));
    const document = { collection, id: String(id) };
    const hash = contentHash(form);
    await store.keep(document, hash, form);
    await store.append(document, {
      ...{ kind: "plan", hash, due: at.getTime(), job: String(job.id) },
      ...{ by: String(req.user?.id), byName: nameOf(req.user) },
    });
    return undefined;
  });
