import type { Payload } from "payload";
import type { Changed } from "./gather/gather.ts";
import { wording } from "./wording.ts";

/** Changes that wait for a release, read in one look, in the order they came in: later ones belong to the next release. */
export type Pending = {
  ids: readonly number[];
  /** What they changed, each once. */
  changed: readonly Changed[];
  cause: string;
  by: string;
};

/** What was asked for a signed act is known from its row alone: forgotten, it would be asked for again. */
export const actsSubject = "acts";

/** What operators took down by command is asked for under this name, by its address. */
export const commandsSubject = "commands";

/** Released rows that stay for looking back. */
const keptRows = 500;

/** Rows of these follow from what happened to a document, and say less of it. */
const following = new Set(["redirects", "tombstones"]);

/** Rows without a release, oldest first; undefined when there are none. */
export async function pendingChanges(payload: Payload): Promise<Pending | undefined> {
  const { docs } = await payload.find({
    collection: "changes",
    where: { release: { exists: false } },
    // By number: the time of a row is that of a clock, and clocks have been wrong.
    sort: "id",
    pagination: false,
    depth: 0,
  });
  const acts = docs.filter(({ subject }) => !following.has(subject));
  const named = acts.length > 0 ? acts : docs;
  const [first] = named;
  if (!first) return undefined;
  const title = wording.causes.change(first.reach, first.title);
  return {
    ids: docs.map(({ id }) => id),
    changed: [
      ...new Map(
        docs.map(({ subject, document }) => [`${subject}/${document}`, { subject, document }]),
      ).values(),
    ],
    by: wording.causes.people([...new Set(docs.flatMap(({ by }) => by || []))]),
    cause: first.subject === "import" ? first.title : wording.causes.changes(title, named.length),
  };
}

/** Marks rows as published by a release, and forgets the oldest that are. */
export async function markReleased(
  payload: Payload,
  ids: readonly number[],
  release: number,
): Promise<void> {
  if (ids.length === 0) return;
  await payload.db.updateMany({
    collection: "changes",
    where: { id: { in: [...ids] } },
    data: { release },
    returning: false,
  });
  const { docs } = await payload.find({
    collection: "changes",
    where: { release: { exists: true } },
    sort: "-id",
    page: keptRows + 1,
    limit: 1,
    depth: 0,
  });
  const oldest = docs[0];
  if (!oldest) return;
  await payload.db.deleteMany({
    collection: "changes",
    where: {
      and: [
        { release: { exists: true } },
        { id: { less_than_equal: oldest.id } },
        { subject: { not_equals: actsSubject } },
      ],
    },
  });
}
