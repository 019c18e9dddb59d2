import type { Payload, Where } from "payload";
import { recordsAuthor } from "#people/ownership.ts";
import { type Asking, asAccount, type DraftLine, lines } from "./startFacts.ts";
import { startPanels, type WritingSubject } from "./startPanels.ts";

const titleFieldOf = (payload: Payload, subject: WritingSubject): string =>
  payload.collections[subject].config.admin.useAsTitle ?? "id";

const draftsIn = async (asking: Asking, subject: WritingSubject, where: Where) => {
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
  subjects: readonly WritingSubject[],
  whereOf: (subject: WritingSubject) => Where,
): Promise<DraftLine[]> => {
  const found = await Promise.all(
    subjects.map((subject) => draftsIn(asking, subject, whereOf(subject))),
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

/** Drafts of others that the account may publish. */
export const waitingDrafts = (asking: Asking): Promise<DraftLine[]> =>
  newest(asking, startPanels(asking.who.role).waiting, (subject): Where => {
    // The panel saves a draft as soon as somebody begins one; without a title there is nothing to read yet.
    const begun: Where = { [titleFieldOf(asking.payload, subject)]: { exists: true } };
    const byOthers: Where = { createdBy: { not_equals: asking.who.id } };
    return recordsAuthor(subject) ? { and: [begun, byOthers] } : begun;
  });
