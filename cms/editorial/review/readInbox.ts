import type { PayloadRequest } from "payload";
import { contentHash } from "#edition/signed/contentHash.ts";
import type { SignedCollection } from "#edition/signed/formOf.ts";
import { databaseOf } from "#leaves/databaseOf.ts";
import { scopesOf } from "#people/permissions.ts";
import type { Principal } from "#people/principal.ts";
import { readCalls } from "../comments/readCalls.ts";
import { type Delegator, delegatorsOf, dutyChief } from "../duty/readDuty.ts";
import { type OpenText, openWork } from "../states/openWork.ts";
import { askedFor } from "./askedForRules.ts";
import { liveForm, newestForm } from "./documentNow.ts";
import { standingOf } from "./foldRules.ts";
import type { InboxLine } from "./inboxLine.ts";
import { askedFirst, boxOf, dueOf } from "./inboxRules.ts";
import { standingNow } from "./standingNow.ts";

type Asker = Principal & {
  delegators: readonly Delegator[];
  dutyChief: string | undefined;
};

/** Where a text stands, from what is remembered of it or from itself (rule G5). */
async function standsOf(req: PayloadRequest, { collection, id, acts, forms }: OpenText) {
  if (forms) {
    const { hash, liveHash, classes } = forms;
    const standing = standingOf(acts, (signed) =>
      signed === hash ? "none" : (classes[signed] ?? "other"),
    );
    return { acts, standing, hash, liveHash };
  }
  const { form } = await newestForm(req, { collection, id });
  const live = await liveForm(req, { collection, id });
  const { standing, hash = "" } = await standingNow(req, { collection, id: String(id) }, form);
  return { acts, standing, hash, liveHash: live && contentHash(live) };
}

async function lineOf(req: PayloadRequest, who: Asker, text: OpenText): Promise<InboxLine[]> {
  const { collection, id, title } = text;
  const stands = await standsOf(req, text);
  const right = (action: "submit" | "sign" | "urgent") =>
    scopesOf(who.role, action, collection).length > 0;
  const facts = {
    ...{ ...stands, by: String(who.id), role: who.role, now: Date.now() },
    rights: { submit: right("submit"), sign: right("sign"), urgent: right("urgent") },
    ...{ delegators: who.delegators, dutyChief: who.dutyChief },
  };
  const box = boxOf(facts);
  if (!box) return [];
  const due = dueOf(box, facts);
  const since = stands.acts.at(-1)?.at ?? 0;
  const asked = box === "toSign" ? askedFor(stands.standing, facts) : undefined;
  const line = { box, collection, id, title, since };
  return [{ ...line, ...(due !== undefined && { due }), ...(asked && { asked }) }];
}

/** What waits for an account, what it sent and what came back, each document once: what it was asked for by name, then oldest first. */
export async function readInbox(req: PayloadRequest, who: Principal): Promise<InboxLine[]> {
  const now = new Date();
  const asker = {
    ...who,
    delegators: await delegatorsOf(req, who.id, now),
    dutyChief: (await dutyChief(req, now))?.id,
  };
  const titleOf = (collection: SignedCollection) =>
    req.payload.collections[collection].config.admin.useAsTitle ?? "id";
  const found: InboxLine[] = [];
  for (const text of await openWork(await databaseOf(req), titleOf))
    found.push(...(await lineOf(req, asker, text)));
  found.sort((a, b) => a.since - b.since);
  return askedFirst([...found, ...(await readCalls(req, who))]);
}
