import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/**
 * Whoever has no web answers by telephone, and the desk writes it down (rule O52): an act of the sender, of which is kept how it came, when, and whose
 * account took it. The sender reads how and when, and no account, as before.
 */
const said = `
CREATE FUNCTION intake.act_for_sender(p_number text, p_after bigint, p_kind text, p_detail jsonb) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF p_kind NOT IN ('answer', 'add', 'correct', 'withdraw') OR NOT p_detail ?& ARRAY['taken', 'account'] THEN
    RAISE EXCEPTION 'the desk writes down what a sender does, and that it did so' USING ERRCODE = 'check_violation';
  END IF;
  RETURN intake.append((SELECT r.id FROM intake.recommendations r WHERE r.number = p_number), p_after, p_kind, NULL, p_detail);
END $$;
REVOKE ALL ON FUNCTION intake.act_for_sender FROM PUBLIC;
`;

const rights = `
DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'gridpress_cms') THEN
    GRANT EXECUTE ON FUNCTION intake.act_for_sender TO gridpress_cms;
  END IF;
END $$;
`;

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [said, rights]) await db.execute(sql.raw(part));
}

/** What was written down stays readable to the older version, which shows it as the sender's own. */
export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw("DROP FUNCTION intake.act_for_sender(text, bigint, text, jsonb)"),
  );
}
