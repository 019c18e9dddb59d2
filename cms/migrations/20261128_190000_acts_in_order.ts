import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

const hindranceBy = (order: string) => `
CREATE OR REPLACE FUNCTION voting.act_hindrance(c voting.campaigns, p_kind text, p_by text) RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_now timestamptz := clock_timestamp();
  v_kinds text[] := ARRAY(SELECT a.kind FROM voting.acts a WHERE a.campaign = c.id);
  v_last text := coalesce((SELECT a.by FROM voting.acts a WHERE a.campaign = c.id ORDER BY ${order} DESC LIMIT 1), c.opened_by);
BEGIN
  IF p_kind <> 'opened' AND v_last = p_by OR p_kind = 'published' AND EXISTS (
    SELECT 1 FROM voting.acts a WHERE a.campaign = c.id AND a.kind = 'counted' AND a.by = p_by)
  THEN RETURN 'same person'; END IF;
  IF p_kind IN ('noticed', 'published') AND NOT EXISTS (
    SELECT 1 FROM voting.act_statements s JOIN voting.act_signatures USING (campaign, number)
    WHERE s.campaign = c.id AND s.kind = CASE p_kind WHEN 'noticed' THEN 'counted' ELSE 'noticed' END
  ) THEN RETURN 'act before not signed'; END IF;
  IF p_kind = 'closed' AND 'counted' = ANY (v_kinds) THEN RETURN 'counted already'; END IF;
  IF p_kind = 'counted' THEN
    IF NOT 'closed' = ANY (v_kinds) AND v_now < coalesce(greatest(c.likes_closes, c.ballot_closes), '-infinity')
      THEN RETURN 'still running'; END IF;
    IF EXISTS (SELECT 1 FROM voting.holds h WHERE h.campaign = c.id AND NOT EXISTS (
      SELECT 1 FROM voting.hold_decisions d WHERE d.hold = h.id AND d.kind IN ('release', 'void')))
      THEN RETURN 'holds undecided'; END IF;
    IF EXISTS (SELECT 1 FROM voting.likes l WHERE l.campaign = c.id AND l.seq > coalesce(
        (SELECT max(s.last_seq) FROM voting.seals s WHERE s.campaign = c.id AND s.stream = 'likes'), 0))
      OR EXISTS (SELECT 1 FROM voting.ballots b WHERE b.campaign = c.id AND b.seq > coalesce(
        (SELECT max(s.last_seq) FROM voting.seals s WHERE s.campaign = c.id AND s.stream = 'ballots'), 0))
      THEN RETURN 'votes not sealed'; END IF;
  END IF;
  IF p_kind = 'published' THEN
    IF v_now < voting.notice_ends(c) THEN RETURN 'notice running'; END IF;
    IF EXISTS (SELECT 1 FROM voting.objections o WHERE o.campaign = c.id AND NOT EXISTS (
      SELECT 1 FROM voting.objection_answers a WHERE a.campaign = o.campaign AND a.number = o.number))
      THEN RETURN 'objections unanswered'; END IF;
  END IF;
  RETURN NULL;
END $$;
`;

/** The last act is the last by its kind: a clock that ran back must not let one person take two steps (rule V51). */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  const order = "array_position(ARRAY['closed', 'counted', 'noticed', 'published'], a.kind)";
  await db.execute(sql.raw(hindranceBy(order)));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw(hindranceBy("a.at")));
}
