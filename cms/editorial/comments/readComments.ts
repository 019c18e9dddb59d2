import type { PayloadRequest } from "payload";
import type { SignedCollection } from "#edition/signed/formOf.ts";
import { databaseOf } from "#leaves/databaseOf.ts";
import { shanghaiStamp } from "#leaves/shanghaiTime.ts";
import { scopesOf } from "#people/permissions.ts";
import type { Principal } from "#people/principal.ts";
import { roles } from "#people/roles.ts";
import { newestForm } from "../review/documentNow.ts";
import type { CommentEvent } from "./commentEvent.ts";
import { commentsOf } from "./commentStore.ts";
import type { Colleague } from "./mentionRules.ts";
import { passagesOf } from "./passagesOf.ts";
import { anchorOf, type Passage, threadsOf } from "./threadRules.ts";
import { wording } from "./wording.ts";

type Asked = { collection: SignedCollection; id: number };

/** What was said, as a line. */
type SaidLine = { id: number; what: string; by: string; at: string; text: string };

/** A thread as the tab shows it; `path` is where it stands now, absent for an orphan. */
export type ThreadView = {
  id: number;
  path?: string;
  quote: string;
  isDemand: boolean;
  isOpen: boolean;
  lines: SaidLine[];
};

export type CommentsView = {
  passages: Passage[];
  threads: ThreadView[];
  colleagues: Colleague[];
  mayDemand: boolean;
};

/** Rule Q4: the accounts that may read drafts of a kind, by name. */
export async function colleaguesFor(
  req: PayloadRequest,
  collection: SignedCollection,
): Promise<Colleague[]> {
  const readers = roles
    .map(({ value }) => value)
    .filter((role) => scopesOf(role, "readVersions", collection).length > 0);
  const { docs } = await req.payload.find({
    collection: "users",
    where: { and: [{ role: { in: readers } }, { disabled: { not_equals: true } }] },
    sort: "name",
    depth: 0,
    pagination: false,
    req,
  });
  return docs.map(({ id, name }) => ({ id: String(id), name }));
}

const lineOf = (event: CommentEvent): SaidLine => ({
  id: event.id,
  what: wording.events[event.kind],
  by: event.byName,
  at: shanghaiStamp(new Date(event.at)),
  text: "text" in event ? event.text : "",
});

/** The comments of a document beside its present text. */
export async function readComments(
  req: PayloadRequest,
  { collection, id, who }: Asked & { who: Principal },
): Promise<CommentsView> {
  const { row } = await newestForm(req, { collection, id });
  const passages = passagesOf(collection, row);
  const events = await commentsOf(await databaseOf(req), { collection, id: String(id) });
  return {
    passages,
    threads: threadsOf(events).map(({ opening, later, isOpen }) => {
      const anchor = anchorOf(opening, passages);
      return {
        ...{ id: opening.id, quote: opening.quote, isDemand: opening.isDemand, isOpen },
        ...(anchor && { path: anchor.path }),
        lines: [opening, ...later].map(lineOf),
      };
    }),
    colleagues: await colleaguesFor(req, collection),
    mayDemand: scopesOf(who.role, "sign", collection).length > 0,
  };
}
