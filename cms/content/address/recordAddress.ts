import type { PayloadRequest } from "payload";
import type { withdrawalReasons } from "../vocabulary.ts";
import type { Address } from "./publicAddress.ts";
import { redirectPlan } from "./redirectPlan.ts";

type Reason = (typeof withdrawalReasons)[number]["value"];
type Subject = { collection: string; id: number | string };

const tombstonesOf = async (req: PayloadRequest, subject: Subject, path: string) => {
  const { docs } = await req.payload.find({
    collection: "tombstones",
    where: {
      or: [
        { path: { equals: path } },
        {
          and: [
            { subject: { equals: subject.collection } },
            { document: { equals: String(subject.id) } },
          ],
        },
      ],
    },
    pagination: false,
    req,
  });
  return docs;
};

/** Rule C19: a page lives at `address`; `previous` is where it lived until now, if it did. */
const record = async (
  req: PayloadRequest,
  { subject, address, previous }: { subject: Subject; address: Address; previous?: Address },
) => {
  const { path } = address;
  const graves = await tombstonesOf(req, subject, path);
  for (const { id } of graves) await req.payload.delete({ collection: "tombstones", id, req });
  const olds = [...graves.map((grave) => grave.path), ...(previous ? [previous.path] : [])];
  const { docs } = await req.payload.find({
    collection: "redirects",
    where: { or: [{ from: { in: [path, ...olds] } }, { to: { in: [path, ...olds] } }] },
    pagination: false,
    req,
  });
  const plan = redirectPlan({ redirects: docs, olds, to: path });
  for (const id of plan.remove) await req.payload.delete({ collection: "redirects", id, req });
  for (const { id, to } of plan.repoint) {
    await req.payload.update({ collection: "redirects", id, data: { to }, req });
  }
  for (const data of plan.create) await req.payload.create({ collection: "redirects", data, req });
};

/** Rule C21: the page that lived at `address` is gone. */
const bury = async (
  req: PayloadRequest,
  { subject, address, reason }: { subject: Subject; address: Address; reason?: Reason | null },
) => {
  const graves = await tombstonesOf(req, subject, address.path);
  for (const { id } of graves) await req.payload.delete({ collection: "tombstones", id, req });
  await req.payload.create({
    collection: "tombstones",
    data: {
      path: address.path,
      headline: address.headline,
      reason: reason ?? null,
      at: new Date().toISOString(),
      subject: subject.collection,
      document: String(subject.id),
    },
    req,
  });
};

/**
 * Keeps redirects and tombstones true after a document's public address changed from `before` to `after`; either may be
 * absent. Runs in the transaction of the change, with the system's rights.
 */
export const recordAddress = async (
  req: PayloadRequest,
  change: { subject: Subject; before?: Address; after?: Address; reason?: Reason | null },
): Promise<void> => {
  const { subject, before, after, reason } = change;
  if (after && after.path !== before?.path) {
    await record(req, { subject, address: after, previous: before });
  } else if (before && !after) {
    await bury(req, { subject, address: before, reason });
  }
};
