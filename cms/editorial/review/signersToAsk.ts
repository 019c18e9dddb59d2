import type { PayloadRequest } from "payload";
import type { SignedCollection } from "#edition/signed/formOf.ts";
import { roles } from "#people/roles.ts";
import { askable } from "./askableRules.ts";
import { chainNow } from "./chainNow.ts";
import { readSigners } from "./readSigners.ts";
import type { standingNow } from "./standingNow.ts";

/** A signer with the Chinese name of the role. */
export type MayAsk = { id: string; name: string; role: string };

type Now = Awaited<ReturnType<typeof standingNow>>;

/** Rule R26: whom the account might ask, had it handed in the text that stands now. */
export async function signersToAsk(
  req: PayloadRequest,
  collection: SignedCollection,
  { acts, classOf, hash = "", by }: Omit<Now, "standing"> & { by: string },
): Promise<MayAsk[]> {
  const signers = await readSigners(req, collection);
  const config = chainNow(collection);
  const submit = { kind: "submit", hash, note: "", config, by, byName: "" } as const;
  const found = new Set(
    askable({ submit, acts, classOf, signers, now: Date.now() }).map(({ id }) => id),
  );
  return signers
    .filter(({ id }) => found.has(id))
    .map(({ role, ...one }) => ({
      ...one,
      role: roles.find(({ value }) => value === role)?.zh ?? role,
    }));
}
