import type { CollectionConfig, PayloadRequest, Where } from "payload";
import { mayPublish, type Status, type Write } from "./mayPublish.ts";
import { type CollectionSubject, scopesOf } from "./permissions.ts";
import { principalOf } from "./principal.ts";
import { rightRefused } from "./rightRefused.ts";
import { wording } from "./wording.ts";

type Hooks = NonNullable<CollectionConfig["hooks"]>;

/** What this guard reads of the arguments of Payload's operations. */
type Args = {
  readonly id?: number | string;
  readonly where?: Where;
  readonly draft?: boolean;
  readonly data?: { readonly _status?: unknown; readonly deletedAt?: unknown };
};

type Guarded = { readonly subject: CollectionSubject; readonly req: PayloadRequest };

const actorOf = (req: PayloadRequest) => principalOf(req.user)?.role ?? "public";

const statusIn = (data: { readonly _status?: unknown } | undefined): { nextStatus?: Status } =>
  data?._status === "published" || data?._status === "draft" ? { nextStatus: data._status } : {};

const refuse = ({ subject, req }: Guarded, write: Write) => {
  const decision = mayPublish({ actor: actorOf(req), subject, write });
  if (!decision.allowed) throw rightRefused(wording.refusals[decision.reach]);
};

/** Whether readers see any of these documents: the main table holds what is live, drafts are versions. */
const anyLive = async ({ subject, req }: Guarded, args: Args): Promise<boolean> => {
  const byId = args.id !== undefined;
  const { totalDocs } = await req.payload.count({
    collection: subject,
    where: {
      and: [
        byId ? { id: { equals: args.id } } : (args.where ?? {}),
        { _status: { equals: "published" } },
      ],
    },
    trash: true,
    // A filter is run with the account's own eyes, or refusals would answer questions about drafts.
    overrideAccess: byId,
    req,
  });
  return totalDocs > 0;
};

const guardUpdate = async (guarded: Guarded, args: Args) =>
  refuse(guarded, {
    ...statusIn(args.data),
    asDraft: args.draft === true,
    isLive: await anyLive(guarded, args),
    putsInTrash: Boolean(args.data?.deletedAt),
  });

const guardRestore = async (guarded: Guarded, args: Args) => {
  const asDraft = args.draft === true;
  const version = await guarded.req.payload.findVersionByID({
    collection: guarded.subject,
    id: String(args.id),
    depth: 0,
    disableErrors: true,
    req: guarded.req,
  });
  if (!version) return;
  const id = (version as { parent: number | string }).parent;
  refuse(guarded, {
    ...(asDraft ? {} : statusIn(version.version as { _status?: unknown })),
    asDraft,
    isLive: await anyLive(guarded, { id }),
    putsInTrash: false,
  });
};

const guardDelete = ({ subject, req }: Guarded) => {
  if (!scopesOf(actorOf(req), "delete", subject).includes("all")) {
    throw rightRefused(wording.refusals.destroy);
  }
};

/**
 * Hooks that hold publishing and destroying to the permission table on every way in: REST, the
 * Local API with an account, bulk edits, scheduled jobs, restored versions and duplicates. Writes without
 * an account are the system's own (seed, migrations) and pass. Rules A5 to A8.
 */
export const requirePublishRight = (subject: CollectionSubject) => {
  const beforeOperation: NonNullable<Hooks["beforeOperation"]>[number] = async (call) => {
    const { operation, req } = call;
    if (!req.user) return;
    const args = call.args as Args;
    if (operation === "update") await guardUpdate({ subject, req }, args);
    if (operation === "restoreVersion") await guardRestore({ subject, req }, args);
    if (operation === "delete") guardDelete({ subject, req });
  };
  const beforeChange: NonNullable<Hooks["beforeChange"]>[number] = ({ data, operation, req }) => {
    // A create's final status is known only here: a duplicate brings its original's along.
    if (operation === "create" && req.user) {
      refuse(
        { subject, req },
        { ...statusIn(data), asDraft: false, isLive: false, putsInTrash: false },
      );
    }
    return data;
  };
  return { beforeOperation, beforeChange };
};
