import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/**
 * Words that readers searched for and found nothing, by day (rule F14). The public process hands in a word with a count, and nothing of who asked or when; it reads nothing. The
 * database takes none that fewer than three asked for, none that could be a number of somebody, and no more than 500 of a day, and forgets them after 90 days.
 */
const tables = `
CREATE TABLE publishing.missed_words (
  day date NOT NULL,
  word text NOT NULL CHECK (char_length(word) BETWEEN 1 AND 20 AND word !~ '[0-9]{5}|@|://'),
  count integer NOT NULL CHECK (count >= 3),
  PRIMARY KEY (day, word)
);
`;

const functions = `
CREATE FUNCTION publishing.note_missed(p_words jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  today date := (clock_timestamp() AT TIME ZONE 'Asia/Shanghai')::date;
BEGIN
  DELETE FROM publishing.missed_words WHERE day < today - 90;
  INSERT INTO publishing.missed_words (day, word, count)
    SELECT today, given.word, least(given.count, 1000000)
    FROM jsonb_to_recordset(p_words) AS given (word text, count integer)
    WHERE given.count >= 3
    ORDER BY given.count DESC
    LIMIT greatest(0, 500 - (SELECT count(*) FROM publishing.missed_words m WHERE m.day = today))
  ON CONFLICT (day, word) DO UPDATE SET count = least(publishing.missed_words.count + excluded.count, 1000000);
END $$;

CREATE FUNCTION publishing.missed_of(p_days integer, p_most integer) RETURNS TABLE (word text, count integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT m.word, sum(m.count)::int FROM publishing.missed_words m
  WHERE m.day > (now() AT TIME ZONE 'Asia/Shanghai')::date - p_days
  GROUP BY m.word ORDER BY 2 DESC, 1 LIMIT p_most
$$;
REVOKE ALL ON FUNCTION publishing.note_missed, publishing.missed_of FROM PUBLIC;
`;

const rights = `
DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'gridpress_voting') THEN
    GRANT EXECUTE ON FUNCTION publishing.note_missed TO gridpress_voting;
  END IF;
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'gridpress_cms') THEN
    GRANT EXECUTE ON FUNCTION publishing.missed_of TO gridpress_cms;
  END IF;
END $$;
`;

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [tables, functions, rights]) await db.execute(sql.raw(part));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw(
      "DROP FUNCTION publishing.note_missed, publishing.missed_of; DROP TABLE publishing.missed_words",
    ),
  );
}
