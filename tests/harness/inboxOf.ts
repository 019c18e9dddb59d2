import { createLocalReq } from "payload";
import type { Box } from "#editorial/review/inboxRules.ts";
import { readInbox } from "#editorial/review/readInbox.ts";
import { principalOf } from "#people/principal.ts";
import type { Newsroom } from "./newsroom.ts";

/** The boxes in which an account finds a document, by its user name. */
export async function inboxOf(
  { payload }: Newsroom,
  username: string,
  document: { subject: string; id: number },
): Promise<Box[]> {
  const where = { username: { equals: username } };
  const { docs } = await payload.find({ collection: "users", where });
  const who = principalOf(docs[0]);
  if (!who) throw new Error(username);
  const lines = await readInbox(await createLocalReq({}, payload), who);
  return lines.flatMap(({ box, collection, id }) =>
    collection === document.subject && id === document.id ? box : [],
  );
}
