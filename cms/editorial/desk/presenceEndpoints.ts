import type { CollectionSlug, Endpoint, PayloadRequest, Where } from "payload";
import { readableError } from "#leaves/readableError.ts";
import { rightIn } from "#people/access.ts";
import { askedOf } from "#people/askedOf.ts";
import type { CollectionSubject } from "#people/permissions.ts";
import { rightRefused } from "#people/rightRefused.ts";
import { beatWire } from "./presence.wire.ts";
import { besides, takesOver } from "./presenceRules.ts";
import { readPresence, writePresence } from "./presenceStore.ts";
import { deskWording as words } from "./wording.ts";

type Found = { id: number | string } & Record<string, unknown>;

/** Documents among some that the account may change; only among these it learns who writes. */
async function changeable(
  req: PayloadRequest,
  collection: CollectionSubject,
  ids: readonly (number | string)[],
): Promise<Found[]> {
  const right = rightIn(collection, "update", req);
  if (right === false) throw rightRefused(words.presence.noRight);
  if (ids.length === 0) return [];
  const where: Where = {
    and: [{ id: { in: ids } }, ...(right === true ? [] : [right as Where])],
  };
  const { docs } = await req.payload.find({
    ...{ collection: collection as CollectionSlug, where, draft: true, depth: 0, req },
    ...{ pagination: false, trash: true },
  });
  return docs as unknown as Found[];
}

/**
 * `POST /api/…/:id/presence`: an open form says that it is there, takes over or leaves, and hears who else is. `GET /api/…/presence`: which
 * documents of the list are being written, and by whom.
 */
export const presenceEndpoints = (collection: CollectionSubject): Omit<Endpoint, "root">[] => [
  {
    path: "/:id/presence",
    method: "post",
    handler: async (req) => {
      const id = String(req.routeParams?.id);
      const beat = await askedOf(req, beatWire);
      if (!beat || !/^\d+$/.test(id)) throw readableError(words.presence.unreadable, 400);
      const [found] = await changeable(req, collection, [Number(id)]);
      if (!found) throw rightRefused(words.presence.noRight);
      const before = await readPresence(req, { collection, id });
      const takes = beat.doing === "take" || takesOver(before.open, beat.form, before.now);
      const account = Number(req.user?.id);
      await writePresence(req, { collection, id, account, beat, takes });
      const { open, now } = await readPresence(req, { collection, id });
      return Response.json({ others: besides(open, { form: beat.form, now }) });
    },
  },
  {
    path: "/presence",
    method: "get",
    handler: async (req) => {
      const { open, now } = await readPresence(req, { collection });
      const seen = await changeable(req, collection, [...new Set(open.map((one) => one.document))]);
      const title = req.payload.collections[collection].config.admin.useAsTitle ?? "id";
      const documents = seen.map((doc) => {
        const people = besides(
          open.filter(({ document }) => document === String(doc.id)),
          { now },
        );
        return { id: doc.id, title: String(doc[title] ?? ""), people };
      });
      return Response.json({ documents: documents.filter(({ people }) => people.length > 0) });
    },
  },
];
