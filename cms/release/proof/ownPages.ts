import type { CollectionSlug, Payload } from "payload";
import { pathOf } from "#content/address/pathOf.ts";
import { actsSubject, commandsSubject } from "#edition/outbox.ts";
import { paths } from "#leaves/paths.ts";
import { planLimits } from "./planRules.ts";

export type ChangedDocument = { subject: string; document: string | null };

/** What is public of a document without a page of its own is found here; of pictures, partners and places wherever they are named. */
const elsewhere: Readonly<Record<string, string>> = {
  "front-page": paths.home(),
  "site-settings": paths.home(),
  corrections: paths.corrections(),
};

type Row = { slug?: string | null; from?: string | null; path?: string | null };

const addressOf = (subject: string, { slug, from, path }: Row): string | undefined => {
  if (subject === "redirects") return from ?? undefined;
  if (subject === "tombstones") return path ?? undefined;
  return slug ? pathOf(subject, slug) : undefined;
};

const campaignOf = (act: string): string => paths.campaign(act.replace(/\/\d+$/, ""));

/**
 * Where readers meet these documents themselves, whether they are public now or not (rule E3); one that has no page, or was destroyed, has
 * none.
 */
export async function ownPages(
  payload: Payload,
  changed: readonly ChangedDocument[],
): Promise<string[]> {
  const found: string[] = [];
  const ids = new Map<string, string[]>();
  for (const { subject, document } of changed.slice(0, planLimits.own)) {
    const fixed = elsewhere[subject];
    if (fixed !== undefined) found.push(fixed);
    else if (subject === actsSubject) found.push(campaignOf(document ?? ""));
    else if (subject === commandsSubject) found.push(document ?? "");
    else if (document) ids.set(subject, [...(ids.get(subject) ?? []), document]);
  }
  for (const [subject, documents] of ids) {
    if (!Object.hasOwn(payload.collections, subject)) continue;
    const { docs } = await payload.find({
      collection: subject as CollectionSlug,
      where: { id: { in: documents } },
      trash: true,
      depth: 0,
      pagination: false,
    });
    for (const row of docs) found.push(...[addressOf(subject, row as Row) ?? []].flat());
  }
  return [...new Set(found)];
}
