import type { PayloadRequest, Where } from "payload";
import { isSigned, type SignedCollection } from "#edition/signed/formOf.ts";
import { databaseOf } from "#leaves/databaseOf.ts";
import { rightIn } from "#people/access.ts";
import type { Principal } from "#people/principal.ts";
import type { InboxLine } from "../review/inboxLine.ts";
import { callsOf } from "./commentStore.ts";

/** Documents in an inbox at most, longest waiting first. */
const most = 50;

/** The titles of those documents of a collection that the account may read, by number. */
async function titlesIn(
  req: PayloadRequest,
  collection: SignedCollection,
  ids: readonly number[],
): Promise<Map<number, string>> {
  const right = rightIn(collection, "readVersions", req);
  if (right === false) return new Map();
  const where: Where = { and: [{ id: { in: ids } }, ...(right === true ? [] : [right as Where])] };
  const { docs } = await req.payload.find({
    ...{ collection, where, draft: true, depth: 0, pagination: false, req },
  });
  const titleField = req.payload.collections[collection].config.admin.useAsTitle ?? "id";
  return new Map(
    docs.map((row) => [
      row.id,
      String(new Map<string, unknown>(Object.entries(row)).get(titleField) ?? ""),
    ]),
  );
}

/** Rule Q4: the documents in whose comments an account is called and that it may read, oldest call first. */
export async function readCalls(req: PayloadRequest, who: Principal): Promise<InboxLine[]> {
  const calls = (await callsOf(await databaseOf(req), String(who.id), most)).flatMap(
    ({ collection, id, at }) => (isSigned(collection) ? [{ collection, id: Number(id), at }] : []),
  );
  const titles = new Map<SignedCollection, Map<number, string>>();
  for (const [collection, found] of Map.groupBy(calls, (call) => call.collection))
    titles.set(
      collection,
      await titlesIn(
        req,
        collection,
        found.map(({ id }) => id),
      ),
    );
  return calls.flatMap(({ collection, id, at }) => {
    const title = titles.get(collection)?.get(id);
    return title === undefined ? [] : [{ box: "called", collection, id, title, since: at }];
  });
}
