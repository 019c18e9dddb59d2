import type { CollectionSlug, PayloadRequest } from "payload";
import type { ReadersForm } from "#edition/signed/readersForm.ts";
import type { Names } from "./formWords.ts";

const named = /^([a-z]+)-(\d+)$/;

function refsIn(value: unknown, found: Map<string, Set<number>>, key = ""): void {
  const add = (collection: string, id: number) =>
    found.set(collection, (found.get(collection) ?? new Set()).add(id));
  if (typeof value === "string") {
    const [, collection, id] = named.exec(value) ?? [];
    if (collection) add(collection, Number(id));
    else if ((key === "places" || key === "place") && /^\d+$/.test(value))
      add("places", Number(value));
  } else if (Array.isArray(value)) for (const one of value) refsIn(one, found, key);
  else if (typeof value === "object" && value !== null)
    for (const [inner, one] of Object.entries(value)) refsIn(one, found, inner);
}

/** What the documents and places that forms name by number are called now. */
export async function namesIn(
  req: PayloadRequest,
  forms: readonly (ReadersForm | undefined)[],
): Promise<Names> {
  const refs = new Map<string, Set<number>>();
  for (const form of forms) refsIn(form, refs);
  const names = new Map<string, string>();
  for (const [slug, ids] of refs) {
    const found = req.payload.collections[slug as CollectionSlug];
    if (!found) continue;
    const title = found.config.admin.useAsTitle ?? "id";
    const { docs } = await req.payload.find({
      collection: slug as CollectionSlug,
      where: { id: { in: [...ids] } },
      ...{ depth: 0, pagination: false, draft: true, trash: true, req },
    });
    for (const doc of docs as unknown as (Record<string, unknown> & { id: number })[])
      names.set(`${slug}-${doc.id}`, String(doc[title] ?? doc.id));
  }
  return names;
}
