import type { Payload, Where } from "payload";
import type { SignedCollection } from "#edition/signed/formOf.ts";
import { idsOf } from "#editorial/states/standingStore.ts";
import { recordsAuthor } from "#people/ownership.ts";
import { type Asking, asAccount, type DraftLine, lines } from "./startFacts.ts";
import { startPanels } from "./startPanels.ts";

const titleFieldOf = (payload: Payload, subject: SignedCollection): string =>
  payload.collections[subject].config.admin.useAsTitle ?? "id";

const draftsIn = async (asking: Asking, subject: SignedCollection, where: Where) => {
  const { payload } = asking;
  const { docs } = await payload.find({
    ...asAccount(asking),
    collection: subject,
    draft: true,
    where: { and: [{ _status: { equals: "draft" } }, where] },
    sort: "-updatedAt",
    limit: lines,
    pagination: false,
  });
  const titleField = titleFieldOf(payload, subject);
  return docs.map((doc) => {
    const fields = new Map<string, unknown>(Object.entries(doc));
    const author = fields.get("createdBy");
    return {
      subject,
      id: doc.id,
      title: String(fields.get(titleField) ?? ""),
      updatedAt: doc.updatedAt,
      ...(typeof author === "number" && { author }),
    };
  });
};

const newest = async (
  asking: Asking,
  subjects: readonly SignedCollection[],
  whereOf: (subject: SignedCollection) => Where | Promise<Where>,
): Promise<DraftLine[]> => {
  const found = await Promise.all(
    subjects.map(async (subject) => draftsIn(asking, subject, await whereOf(subject))),
  );
  const drafts = found
    .flat()
    .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt))
    .slice(0, lines);
  const { docs } = await asking.payload.find({
    ...asAccount(asking),
    collection: "users",
    where: { id: { in: drafts.flatMap(({ author }) => author ?? []) } },
    pagination: false,
  });
  const names = new Map(docs.map(({ id, name }) => [id, name]));
  return drafts.map(({ author, ...draft }) => {
    const name = author === undefined ? undefined : names.get(author);
    return { ...draft, ...(name !== undefined && { author: name }) };
  });
};

/** The account's own drafts: what it made; all of its street for a correspondent, whose rights leave no other. */
export const ownDrafts = (asking: Asking): Promise<DraftLine[]> => {
  const { id, role } = asking.who;
  const { drafts } = startPanels(role);
  return role === "correspondent"
    ? newest(asking, drafts, () => ({}))
    : newest(asking, drafts.filter(recordsAuthor), () => ({ createdBy: { equals: id } }));
};

/** What was signed, and waits for the account to publish it. */
export const waitingDrafts = (asking: Asking): Promise<DraftLine[]> => {
  const { payload, who } = asking;
  const asked = { filter: "signed", account: String(who.id), signing: [] } as const;
  return newest(asking, startPanels(who.role).waiting, async (subject) => ({
    id: { in: await idsOf(payload.db.drizzle, subject, asked) },
  }));
};
