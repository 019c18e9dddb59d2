import { sql } from "@payloadcms/db-postgres";
import type { PayloadRequest } from "payload";
import { storyCollectionSlugs } from "#content/storyCollections.ts";
import type { Use } from "#content/usage/usedIn.ts";
import { namingCollections } from "#content/usage/usedIn.ts";
import { databaseOf } from "#leaves/databaseOf.ts";

/** Somebody who is interviewed, in the newest text of the interview. */
export type Guest = { interview: number; name: string; headline: string };

/** Interviews that a newsroom looks through at most, newest first. */
const most = 1000;

export async function guestsOf(req: PayloadRequest): Promise<Guest[]> {
  const { docs } = await req.payload.find({
    ...{ collection: "interviews", draft: true, depth: 0, limit: most, pagination: false, req },
    sort: "-createdAt",
  });
  return docs.flatMap(({ id, guest, headline }) =>
    guest?.name ? [{ interview: Number(id), name: guest.name, headline: headline ?? "" }] : [],
  );
}

/** The portrait of the guest of an interview, as readers have it and as it is being written. */
export async function guestPortraits(req: PayloadRequest, interview: number): Promise<number[]> {
  const shared = { collection: "interviews", id: interview, depth: 0, req } as const;
  const options = { ...shared, trash: true, disableErrors: true } as const;
  const rows = [
    await req.payload.findByID({ ...options, draft: false }),
    await req.payload.findByID({ ...options, draft: true }),
  ];
  const ids = rows.map((row) => Number(row?.guest?.portrait)).filter((id) => id > 0);
  return [...new Set(ids)];
}

/** Pages named of one kind at most. */
const mostNamed = 50;

/** Live stories whose headline or running text names a person: nobody takes a name out of a sentence by itself. */
export async function storiesNaming(req: PayloadRequest, name: string): Promise<Use[]> {
  const database = await databaseOf(req);
  const uses: Use[] = [];
  for (const { collection, kind } of namingCollections(req)) {
    const { slug } = collection;
    if (!(storyCollectionSlugs as readonly string[]).includes(slug)) continue;
    const { rows } = await database.execute(
      sql`SELECT id, headline FROM ${sql.identifier(slug)} WHERE _status = 'published' AND deleted_at IS NULL
        AND (strpos(coalesce(body::text, ''), ${name}) > 0 OR strpos(coalesce(headline, ''), ${name}) > 0) ORDER BY id DESC LIMIT ${mostNamed}`,
    );
    for (const { id, headline } of rows)
      uses.push({
        ...{ kind, title: String(headline), href: `/collections/${slug}/${id}`, fields: ["body"] },
      });
  }
  return uses;
}
