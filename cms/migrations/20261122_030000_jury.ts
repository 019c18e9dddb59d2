import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/**
 * The jury of a campaign: who sits on it, what they scored, from whom they recused themselves, and who signed off; see
 * `cms/voting/jury/rules.md`.
 *
 * - Rows are added, never changed: a corrected mark is a new row, the latest counts, all are kept.
 * - The rules are triggers, so that they hold for whoever inserts, and between two who insert at once. Their messages are
 *   the codes of `cms/voting/jury/juryRefusals.ts`.
 * - The vote endpoint's role has no right to any of it.
 */
const tables = `
CREATE TABLE voting.jurors (
  campaign integer NOT NULL REFERENCES voting.campaigns,
  juror text NOT NULL CHECK (length(juror) > 0),
  name text NOT NULL CHECK (length(btrim(name)) > 0),
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  by text NOT NULL CHECK (length(by) > 0),
  PRIMARY KEY (campaign, juror)
);

CREATE TABLE voting.juror_releases (
  campaign integer NOT NULL,
  juror text NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  by text NOT NULL CHECK (length(by) > 0),
  reason text NOT NULL CHECK (length(btrim(reason)) > 0),
  PRIMARY KEY (campaign, juror),
  FOREIGN KEY (campaign, juror) REFERENCES voting.jurors
);

CREATE TABLE voting.jury_recusals (
  campaign integer NOT NULL,
  juror text NOT NULL,
  candidate smallint NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  reason text NOT NULL CHECK (length(btrim(reason)) > 0),
  PRIMARY KEY (campaign, juror, candidate),
  FOREIGN KEY (campaign, juror) REFERENCES voting.jurors,
  FOREIGN KEY (campaign, candidate) REFERENCES voting.candidates
);

CREATE TABLE voting.jury_marks (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  campaign integer NOT NULL,
  juror text NOT NULL,
  candidate smallint NOT NULL,
  criterion text NOT NULL,
  half_points integer NOT NULL CHECK (half_points >= 0),
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  FOREIGN KEY (campaign, juror) REFERENCES voting.jurors,
  FOREIGN KEY (campaign, candidate) REFERENCES voting.candidates
);
CREATE INDEX jury_marks_latest ON voting.jury_marks (campaign, juror, candidate, criterion, id);

CREATE TABLE voting.jury_submissions (
  campaign integer NOT NULL,
  juror text NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (campaign, juror),
  FOREIGN KEY (campaign, juror) REFERENCES voting.jurors
);
`;

const appendOnly = `
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['jurors', 'juror_releases', 'jury_recusals', 'jury_marks', 'jury_submissions'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON voting.%I
      FOR EACH STATEMENT EXECUTE FUNCTION voting.refuse_change()', t);
  END LOOP;
END $$;
`;

/**
 * What each juror owes: the candidates to score are those who have not withdrawn and from whom the juror is not
 * recused; one is done when every criterion has a mark. No figure of a mark is in it.
 */
const progress = `
CREATE VIEW voting.jury_progress AS
SELECT j.campaign, j.juror, j.name, r.at AS released_at, s.at AS submitted_at, p.due, p.done, p.recused
FROM voting.jurors j
JOIN voting.campaigns c ON c.id = j.campaign
LEFT JOIN voting.juror_releases r ON r.campaign = j.campaign AND r.juror = j.juror
LEFT JOIN voting.jury_submissions s ON s.campaign = j.campaign AND s.juror = j.juror
CROSS JOIN LATERAL (
  SELECT count(*) FILTER (WHERE NOT e.recused)::integer AS due,
    count(*) FILTER (WHERE NOT e.recused AND e.marked = jsonb_array_length((c.frozen::jsonb) #> '{rules,jury,criteria}'))::integer AS done,
    count(*) FILTER (WHERE e.recused)::integer AS recused
  FROM (
    SELECT EXISTS (SELECT 1 FROM voting.jury_recusals x
        WHERE x.campaign = j.campaign AND x.juror = j.juror AND x.candidate = d.number) AS recused,
      (SELECT count(DISTINCT m.criterion) FROM voting.jury_marks m
        WHERE m.campaign = j.campaign AND m.juror = j.juror AND m.candidate = d.number) AS marked
    FROM voting.candidates d
    WHERE d.campaign = j.campaign
      AND NOT EXISTS (SELECT 1 FROM voting.withdrawals w WHERE w.campaign = d.campaign AND w.number = d.number)
  ) e
) p;
`;

/** Everything about one campaign's jury goes one after the other. */
const guards = `
CREATE FUNCTION voting.refuse_jury(p_code text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%', p_code USING ERRCODE = '23514', TABLE = 'jury';
END $$;

CREATE FUNCTION voting.guard_juror() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE c voting.campaigns;
BEGIN
  PERFORM pg_advisory_xact_lock(7003, NEW.campaign);
  SELECT * INTO c FROM voting.campaigns WHERE id = NEW.campaign;
  IF (c.frozen::jsonb) #> '{rules,jury}' IS NULL THEN
    PERFORM voting.refuse_jury('no-jury');
  END IF;
  IF EXISTS (SELECT 1 FROM voting.jury_marks m WHERE m.campaign = NEW.campaign)
    OR EXISTS (SELECT 1 FROM voting.jury_recusals x WHERE x.campaign = NEW.campaign)
    OR EXISTS (SELECT 1 FROM voting.jury_submissions s WHERE s.campaign = NEW.campaign) THEN
    PERFORM voting.refuse_jury('scoring-begun');
  END IF;
  IF NEW.juror IN (NEW."by", c.opened_by)
    OR EXISTS (SELECT 1 FROM voting.acts a WHERE a.campaign = NEW.campaign AND a.by = NEW.juror) THEN
    PERFORM voting.refuse_jury('acts-here');
  END IF;
  RETURN NEW;
END $$;

-- Whether a juror other than this one sits on the jury and scores the candidate: without one there is no result.
CREATE FUNCTION voting.has_scorer_beside(p_campaign integer, p_candidate integer, p_juror text) RETURNS boolean LANGUAGE sql STABLE
  RETURN EXISTS (SELECT 1 FROM voting.jurors j WHERE j.campaign = p_campaign AND j.juror <> p_juror
    AND NOT EXISTS (SELECT 1 FROM voting.juror_releases r WHERE r.campaign = j.campaign AND r.juror = j.juror)
    AND NOT EXISTS (SELECT 1 FROM voting.jury_recusals x
      WHERE x.campaign = j.campaign AND x.juror = j.juror AND x.candidate = p_candidate));

CREATE FUNCTION voting.guard_recusal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT voting.has_scorer_beside(NEW.campaign, NEW.candidate, NEW.juror) THEN
    PERFORM voting.refuse_jury('last-scorer');
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION voting.guard_release() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(7003, NEW.campaign);
  IF EXISTS (SELECT 1 FROM voting.jury_submissions s WHERE s.campaign = NEW.campaign AND s.juror = NEW.juror) THEN
    PERFORM voting.refuse_jury('submitted');
  END IF;
  IF NOT EXISTS (SELECT 1 FROM voting.jurors j WHERE j.campaign = NEW.campaign AND j.juror <> NEW.juror
    AND NOT EXISTS (SELECT 1 FROM voting.juror_releases r WHERE r.campaign = j.campaign AND r.juror = j.juror)) THEN
    PERFORM voting.refuse_jury('last-juror');
  END IF;
  IF EXISTS (SELECT 1 FROM voting.candidates d WHERE d.campaign = NEW.campaign
    AND NOT EXISTS (SELECT 1 FROM voting.withdrawals w WHERE w.campaign = d.campaign AND w.number = d.number)
    AND NOT voting.has_scorer_beside(NEW.campaign, d.number, NEW.juror)) THEN
    PERFORM voting.refuse_jury('last-scorer');
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION voting.guard_jury_work() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(7003, NEW.campaign);
  IF EXISTS (SELECT 1 FROM voting.juror_releases r WHERE r.campaign = NEW.campaign AND r.juror = NEW.juror) THEN
    PERFORM voting.refuse_jury('released');
  END IF;
  IF EXISTS (SELECT 1 FROM voting.jury_submissions s WHERE s.campaign = NEW.campaign AND s.juror = NEW.juror) THEN
    PERFORM voting.refuse_jury('submitted');
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION voting.guard_mark() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE v_most integer;
BEGIN
  IF EXISTS (SELECT 1 FROM voting.withdrawals w WHERE w.campaign = NEW.campaign AND w.number = NEW.candidate) THEN
    PERFORM voting.refuse_jury('withdrawn');
  END IF;
  IF EXISTS (SELECT 1 FROM voting.jury_recusals x
    WHERE x.campaign = NEW.campaign AND x.juror = NEW.juror AND x.candidate = NEW.candidate) THEN
    PERFORM voting.refuse_jury('recused');
  END IF;
  SELECT 2 * d."maxScore" INTO v_most FROM voting.campaigns c,
      jsonb_to_recordset((c.frozen::jsonb) #> '{rules,jury,criteria}') AS d(slug text, "maxScore" integer)
    WHERE c.id = NEW.campaign AND d.slug = NEW.criterion;
  IF v_most IS NULL THEN PERFORM voting.refuse_jury('unknown-criterion'); END IF;
  IF NEW.half_points > v_most THEN PERFORM voting.refuse_jury('too-many-points'); END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION voting.guard_submission() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM voting.jury_progress p
    WHERE p.campaign = NEW.campaign AND p.juror = NEW.juror AND p.done < p.due) THEN
    PERFORM voting.refuse_jury('incomplete');
  END IF;
  RETURN NEW;
END $$;

-- Nobody who scores acts on the campaign, and nobody counts before the jury is closed.
CREATE FUNCTION voting.guard_act_of_jury() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(7003, NEW.campaign);
  IF EXISTS (SELECT 1 FROM voting.jurors j WHERE j.campaign = NEW.campaign AND j.juror = NEW."by") THEN
    PERFORM voting.refuse_jury('juror-acts');
  END IF;
  IF NEW.kind = 'counted'
    AND EXISTS (SELECT 1 FROM voting.campaigns c WHERE c.id = NEW.campaign AND (c.frozen::jsonb) #> '{rules,jury}' IS NOT NULL)
    AND (NOT EXISTS (SELECT 1 FROM voting.jurors j WHERE j.campaign = NEW.campaign)
      OR EXISTS (SELECT 1 FROM voting.jury_progress p
        WHERE p.campaign = NEW.campaign AND p.released_at IS NULL AND p.submitted_at IS NULL)) THEN
    PERFORM voting.refuse_jury('jury-open');
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER guard BEFORE INSERT ON voting.jurors FOR EACH ROW EXECUTE FUNCTION voting.guard_juror();
CREATE TRIGGER guard BEFORE INSERT ON voting.juror_releases FOR EACH ROW EXECUTE FUNCTION voting.guard_release();
CREATE TRIGGER guard_1 BEFORE INSERT ON voting.jury_marks FOR EACH ROW EXECUTE FUNCTION voting.guard_jury_work();
CREATE TRIGGER guard_2 BEFORE INSERT ON voting.jury_marks FOR EACH ROW EXECUTE FUNCTION voting.guard_mark();
CREATE TRIGGER guard_1 BEFORE INSERT ON voting.jury_recusals FOR EACH ROW EXECUTE FUNCTION voting.guard_jury_work();
CREATE TRIGGER guard_2 BEFORE INSERT ON voting.jury_recusals FOR EACH ROW EXECUTE FUNCTION voting.guard_recusal();
CREATE TRIGGER guard_1 BEFORE INSERT ON voting.jury_submissions FOR EACH ROW EXECUTE FUNCTION voting.guard_jury_work();
CREATE TRIGGER guard_2 BEFORE INSERT ON voting.jury_submissions FOR EACH ROW EXECUTE FUNCTION voting.guard_submission();
CREATE TRIGGER guard_jury BEFORE INSERT ON voting.acts FOR EACH ROW EXECUTE FUNCTION voting.guard_act_of_jury();
`;

const rights = `
REVOKE ALL ON FUNCTION voting.refuse_jury, voting.has_scorer_beside, voting.guard_juror, voting.guard_recusal, voting.guard_release, voting.guard_jury_work, voting.guard_mark,
  voting.guard_submission, voting.guard_act_of_jury FROM PUBLIC;
DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'gridpress_cms') THEN
    GRANT SELECT, INSERT ON voting.jurors, voting.juror_releases, voting.jury_recusals, voting.jury_marks, voting.jury_submissions
      TO gridpress_cms;
    GRANT SELECT ON voting.jury_progress TO gridpress_cms;
    GRANT EXECUTE ON FUNCTION voting.refuse_jury, voting.has_scorer_beside TO gridpress_cms;
  END IF;
END $$;
`;

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [tables, appendOnly, progress, guards, rights]) await db.execute(sql.raw(part));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw(`
DROP TRIGGER guard_jury ON voting.acts;
DROP VIEW voting.jury_progress;
DROP FUNCTION voting.has_scorer_beside;
DROP TABLE voting.jury_submissions, voting.jury_marks, voting.jury_recusals, voting.juror_releases, voting.jurors;
DROP FUNCTION voting.guard_juror, voting.guard_release, voting.guard_jury_work, voting.guard_mark, voting.guard_submission,
  voting.guard_act_of_jury, voting.guard_recusal, voting.refuse_jury;
`),
  );
}
