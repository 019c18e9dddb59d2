import type { DatabaseClient } from "#leaves/DatabaseClient.ts";

/** Files that rows name, under their names in the store; what was destroyed by a rule is named no more. */
const named = `
  SELECT 'media/' || filename AS name FROM public.media WHERE filename IS NOT NULL
  UNION SELECT 'media/' || sizes_thumbnail_filename FROM public.media WHERE sizes_thumbnail_filename IS NOT NULL
  UNION SELECT ltrim(rendition ->> 'path', '/') FROM public.media, jsonb_array_elements(renditions) AS rendition
    WHERE jsonb_typeof(renditions) = 'array'
  UNION SELECT 'originals/' || sha256 FROM editorial.word_originals
  UNION SELECT 'intake/' || (file ->> 'hash') FROM intake.recommendations r, jsonb_array_elements(r.form -> 'files') AS file
    WHERE NOT EXISTS (SELECT FROM intake.destructions d WHERE d.recommendation = r.id AND d.what = 'files')
  ORDER BY 1`;

/** What the store must hold for this state of the database (rule U43). */
export const namedFiles = async (client: DatabaseClient): Promise<string[]> =>
  (await client.query<{ name: string }>(named)).rows.map(({ name }) => name);
