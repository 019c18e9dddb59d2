import type { PayloadRequest } from "payload";
import type { ChangeClass } from "#edition/signed/classOfChange.ts";
import { contentHash } from "#edition/signed/contentHash.ts";
import type { SignedCollection } from "#edition/signed/formOf.ts";
import { databaseOf } from "#leaves/databaseOf.ts";
import type { Act } from "../review/act.ts";
import { liveForm, newestForm } from "../review/documentNow.ts";
import { standingNow } from "../review/standingNow.ts";
import { rememberStanding } from "./standingStore.ts";

/** How the newest text differs from each that the acts name. */
const classesOf = (acts: readonly Act[], classOf: (hash: string) => ChangeClass) => {
  const hashes = new Set(acts.flatMap((act) => ("hash" in act && act.hash ? act.hash : [])));
  return Object.fromEntries([...hashes].map((hash) => [hash, classOf(hash)]));
};

/** Rules G1 and G5: keeps for lists and inboxes where a document stands now, in the transaction that changed it. */
export async function rememberState(
  req: PayloadRequest,
  asked: { collection: SignedCollection; id: number | string },
): Promise<void> {
  const database = await databaseOf(req);
  const document = { collection: asked.collection, id: String(asked.id) };
  const { form } = await newestForm(req, asked);
  const live = await liveForm(req, asked);
  const now = await standingNow(req, document, form);
  await rememberStanding(database, document, {
    ...now,
    forms: {
      hash: now.hash ?? "",
      ...(live && { liveHash: contentHash(live) }),
      classes: classesOf(now.acts, now.classOf),
    },
  });
}
