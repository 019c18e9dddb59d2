import { baseHeaders } from "../base.wire.ts";
import { deskWording } from "../wording.ts";

/**
 * Saves what a browser kept of a document over what stands, which stays as a version (rule Y9). Answers why it was not saved, in words;
 * undefined when it was.
 */
export async function restoreCopy(facts: {
  path: string;
  hasDrafts: boolean;
  data: Readonly<Record<string, unknown>>;
}): Promise<string | undefined> {
  const { path, hasDrafts } = facts;
  const { updatedAt: _, createdAt: __, ...data } = facts.data;
  const query = hasDrafts ? "?draft=true&autosave=true&depth=0" : "?depth=0";
  const answer = await fetch(`${path}${query}`, {
    method: "PATCH",
    credentials: "include",
    headers: { "Content-Type": "application/json", [baseHeaders.keep]: "1" },
    body: JSON.stringify({ ...data, ...(hasDrafts && { _status: "draft" }) }),
  }).catch(() => undefined);
  if (answer?.ok) return undefined;
  const body = await answer?.json().catch(() => undefined);
  return body?.errors?.[0]?.message ?? deskWording.offer.failed;
}
