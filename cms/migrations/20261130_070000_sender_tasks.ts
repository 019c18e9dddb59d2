import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/**
 * What a sender says after a draft was made of the recommendation stood in its history alone, where nobody looks any more: it waits on the start page
 * now (rule R36). A withdrawal and everything else are told apart.
 */
const kinds = (also: string) => `
ALTER TABLE editorial.tasks DROP CONSTRAINT tasks_kind_check;
ALTER TABLE editorial.tasks ADD CONSTRAINT tasks_kind_check CHECK (kind IN ('fact-check', 'consent', 'nominee'${also}))`;

const append = (also: string) => `
CREATE OR REPLACE FUNCTION intake.append(p_id bigint, p_after bigint, p_kind text, p_by text, p_detail jsonb) RETURNS text
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM FROM intake.recommendations r WHERE r.id = p_id FOR UPDATE;
  IF NOT FOUND THEN RETURN 'unknown'; END IF;
  IF p_after <> (SELECT coalesce(max(e.id), 0) FROM intake.events e WHERE e.recommendation = p_id)
    OR EXISTS (SELECT FROM intake.events e WHERE e.recommendation = p_id AND e.kind = 'withdraw') THEN RETURN 'stale'; END IF;
  INSERT INTO intake.events (recommendation, kind, by, detail) VALUES (p_id, p_kind, p_by, p_detail);
  IF p_kind = 'withdraw' THEN PERFORM intake.destroy_contact(p_id, 'withdrawn'); END IF;${also}
  RETURN 'done';
END $$;`;

const tell = `
  IF p_by IS NULL AND EXISTS (SELECT FROM intake.drafts d JOIN intake.recommendations r ON r.id = d.recommendation
    WHERE r.id = p_id OR r.number = intake.merged_into(p_id)) THEN
    PERFORM editorial.add_task('sender', 'recommendations', r.number, CASE WHEN p_kind = 'withdraw' THEN 'withdraw' ELSE 'said' END,
      r.form->>'title', CASE WHEN p_kind = 'withdraw' THEN 'withdraw' ELSE 'said' END) FROM intake.recommendations r WHERE r.id = p_id;
  END IF;`;

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [kinds(", 'sender'"), append(tell)]) await db.execute(sql.raw(part));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw(append("")));
  // A record is not removed: the old rule holds for what comes.
  await db.execute(sql.raw(`${kinds("")} NOT VALID`));
}
