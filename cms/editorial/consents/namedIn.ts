import { sql } from "@payloadcms/db-postgres";
import type { CollectionSlug, PayloadRequest } from "payload";
import { namedUse, namingCollections, type Use } from "#content/usage/usedIn.ts";
import { cleanText } from "#leaves/cleanText.ts";
import { databaseOf } from "#leaves/databaseOf.ts";

/** Documents of one kind that are named at most, newest first. */
const most = 50;

/** A name as texts are kept to be found by (rule F12): without gaps, in the usual forms of letters. */
const asKept = (name: string): string =>
  cleanText(name.normalize("NFKC"))
    .replace(/[•‧∙⋅・･]/g, "·")
    .toLowerCase()
    .replace(/\s+/g, "");

type Where = { collection: string; document: number };

/**
 * Every text of the newsroom's documents is kept to be found by, what is said in a video or a recording too, as readers have it and as it is being
 * written. Pictures and corrections are not, and are few.
 */
async function where(req: PayloadRequest, name: string): Promise<Where[]> {
  const { rows } = await (await databaseOf(req)).execute(sql`
    SELECT DISTINCT collection, document FROM editorial.find_texts WHERE strpos(text, ${asKept(name)}) > 0
    UNION SELECT 'media', id FROM media WHERE deleted_at IS NULL AND strpos(concat_ws(' ', alt, caption, credit), ${name}) > 0
    UNION SELECT 'corrections', id FROM corrections WHERE strpos(concat_ws(' ', wrong, "right"), ${name}) > 0
    ORDER BY document DESC`);
  return rows as Where[];
}

/**
 * Rule C43: what names a person in its words, live or as a draft, transcripts and captions too. Nobody takes a name out of a sentence by itself: each is
 * for somebody to look at.
 */
export async function namedIn(req: PayloadRequest, name: string): Promise<Use[]> {
  const found = await where(req, name);
  const uses: Use[] = [];
  for (const { collection, kind } of namingCollections(req)) {
    const { slug } = collection;
    const ids = found.filter((one) => one.collection === slug).map(({ document }) => document);
    if (ids.length === 0) continue;
    const { docs } = await req.payload.find({
      ...{ collection: slug as CollectionSlug, draft: true, depth: 0, limit: most, req },
      where: { id: { in: ids } },
      sort: "-id",
    });
    for (const doc of docs as unknown as Record<string, unknown>[]) {
      const title = String(doc[collection.admin.useAsTitle ?? "id"] ?? "");
      uses.push(namedUse(slug, kind, { id: Number(doc.id), title, fields: ["body"] }));
    }
  }
  return uses;
}
