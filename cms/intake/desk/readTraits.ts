import type { Queryable } from "#leaves/Queryable.ts";
import type { PrivateFiles } from "#storage/openPrivateFiles.ts";
import type { StoredFile } from "../recommendation.wire.ts";
import { pictureLook } from "./pictureLook.ts";
import { gramNumbers } from "./trigrams.ts";

type Reading = { database: Queryable; files: Pick<PrivateFiles, "get"> };

/** A recommendation that is to be compared with others for the first time, or whose sender gave files since. */
type Unread = {
  id: string;
  until: string;
  title: string;
  story: string;
  files: StoredFile[];
};

/** `own` comes first, then the newest. */
const unreadQuery = `
  SELECT r.id, coalesce(since.until, 0) AS until, r.form->>'title' AS title, r.form->>'story' AS story,
    (SELECT coalesce(jsonb_agg(f), '[]') FROM intake.files_of(r.id) f) AS files
  FROM intake.recommendations r
    LEFT JOIN intake.traits t ON t.recommendation = r.id
    LEFT JOIN (SELECT e.recommendation, max(e.id) AS until FROM intake.events e WHERE e.detail ? 'files' GROUP BY e.recommendation) since
      ON since.recommendation = r.id
  WHERE t.recommendation IS NULL OR t.until < since.until
  ORDER BY r.number = $1 DESC, r.id DESC LIMIT $2`;

async function readOne({ database, files }: Reading, one: Unread): Promise<void> {
  const looks: { hash: string; look: string | null }[] = [];
  for (const { hash, kind } of one.files) {
    const isPicture = kind !== "docx" && kind !== "pdf";
    const content = isPicture ? await files.get(hash) : undefined;
    looks.push({ hash, look: (content && (await pictureLook(content))) ?? null });
  }
  await database.query("SELECT intake.keep_traits($1, $2, $3, $4)", [
    ...[one.id, one.until, gramNumbers(one), JSON.stringify(looks)],
  ]);
}

/** Rule O30: works out what recommendations are compared by, of some that wait for it; whether there may be more. */
export async function readTraits(
  reading: Reading,
  { most, own = "" }: { most: number; own?: string },
): Promise<boolean> {
  const { rows } = await reading.database.query(unreadQuery, [own, most]);
  for (const one of rows as unknown as Unread[]) await readOne(reading, one);
  return rows.length === most;
}
