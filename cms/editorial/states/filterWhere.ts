import type { CollectionBeforeOperationHook, PayloadRequest, Where } from "payload";
import { databaseOf } from "#leaves/databaseOf.ts";
import { principalOf } from "#people/principal.ts";
import { delegatorsOf } from "../duty/readDuty.ts";
import { editedLive, idsOf, onTheirWay } from "./standingStore.ts";
import { isStateFilter, type StateFilter, weekBegan } from "./stateRules.ts";

export const stateFieldName = "deskState";

type Asking = { req: PayloadRequest; collection: string };

const live = async ({ req, collection }: Asking): Promise<Where> => ({
  or: [
    { _status: { equals: "published" } },
    { id: { in: await editedLive(await databaseOf(req), collection) } },
  ],
});

async function whereOf(asking: Asking, filter: StateFilter): Promise<Where> {
  const { req, collection } = asking;
  const database = await databaseOf(req);
  switch (filter) {
    case "live":
      return live(asking);
    case "this-week": {
      const began = { publishedAt: { greater_than_equal: weekBegan(Date.now()).toISOString() } };
      return { and: [await live(asking), began] };
    }
    case "drafting": {
      const others = [
        ...(await editedLive(database, collection)),
        ...(await onTheirWay(database, collection)),
      ];
      return { and: [{ _status: { equals: "draft" } }, { id: { not_in: others } }] };
    }
    default: {
      const who = principalOf(req.user);
      const account = String(who?.id ?? "");
      const deputed = who ? await delegatorsOf(req, who.id, new Date()) : [];
      const signing = [
        { account, role: who?.role ?? "" },
        ...deputed.map(({ id, role }) => ({ account: id, role })),
      ];
      return { id: { in: await idsOf(database, collection, { filter, account, signing }) } };
    }
  }
}

const conditionOf = async (asking: Asking, condition: unknown): Promise<Where> => {
  const { equals, in: several } = (condition ?? {}) as { equals?: unknown; in?: unknown };
  const filters = [equals, several].flat().filter(isStateFilter);
  const found: Where[] = [];
  for (const filter of filters) found.push(await whereOf(asking, filter));
  return found.length > 0 ? { or: found } : { id: { exists: true } };
};

const translated = async (asking: Asking, where: Where): Promise<Where> => {
  const parts: Where[] = [];
  for (const [field, condition] of Object.entries(where)) {
    if ((field === "and" || field === "or") && Array.isArray(condition)) {
      const inner: Where[] = [];
      for (const one of condition) inner.push(await translated(asking, one));
      parts.push({ [field]: inner });
    } else if (field === stateFieldName) parts.push(await conditionOf(asking, condition));
    else parts.push({ [field]: condition } as Where);
  }
  return parts.length === 1 ? (parts[0] ?? {}) : { and: parts };
};

const asksForState = (where: unknown): boolean =>
  JSON.stringify(where ?? null).includes(`"${stateFieldName}"`);

/** Nothing is stored that a list could be put in order by: that part of an order is left out. */
const withoutState = (sort: unknown): unknown =>
  [sort]
    .flat()
    .flatMap((one) => (typeof one === "string" ? one.split(",") : []))
    .filter((one) => one.replace(/^-/, "") !== stateFieldName);

/** Rule G3: turns 稿件状态 in a question into what the database can be asked, for the list, its counts and its bulk changes alike. */
export const translateState: CollectionBeforeOperationHook = async (call) => {
  const { collection, req } = call;
  const { sort } = call.args as { sort?: unknown };
  const args = JSON.stringify(sort ?? null).includes(stateFieldName)
    ? { ...call.args, sort: withoutState(sort) }
    : call.args;
  const { where } = args as { where?: Where };
  // Who is not signed in is told nothing of the newsroom's work.
  if (!where || !asksForState(where)) return args;
  if (!principalOf(req.user)) return { ...args, where: { id: { equals: 0 } } };
  return { ...args, where: await translated({ req, collection: collection.slug }, where) };
};
