import { sql } from "@payloadcms/db-postgres";
import type { PayloadRequest } from "payload";
import { pictureStem } from "#content/media/renditionPlan.ts";
import { type MediaRecord, pictureOf } from "#content/picture.ts";
import { usedIn } from "#content/usage/usedIn.ts";
import { databaseOf } from "#leaves/databaseOf.ts";

type Id = number | string;

/** What the addresses begin with at which readers may get the picture of a library record; none when they may not. */
export const addressesOf = (record: MediaRecord | null | undefined): string[] => {
  const shown = (record ? pictureOf(record)?.renditions : undefined) ?? [];
  return [...new Set(shown.flatMap(({ path }) => pictureStem(path) ?? []))];
};

/** In the order of their numbers, so that two transactions never wait for each other in a circle over one document each. */
async function waitForPictures(req: PayloadRequest, ids: readonly Id[]): Promise<void> {
  const database = await databaseOf(req);
  await database.execute(sql`
    SELECT pg_advisory_xact_lock(hashtext('picture'), id) FROM
      (SELECT value::int AS id FROM jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) ORDER BY 1) pictures`);
}

const recordsOf = async (req: PayloadRequest, ids: readonly Id[]): Promise<MediaRecord[]> => {
  const { docs } = await req.payload.find({
    collection: "media",
    where: { id: { in: [...ids] } },
    trash: true,
    depth: 0,
    pagination: false,
    req,
  });
  return docs;
};

/** Takes addresses of pictures off the site at once, in the transaction of `req`. */
export async function hideAddresses(req: PayloadRequest, paths: readonly string[]): Promise<void> {
  if (paths.length === 0) return;
  const database = await databaseOf(req);
  await database.execute(sql`
    INSERT INTO publishing.takedowns (path)
    SELECT jsonb_array_elements_text(${JSON.stringify(paths)}::jsonb) ON CONFLICT DO NOTHING`);
}

async function showAddresses(req: PayloadRequest, paths: readonly string[]): Promise<void> {
  if (paths.length === 0) return;
  const database = await databaseOf(req);
  await database.execute(sql`
    DELETE FROM publishing.takedowns
    WHERE path IN (SELECT jsonb_array_elements_text(${JSON.stringify(paths)}::jsonb))`);
}

/**
 * Rule T2: something public names the pictures `gained` now, and no longer names those `lost`. What readers meet nowhere any more is taken
 * off; what they meet (again) is at its addresses. One transaction after the other decides about a picture, each seeing what the one before left.
 */
export async function settlePictures(
  req: PayloadRequest,
  { gained, lost }: { gained: readonly Id[]; lost: readonly Id[] },
): Promise<void> {
  const asked = [...gained, ...lost];
  if (asked.length === 0) return;
  await waitForPictures(req, asked);
  for (const record of await recordsOf(req, asked)) {
    const isMet =
      gained.includes(record.id) ||
      (await usedIn(req, { target: "media", id: record.id })).length > 0;
    await (isMet ? showAddresses : hideAddresses)(req, addressesOf(record));
  }
}
