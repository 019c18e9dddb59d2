CREATE TABLE voting.act_signatures (
  campaign integer NOT NULL,
  number smallint NOT NULL,
  signature text NOT NULL,
  at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  seen text,
  seen_signature text,
  CONSTRAINT act_signatures_campaign_number_fkey FOREIGN KEY (campaign, number) REFERENCES voting.act_statements(campaign, number),
  CONSTRAINT act_signatures_check CHECK (((seen IS NULL) = (seen_signature IS NULL))),
  CONSTRAINT act_signatures_pkey PRIMARY KEY (campaign, number),
  CONSTRAINT act_signatures_seen_signature_check CHECK ((length(seen_signature) = 88)),
  CONSTRAINT act_signatures_signature_check CHECK ((length(signature) = 88))
);

CREATE TABLE voting.act_statements (
  campaign integer NOT NULL,
  number smallint NOT NULL,
  kind text NOT NULL,
  statement text NOT NULL,
  basis text,
  round smallint NOT NULL DEFAULT 1,
  CONSTRAINT act_statements_campaign_fkey FOREIGN KEY (campaign) REFERENCES voting.campaigns(id),
  CONSTRAINT act_statements_campaign_round_kind_key UNIQUE (campaign, round, kind),
  CONSTRAINT act_statements_kind_check CHECK ((kind = ANY (ARRAY['opened'::text, 'closed'::text, 'counted'::text, 'scrutinised'::text, 'noticed'::text, 'confirmed'::text, 'returned'::text, 'published'::text]))),
  CONSTRAINT act_statements_number_check CHECK ((number > 0)),
  CONSTRAINT act_statements_pkey PRIMARY KEY (campaign, number),
  CONSTRAINT act_statements_round_check CHECK ((round > 0))
);

CREATE TABLE voting.acts (
  campaign integer NOT NULL,
  kind text NOT NULL,
  at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  by text NOT NULL,
  reason text NOT NULL,
  round smallint NOT NULL DEFAULT 1,
  CONSTRAINT acts_campaign_fkey FOREIGN KEY (campaign) REFERENCES voting.campaigns(id),
  CONSTRAINT acts_kind_check CHECK ((kind = ANY (ARRAY['closed'::text, 'counted'::text, 'scrutinised'::text, 'noticed'::text, 'confirmed'::text, 'returned'::text, 'published'::text]))),
  CONSTRAINT acts_pkey PRIMARY KEY (campaign, round, kind),
  CONSTRAINT acts_reason_check CHECK ((length(reason) > 0)),
  CONSTRAINT acts_round_check CHECK ((round > 0))
);

CREATE TABLE voting.ballots (
  campaign integer NOT NULL,
  seq bigint NOT NULL,
  day date NOT NULL,
  voter uuid NOT NULL,
  key uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  net bigint,
  agent integer,
  choices smallint[] NOT NULL,
  CONSTRAINT ballots_choices_check CHECK ((cardinality(choices) > 0)),
  CONSTRAINT ballots_one_per_voter UNIQUE (campaign, voter),
  CONSTRAINT ballots_seq PRIMARY KEY (campaign, seq)
);

CREATE TABLE voting.campaigns (
  id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
  slug text NOT NULL,
  name text NOT NULL,
  frozen text NOT NULL,
  rules_hash text NOT NULL,
  likes_opens timestamp with time zone,
  likes_closes timestamp with time zone,
  likes_per_day smallint,
  likes_per_candidate smallint,
  ballot_opens timestamp with time zone,
  ballot_closes timestamp with time zone,
  ballot_min smallint,
  ballot_max smallint,
  opened_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  opened_by text NOT NULL,
  CONSTRAINT campaigns_check CHECK ((rules_hash = encode(sha256(convert_to(frozen, 'UTF8'::name)), 'hex'::text))),
  CONSTRAINT campaigns_pkey PRIMARY KEY (id),
  CONSTRAINT campaigns_slug_key UNIQUE (slug)
);

CREATE TABLE voting.candidates (
  campaign integer NOT NULL,
  number smallint NOT NULL,
  slug text NOT NULL,
  name text NOT NULL,
  category text NOT NULL,
  CONSTRAINT candidates_campaign_fkey FOREIGN KEY (campaign) REFERENCES voting.campaigns(id),
  CONSTRAINT candidates_campaign_slug_key UNIQUE (campaign, slug),
  CONSTRAINT candidates_pkey PRIMARY KEY (campaign, number)
);

CREATE TABLE voting.held_votes (
  campaign integer NOT NULL,
  stream text NOT NULL,
  seq bigint NOT NULL,
  hold bigint NOT NULL,
  CONSTRAINT held_votes_hold_campaign_stream_fkey FOREIGN KEY (hold, campaign, stream) REFERENCES voting.holds(id, campaign, stream),
  CONSTRAINT held_votes_once PRIMARY KEY (campaign, stream, seq)
);

CREATE TABLE voting.helper_devices (
  campaign integer NOT NULL,
  number smallint NOT NULL,
  net bigint NOT NULL,
  agent integer NOT NULL,
  at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT helper_devices_campaign_number_fkey FOREIGN KEY (campaign, number) REFERENCES voting.helper_passes(campaign, number),
  CONSTRAINT helper_devices_pkey PRIMARY KEY (campaign, number)
);

CREATE TABLE voting.helper_passes (
  campaign integer NOT NULL,
  number smallint NOT NULL,
  reason text NOT NULL,
  per_day smallint NOT NULL,
  begins timestamp with time zone NOT NULL,
  ends timestamp with time zone NOT NULL,
  code_hash text NOT NULL,
  at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  by text NOT NULL,
  CONSTRAINT helper_passes_by_check CHECK ((length(btrim(by)) > 0)),
  CONSTRAINT helper_passes_campaign_code_hash_key UNIQUE (campaign, code_hash),
  CONSTRAINT helper_passes_campaign_fkey FOREIGN KEY (campaign) REFERENCES voting.campaigns(id),
  CONSTRAINT helper_passes_check CHECK ((ends > begins)),
  CONSTRAINT helper_passes_code_hash_check CHECK ((length(code_hash) = 64)),
  CONSTRAINT helper_passes_number_check CHECK ((number > 0)),
  CONSTRAINT helper_passes_per_day_check CHECK (((per_day >= 1) AND (per_day <= 200))),
  CONSTRAINT helper_passes_pkey PRIMARY KEY (campaign, number),
  CONSTRAINT helper_passes_reason_check CHECK ((length(btrim(reason)) > 0))
);

CREATE TABLE voting.hold_decisions (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  hold bigint NOT NULL,
  kind text NOT NULL,
  by text NOT NULL,
  at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  reason text NOT NULL,
  proposal bigint,
  proposal_kind text GENERATED ALWAYS AS (
CASE
    WHEN (proposal IS NULL) THEN NULL::text
    ELSE 'void-proposal'::text
END) STORED,
  proposed_by text,
  round smallint NOT NULL DEFAULT 1,
  CONSTRAINT hold_decisions_by_check CHECK ((length(btrim(by)) > 0)),
  CONSTRAINT hold_decisions_hold_fkey FOREIGN KEY (hold) REFERENCES voting.holds(id),
  CONSTRAINT hold_decisions_kind_check CHECK ((kind = ANY (ARRAY['release'::text, 'void-proposal'::text, 'void'::text, 'split-net'::text, 'split-agent'::text]))),
  CONSTRAINT hold_decisions_named UNIQUE (id, hold, kind, by),
  CONSTRAINT hold_decisions_pkey PRIMARY KEY (id),
  CONSTRAINT hold_decisions_proposal FOREIGN KEY (proposal, hold, proposal_kind, proposed_by) REFERENCES voting.hold_decisions(id, hold, kind, by),
  CONSTRAINT hold_decisions_reason_check CHECK ((length(btrim(reason)) > 0)),
  CONSTRAINT hold_decisions_round_check CHECK ((round > 0)),
  CONSTRAINT hold_decisions_two_people CHECK (
CASE
    WHEN (kind = 'void'::text) THEN ((proposal IS NOT NULL) AND (proposed_by IS NOT NULL) AND (proposed_by <> by))
    ELSE ((proposal IS NULL) AND (proposed_by IS NULL))
END)
);

CREATE TABLE voting.hold_parts (
  hold bigint NOT NULL,
  part_of bigint NOT NULL,
  number smallint NOT NULL,
  CONSTRAINT hold_parts_check CHECK ((part_of < hold)),
  CONSTRAINT hold_parts_hold_fkey FOREIGN KEY (hold) REFERENCES voting.holds(id),
  CONSTRAINT hold_parts_named UNIQUE (hold, part_of),
  CONSTRAINT hold_parts_number_check CHECK ((number > 0)),
  CONSTRAINT hold_parts_part_of_fkey FOREIGN KEY (part_of) REFERENCES voting.holds(id),
  CONSTRAINT hold_parts_part_of_number_key UNIQUE (part_of, number),
  CONSTRAINT hold_parts_pkey PRIMARY KEY (hold)
);

CREATE TABLE voting.holds (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  campaign integer NOT NULL,
  stream text NOT NULL,
  scorer text NOT NULL,
  key text NOT NULL,
  at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  reason text NOT NULL,
  signs text[] NOT NULL,
  score real NOT NULL,
  candidate smallint NOT NULL,
  evidence jsonb NOT NULL,
  CONSTRAINT holds_campaign_fkey FOREIGN KEY (campaign) REFERENCES voting.campaigns(id),
  CONSTRAINT holds_key_check CHECK ((length(key) > 0)),
  CONSTRAINT holds_once UNIQUE (campaign, stream, scorer, key),
  CONSTRAINT holds_pkey PRIMARY KEY (id),
  CONSTRAINT holds_reason_check CHECK ((length(reason) > 0)),
  CONSTRAINT holds_score_check CHECK (((score >= (0)::double precision) AND (score <= (1)::double precision))),
  CONSTRAINT holds_scorer_check CHECK ((length(scorer) > 0)),
  CONSTRAINT holds_stream_check CHECK ((stream = ANY (ARRAY['likes'::text, 'ballots'::text]))),
  CONSTRAINT holds_votes UNIQUE (id, campaign, stream)
);

CREATE TABLE voting.juror_releases (
  campaign integer NOT NULL,
  juror text NOT NULL,
  at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  by text NOT NULL,
  reason text NOT NULL,
  CONSTRAINT juror_releases_by_check CHECK ((length(by) > 0)),
  CONSTRAINT juror_releases_campaign_juror_fkey FOREIGN KEY (campaign, juror) REFERENCES voting.jurors(campaign, juror),
  CONSTRAINT juror_releases_pkey PRIMARY KEY (campaign, juror),
  CONSTRAINT juror_releases_reason_check CHECK ((length(btrim(reason)) > 0))
);

CREATE TABLE voting.jurors (
  campaign integer NOT NULL,
  juror text NOT NULL,
  name text NOT NULL,
  at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  by text NOT NULL,
  CONSTRAINT jurors_by_check CHECK ((length(by) > 0)),
  CONSTRAINT jurors_campaign_fkey FOREIGN KEY (campaign) REFERENCES voting.campaigns(id),
  CONSTRAINT jurors_juror_check CHECK ((length(juror) > 0)),
  CONSTRAINT jurors_name_check CHECK ((length(btrim(name)) > 0)),
  CONSTRAINT jurors_pkey PRIMARY KEY (campaign, juror)
);

CREATE TABLE voting.jury_marks (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  campaign integer NOT NULL,
  juror text NOT NULL,
  candidate smallint NOT NULL,
  criterion text NOT NULL,
  half_points integer NOT NULL,
  at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT jury_marks_campaign_candidate_fkey FOREIGN KEY (campaign, candidate) REFERENCES voting.candidates(campaign, number),
  CONSTRAINT jury_marks_campaign_juror_fkey FOREIGN KEY (campaign, juror) REFERENCES voting.jurors(campaign, juror),
  CONSTRAINT jury_marks_half_points_check CHECK ((half_points >= 0)),
  CONSTRAINT jury_marks_pkey PRIMARY KEY (id)
);

CREATE TABLE voting.jury_recusals (
  campaign integer NOT NULL,
  juror text NOT NULL,
  candidate smallint NOT NULL,
  at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  reason text NOT NULL,
  CONSTRAINT jury_recusals_campaign_candidate_fkey FOREIGN KEY (campaign, candidate) REFERENCES voting.candidates(campaign, number),
  CONSTRAINT jury_recusals_campaign_juror_fkey FOREIGN KEY (campaign, juror) REFERENCES voting.jurors(campaign, juror),
  CONSTRAINT jury_recusals_pkey PRIMARY KEY (campaign, juror, candidate),
  CONSTRAINT jury_recusals_reason_check CHECK ((length(btrim(reason)) > 0))
);

CREATE TABLE voting.jury_submissions (
  campaign integer NOT NULL,
  juror text NOT NULL,
  at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT jury_submissions_campaign_juror_fkey FOREIGN KEY (campaign, juror) REFERENCES voting.jurors(campaign, juror),
  CONSTRAINT jury_submissions_pkey PRIMARY KEY (campaign, juror)
);

CREATE TABLE voting.likes (
  campaign integer NOT NULL,
  seq bigint NOT NULL,
  day date NOT NULL,
  voter uuid NOT NULL,
  key uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  net bigint,
  agent integer,
  candidate smallint NOT NULL,
  slot smallint NOT NULL,
  nth smallint NOT NULL,
  CONSTRAINT likes_candidate_quota UNIQUE (campaign, day, voter, candidate, nth),
  CONSTRAINT likes_daily_quota UNIQUE (campaign, day, voter, slot),
  CONSTRAINT likes_key UNIQUE (campaign, key, voter),
  CONSTRAINT likes_nth_check CHECK ((nth > 0)),
  CONSTRAINT likes_seq PRIMARY KEY (campaign, seq),
  CONSTRAINT likes_slot_check CHECK ((slot > 0))
);

CREATE TABLE voting.objection_answers (
  campaign integer NOT NULL,
  number integer NOT NULL,
  upheld boolean NOT NULL,
  reason text NOT NULL,
  by text NOT NULL,
  by_name text NOT NULL,
  by_role text NOT NULL,
  at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT objection_answers_by_check CHECK ((length(btrim(by)) > 0)),
  CONSTRAINT objection_answers_campaign_number_fkey FOREIGN KEY (campaign, number) REFERENCES voting.objections(campaign, number),
  CONSTRAINT objection_answers_pkey PRIMARY KEY (campaign, number),
  CONSTRAINT objection_answers_reason_check CHECK ((length(btrim(reason)) > 0))
);

CREATE TABLE voting.objection_contacts (
  campaign integer NOT NULL,
  number integer NOT NULL,
  name text NOT NULL,
  contact text NOT NULL,
  CONSTRAINT objection_contacts_campaign_number_fkey FOREIGN KEY (campaign, number) REFERENCES voting.objections(campaign, number),
  CONSTRAINT objection_contacts_pkey PRIMARY KEY (campaign, number)
);

CREATE TABLE voting.objections (
  campaign integer NOT NULL,
  number integer NOT NULL,
  key uuid NOT NULL,
  at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  candidate smallint,
  text text NOT NULL,
  CONSTRAINT objections_campaign_candidate_fkey FOREIGN KEY (campaign, candidate) REFERENCES voting.candidates(campaign, number),
  CONSTRAINT objections_campaign_fkey FOREIGN KEY (campaign) REFERENCES voting.campaigns(id),
  CONSTRAINT objections_number_check CHECK ((number > 0)),
  CONSTRAINT objections_once UNIQUE (campaign, key),
  CONSTRAINT objections_pkey PRIMARY KEY (campaign, number),
  CONSTRAINT objections_text_check CHECK (((length(btrim(text)) >= 1) AND (length(btrim(text)) <= 2000)))
);

CREATE TABLE voting.part_votes (
  campaign integer NOT NULL,
  stream text NOT NULL,
  seq bigint NOT NULL,
  hold bigint NOT NULL,
  part_of bigint NOT NULL,
  CONSTRAINT part_votes_hold_campaign_stream_fkey FOREIGN KEY (hold, campaign, stream) REFERENCES voting.holds(id, campaign, stream),
  CONSTRAINT part_votes_hold_part_of_fkey FOREIGN KEY (hold, part_of) REFERENCES voting.hold_parts(hold, part_of),
  CONSTRAINT part_votes_once PRIMARY KEY (part_of, seq)
);

CREATE TABLE voting.scans (
  campaign integer NOT NULL,
  stream text NOT NULL,
  last_seq bigint NOT NULL,
  scorer text NOT NULL,
  at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT scans_campaign_fkey FOREIGN KEY (campaign) REFERENCES voting.campaigns(id),
  CONSTRAINT scans_last_seq_check CHECK ((last_seq > 0)),
  CONSTRAINT scans_pkey PRIMARY KEY (campaign, stream, last_seq),
  CONSTRAINT scans_scorer_check CHECK ((length(scorer) > 0)),
  CONSTRAINT scans_stream_check CHECK ((stream = ANY (ARRAY['likes'::text, 'ballots'::text])))
);

CREATE TABLE voting.seal_salts (
  campaign integer NOT NULL,
  stream text NOT NULL,
  number integer NOT NULL,
  salt_key bytea NOT NULL,
  CONSTRAINT seal_salts_pkey PRIMARY KEY (campaign, stream, number),
  CONSTRAINT seal_salts_salt_key_check CHECK ((length(salt_key) = 32))
);

CREATE TABLE voting.seals (
  campaign integer NOT NULL,
  stream text NOT NULL,
  number integer NOT NULL,
  first_seq bigint NOT NULL,
  last_seq bigint NOT NULL,
  head text NOT NULL,
  signature text NOT NULL,
  leaves bytea NOT NULL,
  at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT seals_campaign_fkey FOREIGN KEY (campaign) REFERENCES voting.campaigns(id),
  CONSTRAINT seals_campaign_stream_first_seq_key UNIQUE (campaign, stream, first_seq),
  CONSTRAINT seals_check CHECK ((last_seq >= first_seq)),
  CONSTRAINT seals_leaves_check CHECK (((length(leaves) > 0) AND ((length(leaves) % 64) = 0))),
  CONSTRAINT seals_number_check CHECK ((number > 0)),
  CONSTRAINT seals_pkey PRIMARY KEY (campaign, stream, number),
  CONSTRAINT seals_stream_check CHECK ((stream = ANY (ARRAY['likes'::text, 'ballots'::text])))
);

CREATE TABLE voting.signing_keys (
  number integer NOT NULL,
  public_key text NOT NULL,
  statement text,
  signature text,
  at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT signing_keys_check CHECK ((((number = 1) = (statement IS NULL)) AND ((statement IS NULL) = (signature IS NULL)))),
  CONSTRAINT signing_keys_number_check CHECK ((number > 0)),
  CONSTRAINT signing_keys_pkey PRIMARY KEY (number),
  CONSTRAINT signing_keys_public_key_check CHECK ((length(public_key) = 44)),
  CONSTRAINT signing_keys_public_key_key UNIQUE (public_key)
);

CREATE TABLE voting.sms_messages (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  campaign integer NOT NULL,
  phone uuid NOT NULL,
  net bigint,
  at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT sms_messages_campaign_fkey FOREIGN KEY (campaign) REFERENCES voting.campaigns(id),
  CONSTRAINT sms_messages_pkey PRIMARY KEY (id)
);

CREATE TABLE voting.sms_tries (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  campaign integer NOT NULL,
  phone uuid NOT NULL,
  net bigint,
  at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT sms_tries_campaign_fkey FOREIGN KEY (campaign) REFERENCES voting.campaigns(id),
  CONSTRAINT sms_tries_pkey PRIMARY KEY (id)
);

CREATE TABLE voting.withdrawals (
  campaign integer NOT NULL,
  number smallint NOT NULL,
  at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  by text NOT NULL,
  reason text NOT NULL,
  CONSTRAINT withdrawals_campaign_number_fkey FOREIGN KEY (campaign, number) REFERENCES voting.candidates(campaign, number),
  CONSTRAINT withdrawals_pkey PRIMARY KEY (campaign, number),
  CONSTRAINT withdrawals_reason_check CHECK ((length(reason) > 0))
);

CREATE INDEX held_votes_hold ON voting.held_votes USING btree (hold);

CREATE UNIQUE INDEX hold_decisions_final ON voting.hold_decisions USING btree (hold, round) WHERE (kind <> 'void-proposal'::text);

CREATE UNIQUE INDEX hold_decisions_one_proposal ON voting.hold_decisions USING btree (hold, round, by) WHERE (kind = 'void-proposal'::text);

CREATE INDEX jury_marks_latest ON voting.jury_marks USING btree (campaign, juror, candidate, criterion, id);

CREATE INDEX part_votes_hold ON voting.part_votes USING btree (hold);

CREATE INDEX sms_messages_age ON voting.sms_messages USING btree (at);

CREATE INDEX sms_messages_at ON voting.sms_messages USING btree (campaign, at);

CREATE INDEX sms_messages_net ON voting.sms_messages USING btree (net, at);

CREATE INDEX sms_messages_phone ON voting.sms_messages USING btree (campaign, phone, at);

CREATE INDEX sms_tries_age ON voting.sms_tries USING btree (at);

CREATE INDEX sms_tries_phone ON voting.sms_tries USING btree (campaign, phone, at);

CREATE VIEW voting.helped_votes AS
 SELECT t.campaign,
    'likes'::text AS stream,
    t.number,
    l.seq,
    l.voter
   FROM (voting.helper_times t
     JOIN voting.likes l ON (((l.campaign = t.campaign) AND (l.net = t.net) AND (l.agent = t.agent) AND (l.at >= t.begins) AND (l.at < t.ends))))
UNION ALL
 SELECT t.campaign,
    'ballots'::text AS stream,
    t.number,
    b.seq,
    b.voter
   FROM (voting.helper_times t
     JOIN voting.ballots b ON (((b.campaign = t.campaign) AND (b.net = t.net) AND (b.agent = t.agent) AND (b.at >= t.begins) AND (b.at < t.ends))));

CREATE VIEW voting.helper_times AS
 SELECT p.campaign,
    p.number,
    p.per_day,
    d.net,
    d.agent,
    GREATEST(p.begins, (d.at + '00:02:00'::interval)) AS begins,
    p.ends
   FROM (voting.helper_passes p
     JOIN voting.helper_devices d USING (campaign, number));

CREATE VIEW voting.jury_progress AS
 SELECT j.campaign,
    j.juror,
    j.name,
    r.at AS released_at,
    s.at AS submitted_at,
    p.due,
    p.done,
    p.recused
   FROM ((((voting.jurors j
     JOIN voting.campaigns c ON ((c.id = j.campaign)))
     LEFT JOIN voting.juror_releases r ON (((r.campaign = j.campaign) AND (r.juror = j.juror))))
     LEFT JOIN voting.jury_submissions s ON (((s.campaign = j.campaign) AND (s.juror = j.juror))))
     CROSS JOIN LATERAL ( SELECT (count(*) FILTER (WHERE (NOT e.recused)))::integer AS due,
            (count(*) FILTER (WHERE ((NOT e.recused) AND (e.marked = jsonb_array_length(((c.frozen)::jsonb #> '{rules,jury,criteria}'::text[]))))))::integer AS done,
            (count(*) FILTER (WHERE e.recused))::integer AS recused
           FROM ( SELECT (EXISTS ( SELECT 1
                           FROM voting.jury_recusals x
                          WHERE ((x.campaign = j.campaign) AND (x.juror = j.juror) AND (x.candidate = d.number)))) AS recused,
                    ( SELECT count(DISTINCT m.criterion) AS count
                           FROM voting.jury_marks m
                          WHERE ((m.campaign = j.campaign) AND (m.juror = j.juror) AND (m.candidate = d.number))) AS marked
                   FROM voting.candidates d
                  WHERE ((d.campaign = j.campaign) AND (NOT (EXISTS ( SELECT 1
                           FROM voting.withdrawals w
                          WHERE ((w.campaign = d.campaign) AND (w.number = d.number))))))) e) p);

CREATE VIEW voting.votes_in_holds AS
 SELECT held_votes.campaign,
    held_votes.stream,
    held_votes.seq,
    held_votes.hold
   FROM voting.held_votes
UNION ALL
 SELECT part_votes.campaign,
    part_votes.stream,
    part_votes.seq,
    part_votes.hold
   FROM voting.part_votes;

CREATE OR REPLACE FUNCTION voting.act_hindrance(c voting.campaigns, p_kind text, p_by text)
 RETURNS text
 LANGUAGE plpgsql
 STABLE
AS $function$
DECLARE
  v_now timestamptz := clock_timestamp();
  v_round smallint := voting.round_of(c.id);
  v_order text[] := ARRAY['closed', 'counted', 'scrutinised', 'noticed', 'confirmed', 'returned', 'published'];
  v_kinds text[] := ARRAY(SELECT a.kind FROM voting.acts a WHERE a.campaign = c.id AND a.round = v_round);
  v_last text := coalesce((SELECT a.by FROM voting.acts a WHERE a.campaign = c.id
    ORDER BY a.round DESC, array_position(v_order, a.kind) DESC LIMIT 1), c.opened_by);
  v_rests_on text := CASE p_kind WHEN 'noticed' THEN 'counted' WHEN 'scrutinised' THEN 'counted' WHEN 'confirmed' THEN 'noticed'
    WHEN 'returned' THEN 'noticed' WHEN 'published' THEN CASE WHEN 'confirmed' = ANY (v_kinds) THEN 'confirmed' ELSE 'noticed' END END;
BEGIN
  IF p_kind <> 'opened' AND v_last = p_by OR p_kind IN ('counted', 'scrutinised', 'noticed', 'published') AND EXISTS (
    SELECT 1 FROM voting.acts a WHERE a.campaign = c.id AND a.round = v_round
      AND a.kind IN ('counted', 'scrutinised', 'noticed') AND a.by = p_by)
  THEN RETURN 'same person'; END IF;
  IF EXISTS (SELECT 1 FROM voting.acts a WHERE a.campaign = c.id AND a.kind = 'published') THEN RETURN 'published already'; END IF;
  IF v_rests_on IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM voting.act_statements s JOIN voting.act_signatures USING (campaign, number)
    WHERE s.campaign = c.id AND s.round = v_round AND s.kind = v_rests_on
  ) THEN RETURN 'act before not signed'; END IF;
  IF p_kind = 'closed' AND ('counted' = ANY (v_kinds) OR v_round > 1) THEN RETURN 'counted already'; END IF;
  IF p_kind = 'scrutinised' AND 'noticed' = ANY (v_kinds) THEN RETURN 'noticed already'; END IF;
  IF p_kind = 'counted' THEN
    IF NOT 'closed' = ANY (v_kinds) AND v_round = 1 AND v_now < coalesce(greatest(c.likes_closes, c.ballot_closes), '-infinity')
      THEN RETURN 'still running'; END IF;
    IF EXISTS (SELECT 1 FROM voting.holds h WHERE h.campaign = c.id AND NOT EXISTS (
      SELECT 1 FROM voting.hold_decisions d WHERE d.hold = h.id AND d.kind <> 'void-proposal'))
      THEN RETURN 'holds undecided'; END IF;
    IF EXISTS (SELECT 1 FROM voting.likes l WHERE l.campaign = c.id AND l.seq > coalesce(
        (SELECT max(s.last_seq) FROM voting.seals s WHERE s.campaign = c.id AND s.stream = 'likes'), 0))
      OR EXISTS (SELECT 1 FROM voting.ballots b WHERE b.campaign = c.id AND b.seq > coalesce(
        (SELECT max(s.last_seq) FROM voting.seals s WHERE s.campaign = c.id AND s.stream = 'ballots'), 0))
      THEN RETURN 'votes not sealed'; END IF;
  END IF;
  IF p_kind IN ('confirmed', 'returned') AND voting.unsettled(c.id) = 0 THEN RETURN 'nothing upheld'; END IF;
  IF p_kind IN ('confirmed', 'published') THEN
    IF v_now < voting.notice_ends(c) THEN RETURN 'notice running'; END IF;
    IF EXISTS (SELECT 1 FROM voting.objection_outcomes(c.id) o WHERE o.upheld IS NULL) THEN RETURN 'objections unanswered'; END IF;
  END IF;
  IF p_kind = 'published' AND voting.unsettled(c.id) > 0 THEN RETURN 'upheld objections without a consequence'; END IF;
  RETURN NULL;
END $function$;

CREATE OR REPLACE FUNCTION voting.begin_act(p_campaign integer)
 RETURNS timestamp with time zone
 LANGUAGE plpgsql
AS $function$
BEGIN
  PERFORM pg_advisory_xact_lock(7001, p_campaign);
  PERFORM pg_advisory_xact_lock(7002, p_campaign);
  RETURN clock_timestamp();
END $function$;

CREATE OR REPLACE FUNCTION voting.cast_ballots(p_campaign integer, p_voters uuid[], p_keys uuid[], p_choices text[], p_nets bigint[], p_agents integer[], OUT day date, OUT at timestamp with time zone, OUT prev bigint, OUT inserted integer[])
 RETURNS record
 LANGUAGE plpgsql
AS $function$
#variable_conflict use_column
DECLARE
  c voting.campaigns;
  v_at timestamptz := voting.enter(p_campaign);
  v_day date := voting.shanghai_day(v_at);
  v_prev bigint;
  v_inserted integer[];
BEGIN
  SELECT coalesce(max(b.seq), 0) INTO v_prev FROM voting.ballots b WHERE b.campaign = p_campaign;
  SELECT * INTO c FROM voting.campaigns k
    WHERE k.id = p_campaign AND v_at >= k.ballot_opens AND v_at < k.ballot_closes
      AND NOT EXISTS (SELECT 1 FROM voting.acts a WHERE a.campaign = k.id);
  IF FOUND THEN
    WITH fit AS (
      SELECT u.*, ARRAY(SELECT DISTINCT n FROM unnest(u.choice_text::smallint[]) AS n ORDER BY n) AS choices
      FROM unnest(p_voters, p_keys, p_choices, p_nets, p_agents)
        WITH ORDINALITY AS u(voter, key, choice_text, net, agent, ord)
    ), added AS (
      INSERT INTO voting.ballots (campaign, seq, day, voter, key, at, net, agent, choices)
      SELECT p_campaign, v_prev + f.ord, v_day, f.voter, f.key, v_at, f.net, f.agent, f.choices FROM fit f
      WHERE cardinality(f.choices) BETWEEN c.ballot_min AND c.ballot_max
        AND f.choices <@ ARRAY(
          SELECT d.number FROM voting.candidates d WHERE d.campaign = p_campaign
            AND d.number NOT IN (SELECT w.number FROM voting.withdrawals w WHERE w.campaign = p_campaign))
      ON CONFLICT DO NOTHING
      RETURNING seq
    )
    SELECT coalesce(array_agg(seq - v_prev), '{}') INTO v_inserted FROM added;
  END IF;
  day := v_day; at := v_at; prev := v_prev;
  inserted := CASE WHEN cardinality(v_inserted) = cardinality(p_voters) THEN NULL ELSE coalesce(v_inserted, '{}') END;
END $function$;

CREATE OR REPLACE FUNCTION voting.cast_likes(p_campaign integer, p_day date, p_voters uuid[], p_keys uuid[], p_candidates smallint[], p_slots smallint[], p_nths smallint[], p_nets bigint[], p_agents integer[], p_careful boolean, OUT day date, OUT at timestamp with time zone, OUT prev bigint, OUT inserted integer[])
 RETURNS record
 LANGUAGE plpgsql
AS $function$
#variable_conflict use_variable
DECLARE
  v_per_day smallint;
  v_per_candidate smallint;
  v_open smallint[];
  v_careful boolean := p_careful;
  v_count bigint := 0;
BEGIN
  at := voting.enter(p_campaign);
  day := voting.shanghai_day(at);
  
  SELECT coalesce((SELECT max(l.seq) FROM voting.likes l WHERE l.campaign = p_campaign), 0),
      c.likes_per_day, c.likes_per_candidate,
      ARRAY(SELECT d.number FROM voting.candidates d WHERE d.campaign = p_campaign AND NOT EXISTS (
        SELECT 1 FROM voting.withdrawals w WHERE w.campaign = d.campaign AND w.number = d.number))
    INTO prev, v_per_day, v_per_candidate, v_open
    FROM (VALUES (p_campaign)) AS asked (id)
    LEFT JOIN voting.campaigns c ON c.id = asked.id AND at >= c.likes_opens AND at < c.likes_closes
      AND NOT EXISTS (SELECT 1 FROM voting.acts a WHERE a.campaign = c.id);
  IF v_per_day IS NOT NULL AND day = p_day THEN
    IF NOT v_careful THEN
      BEGIN
        INSERT INTO voting.likes
        (campaign, seq, day, voter, key, at, net, agent, candidate, slot, nth)
      SELECT p_campaign, prev + i, day, p_voters[i], p_keys[i], at, p_nets[i], p_agents[i],
        p_candidates[i], p_slots[i], p_nths[i]
      FROM generate_series(1, cardinality(p_voters)) AS i
      WHERE p_slots[i] <= v_per_day AND p_nths[i] <= v_per_candidate AND p_candidates[i] = ANY (v_open);
        GET DIAGNOSTICS v_count = ROW_COUNT;
      EXCEPTION WHEN unique_violation THEN
        v_careful := true;
      END;
    END IF;
    IF v_careful THEN
      INSERT INTO voting.likes
        (campaign, seq, day, voter, key, at, net, agent, candidate, slot, nth)
      SELECT p_campaign, prev + i, day, p_voters[i], p_keys[i], at, p_nets[i], p_agents[i],
        p_candidates[i], p_slots[i], p_nths[i]
      FROM generate_series(1, cardinality(p_voters)) AS i
      WHERE p_slots[i] <= v_per_day AND p_nths[i] <= v_per_candidate AND p_candidates[i] = ANY (v_open)
      ON CONFLICT DO NOTHING;
      GET DIAGNOSTICS v_count = ROW_COUNT;
    END IF;
  END IF;
  -- The lock makes every row above prev one of ours.
  IF v_count < cardinality(p_voters) THEN
    inserted := ARRAY(
      SELECT (l.seq - prev)::integer FROM voting.likes l
      WHERE l.campaign = p_campaign AND l.seq > prev ORDER BY l.seq);
  END IF;
END $function$;

CREATE OR REPLACE FUNCTION voting.check_parts()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  IF (SELECT count(*) FROM voting.hold_parts p WHERE p.part_of = NEW.hold) < 2 OR EXISTS (
    SELECT 1 FROM (SELECT v.seq FROM voting.votes_in_holds v WHERE v.hold = NEW.hold) w
    FULL JOIN (SELECT p.seq FROM voting.part_votes p WHERE p.part_of = NEW.hold) p USING (seq)
    WHERE w.seq IS NULL OR p.seq IS NULL)
  THEN RAISE EXCEPTION 'the parts are not the whole of hold %', NEW.hold USING ERRCODE = '23514'; END IF;
  RETURN NULL;
END $function$;

CREATE OR REPLACE FUNCTION voting.claim_pass(p_campaign integer, p_hash text, p_net bigint, p_agent integer)
 RETURNS smallint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
DECLARE v_number smallint;
BEGIN
  PERFORM pg_advisory_xact_lock(7002, p_campaign);
  IF voting.is_counted(p_campaign) THEN RETURN NULL; END IF;
  INSERT INTO voting.helper_devices (campaign, number, net, agent)
    SELECT p.campaign, p.number, p_net, p_agent FROM voting.helper_passes p
    WHERE p.campaign = p_campaign AND p.code_hash = p_hash AND p.ends > clock_timestamp()
      AND p.at + interval '3 days' > clock_timestamp()
    ON CONFLICT DO NOTHING RETURNING number INTO v_number;
  RETURN v_number;
END $function$;

CREATE OR REPLACE FUNCTION voting.destroy_contacts()
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  WITH gone AS (
    DELETE FROM voting.objection_contacts o USING voting.acts a
    WHERE a.campaign = o.campaign AND a.kind = 'published' AND a.at + interval '30 days' < clock_timestamp() RETURNING 1
  )
  SELECT count(*)::integer FROM gone
$function$;

CREATE OR REPLACE FUNCTION voting.destroy_salts()
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  WITH due AS (
    SELECT c.id FROM voting.campaigns c WHERE voting.notice_ends(c) + interval '30 days' < clock_timestamp()
  ), gone AS (
    DELETE FROM voting.seal_salts s USING due WHERE s.campaign = due.id RETURNING 1
  )
  SELECT count(*)::integer FROM gone
$function$;

CREATE OR REPLACE FUNCTION voting.enter(p_campaign integer)
 RETURNS timestamp with time zone
 LANGUAGE plpgsql
AS $function$
BEGIN
  PERFORM pg_advisory_xact_lock(7001, p_campaign);
  RETURN clock_timestamp();
END $function$;

CREATE OR REPLACE FUNCTION voting.enter_sms(p_campaign integer, p_phone uuid, p_net bigint, p_gap integer, p_number integer, p_net_hour integer, p_net_day integer, p_day integer)
 RETURNS text
 LANGUAGE plpgsql
AS $function$
DECLARE
  v_now timestamptz;
BEGIN
  PERFORM pg_advisory_xact_lock(7002, hashtext(p_phone::text));
  IF p_net IS NOT NULL THEN PERFORM pg_advisory_xact_lock(7003, hashint8(p_net)); END IF;
  v_now := clock_timestamp();
  IF EXISTS (SELECT 1 FROM voting.sms_messages m WHERE m.campaign = p_campaign AND m.phone = p_phone
      AND m.at > v_now - make_interval(secs => p_gap))
    OR (SELECT count(*) FROM voting.sms_messages m WHERE m.campaign = p_campaign AND m.phone = p_phone
      AND m.at > v_now - interval '1 day') >= p_number
  THEN RETURN 'number'; END IF;
  IF (SELECT count(*) FROM voting.sms_messages m WHERE m.net = p_net AND m.at > v_now - interval '1 hour') >= p_net_hour
    OR (SELECT count(*) FROM voting.sms_messages m WHERE m.net = p_net AND m.at > v_now - interval '1 day') >= p_net_day
  THEN RETURN 'network'; END IF;
  IF (SELECT count(*) FROM voting.sms_messages m WHERE m.campaign = p_campaign AND m.at > v_now - interval '1 day') >= p_day
  THEN RETURN 'campaign'; END IF;
  INSERT INTO voting.sms_messages (campaign, phone, net, at) VALUES (p_campaign, p_phone, p_net, v_now);
  RETURN 'sends';
END $function$;

CREATE OR REPLACE FUNCTION voting.file_objection(p_campaign integer, p_key uuid, p_candidate smallint, p_text text, p_name text, p_contact text)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
DECLARE
  c voting.campaigns;
  v_number integer;
BEGIN
  PERFORM pg_advisory_xact_lock(7004, p_campaign);
  SELECT o.number INTO v_number FROM voting.objections o WHERE o.campaign = p_campaign AND o.key = p_key;
  IF FOUND THEN RETURN v_number; END IF;
  SELECT * INTO c FROM voting.campaigns k WHERE k.id = p_campaign;
  IF coalesce(clock_timestamp() >= voting.notice_ends(c), true)
    OR EXISTS (SELECT 1 FROM voting.acts a WHERE a.campaign = p_campaign AND a.kind = 'published')
  THEN RETURN NULL; END IF;
  SELECT coalesce(max(o.number), 0) + 1 INTO v_number FROM voting.objections o WHERE o.campaign = p_campaign;
  INSERT INTO voting.objections (campaign, number, key, candidate, text)
    VALUES (p_campaign, v_number, p_key, p_candidate, p_text);
  IF p_name <> '' OR p_contact <> '' THEN
    INSERT INTO voting.objection_contacts (campaign, number, name, contact)
      VALUES (p_campaign, v_number, p_name, p_contact);
  END IF;
  RETURN v_number;
END $function$;

CREATE OR REPLACE FUNCTION voting.forget_messages()
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  WITH messages AS (
    DELETE FROM voting.sms_messages WHERE at < clock_timestamp() - interval '2 days' RETURNING 1
  ), tries AS (
    DELETE FROM voting.sms_tries WHERE at < clock_timestamp() - interval '2 days' RETURNING 1
  )
  SELECT ((SELECT count(*) FROM messages) + (SELECT count(*) FROM tries))::integer
$function$;

CREATE OR REPLACE FUNCTION voting.guard_act_of_jury()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
END $function$;

CREATE OR REPLACE FUNCTION voting.guard_juror()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
END $function$;

CREATE OR REPLACE FUNCTION voting.guard_jury_work()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  PERFORM pg_advisory_xact_lock(7003, NEW.campaign);
  IF EXISTS (SELECT 1 FROM voting.juror_releases r WHERE r.campaign = NEW.campaign AND r.juror = NEW.juror) THEN
    PERFORM voting.refuse_jury('released');
  END IF;
  IF EXISTS (SELECT 1 FROM voting.jury_submissions s WHERE s.campaign = NEW.campaign AND s.juror = NEW.juror) THEN
    PERFORM voting.refuse_jury('submitted');
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION voting.guard_mark()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
END $function$;

CREATE OR REPLACE FUNCTION voting.guard_recusal()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF NOT voting.has_scorer_beside(NEW.campaign, NEW.candidate, NEW.juror) THEN
    PERFORM voting.refuse_jury('last-scorer');
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION voting.guard_release()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
END $function$;

CREATE OR REPLACE FUNCTION voting.guard_submission()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF EXISTS (SELECT 1 FROM voting.jury_progress p
    WHERE p.campaign = NEW.campaign AND p.juror = NEW.juror AND p.done < p.due) THEN
    PERFORM voting.refuse_jury('incomplete');
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION voting.has_scorer_beside(p_campaign integer, p_candidate integer, p_juror text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN (EXISTS (SELECT 1 FROM voting.jurors j WHERE ((j.campaign = has_scorer_beside.p_campaign) AND (j.juror <> has_scorer_beside.p_juror) AND (NOT (EXISTS (SELECT 1 FROM voting.juror_releases r WHERE ((r.campaign = j.campaign) AND (r.juror = j.juror))))) AND (NOT (EXISTS (SELECT 1 FROM voting.jury_recusals x WHERE ((x.campaign = j.campaign) AND (x.juror = j.juror) AND (x.candidate = has_scorer_beside.p_candidate))))))));

CREATE OR REPLACE FUNCTION voting.hold_votes(p_campaign integer, p_stream text, p_scorer text, p_key text, p_reason text, p_signs text[], p_score real, p_candidate smallint, p_evidence jsonb, p_seqs bigint[])
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
DECLARE
  v_seqs bigint[];
  v_hold bigint;
BEGIN
  PERFORM pg_advisory_xact_lock(7002, p_campaign);
  SELECT array_agg(s.seq) INTO v_seqs FROM (SELECT DISTINCT unnest(p_seqs) AS seq) s
    WHERE NOT EXISTS (SELECT 1 FROM voting.held_votes h
        WHERE h.campaign = p_campaign AND h.stream = p_stream AND h.seq = s.seq)
      AND CASE p_stream
        WHEN 'likes' THEN EXISTS (SELECT 1 FROM voting.likes l WHERE l.campaign = p_campaign AND l.seq = s.seq)
        ELSE EXISTS (SELECT 1 FROM voting.ballots b WHERE b.campaign = p_campaign AND b.seq = s.seq) END;
  IF v_seqs IS NULL THEN RETURN 0; END IF;
  INSERT INTO voting.holds (campaign, stream, scorer, key, reason, signs, score, candidate, evidence)
    VALUES (p_campaign, p_stream, p_scorer, p_key, p_reason, p_signs, p_score, p_candidate, p_evidence)
    ON CONFLICT ON CONSTRAINT holds_once DO NOTHING RETURNING id INTO v_hold;
  IF v_hold IS NULL THEN RETURN 0; END IF;
  INSERT INTO voting.held_votes (campaign, stream, seq, hold)
    SELECT p_campaign, p_stream, unnest(v_seqs), v_hold;
  RETURN cardinality(v_seqs);
END $function$;

CREATE OR REPLACE FUNCTION voting.is_counted(p_campaign integer)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN (EXISTS (SELECT 1 FROM voting.acts a WHERE ((a.campaign = is_counted.p_campaign) AND (a.kind = 'counted'::text) AND (a.round = voting.round_of(is_counted.p_campaign)))));

CREATE OR REPLACE FUNCTION voting.is_over(p_campaign integer, p_stream text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN ((EXISTS (SELECT 1 FROM voting.acts a WHERE (a.campaign = is_over.p_campaign))) OR (EXISTS (SELECT 1 FROM voting.campaigns c WHERE ((c.id = is_over.p_campaign) AND (clock_timestamp() >= CASE is_over.p_stream WHEN 'likes'::text THEN c.likes_closes ELSE c.ballot_closes END)))));

CREATE OR REPLACE FUNCTION voting.is_scanned(p_campaign integer, p_stream text, p_at timestamp with time zone)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN (voting.last_seq(p_campaign, p_stream) <= COALESCE((SELECT max(s.last_seq) AS max FROM voting.scans s WHERE ((s.campaign = is_scanned.p_campaign) AND (s.stream = is_scanned.p_stream) AND (date_trunc('milliseconds'::text, s.at) <= is_scanned.p_at))), (0)::bigint));

CREATE OR REPLACE FUNCTION voting.last_seq(p_campaign integer, p_stream text)
 RETURNS bigint
 LANGUAGE sql
 STABLE
RETURN COALESCE(CASE p_stream WHEN 'likes'::text THEN (SELECT max(l.seq) AS max FROM voting.likes l WHERE (l.campaign = last_seq.p_campaign)) ELSE (SELECT max(b.seq) AS max FROM voting.ballots b WHERE (b.campaign = last_seq.p_campaign)) END, (0)::bigint);

CREATE OR REPLACE FUNCTION voting.make_pass(p_campaign integer, p_reason text, p_per_day smallint, p_begins timestamp with time zone, p_ends timestamp with time zone, p_hash text, p_by text)
 RETURNS smallint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
DECLARE v_number smallint;
BEGIN
  PERFORM pg_advisory_xact_lock(7002, p_campaign);
  IF voting.is_counted(p_campaign) OR p_ends <= clock_timestamp() THEN
    RAISE EXCEPTION 'it is too late for a pass' USING ERRCODE = '55000';
  END IF;
  INSERT INTO voting.helper_passes (campaign, number, reason, per_day, begins, ends, code_hash, by)
    VALUES (p_campaign, 1 + (SELECT count(*) FROM voting.helper_passes p WHERE p.campaign = p_campaign),
      p_reason, p_per_day, p_begins, p_ends, p_hash, p_by) RETURNING number INTO v_number;
  RETURN v_number;
END $function$;

CREATE OR REPLACE FUNCTION voting.notice_ends(c voting.campaigns)
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE
RETURN (SELECT (a.at + make_interval(hours => (24 * ((((notice_ends.c).frozen)::jsonb #>> '{rules,noticeDays}'::text[]))::integer))) FROM voting.acts a WHERE ((a.campaign = (notice_ends.c).id) AND (a.kind = 'noticed'::text) AND (a.round = voting.round_of((notice_ends.c).id))));

CREATE OR REPLACE FUNCTION voting.objection_outcomes(p_campaign integer)
 RETURNS TABLE(number integer, upheld boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT o.number, a.upheld FROM voting.objections o LEFT JOIN voting.objection_answers a USING (campaign, number)
  WHERE o.campaign = p_campaign ORDER BY o.number
$function$;

CREATE OR REPLACE FUNCTION voting.open_campaign(p_frozen text, p_by text)
 RETURNS text
 LANGUAGE plpgsql
AS $function$
DECLARE
  f jsonb := p_frozen::jsonb;
  v_hash text := encode(sha256(convert_to(p_frozen, 'UTF8')), 'hex');
  v_known text;
  v_id integer;
BEGIN
  INSERT INTO voting.campaigns (slug, name, frozen, rules_hash, likes_opens, likes_closes, likes_per_day,
      likes_per_candidate, ballot_opens, ballot_closes, ballot_min, ballot_max, opened_by)
    VALUES (f ->> 'slug', f ->> 'name', p_frozen, v_hash,
      (f #>> '{rules,likes,opens}')::timestamptz, (f #>> '{rules,likes,closes}')::timestamptz,
      (f #>> '{rules,likes,perDay}')::smallint, (f #>> '{rules,likes,perCandidatePerDay}')::smallint,
      (f #>> '{rules,ballot,opens}')::timestamptz, (f #>> '{rules,ballot,closes}')::timestamptz,
      (f #>> '{rules,ballot,min}')::smallint, (f #>> '{rules,ballot,max}')::smallint, p_by)
    ON CONFLICT (slug) DO NOTHING RETURNING id INTO v_id;
  IF v_id IS NULL THEN
    SELECT rules_hash INTO v_known FROM voting.campaigns WHERE slug = f ->> 'slug';
    IF v_known <> v_hash THEN
      RAISE EXCEPTION 'campaign % is open under other rules', f ->> 'slug' USING ERRCODE = '23505';
    END IF;
    RETURN v_hash;
  END IF;
  INSERT INTO voting.candidates (campaign, number, slug, name, category)
    SELECT v_id, d.number, d.slug, d.name, d.category
    FROM jsonb_to_recordset(f -> 'candidates') AS d(number smallint, slug text, name text, category text);
  RETURN v_hash;
END $function$;

CREATE OR REPLACE FUNCTION voting.record_act(p_slug text, p_kind text, p_by text, p_reason text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
DECLARE v_id integer := (SELECT id FROM voting.campaigns WHERE slug = p_slug);
BEGIN
  INSERT INTO voting.acts (campaign, round, kind, at, by, reason)
    VALUES (v_id, voting.round_of(v_id), p_kind, voting.enter(v_id), p_by, p_reason) ON CONFLICT DO NOTHING;
END $function$;

CREATE OR REPLACE FUNCTION voting.record_scan(p_campaign integer, p_stream text, p_last_seq bigint, p_scorer text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  PERFORM voting.enter(p_campaign);
  IF NOT voting.is_over(p_campaign, p_stream) OR p_last_seq IS DISTINCT FROM voting.last_seq(p_campaign, p_stream) THEN
    RAISE EXCEPTION 'scan of campaign % up to % refused: more % may come or came', p_campaign, p_last_seq, p_stream
      USING ERRCODE = '55000';
  END IF;
  INSERT INTO voting.scans (campaign, stream, last_seq, scorer) VALUES (p_campaign, p_stream, p_last_seq, p_scorer)
    ON CONFLICT DO NOTHING;
END $function$;

CREATE OR REPLACE FUNCTION voting.record_statement(p_by text, p_statement text, p_basis text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
DECLARE
  s jsonb := p_statement::jsonb;
  c voting.campaigns;
  v_last voting.act_statements;
  v_kind text := s ->> 'kind';
  v_at timestamptz := (s ->> 'at')::timestamptz;
  v_round smallint;
  v_hindrance text;
BEGIN
  SELECT * INTO c FROM voting.campaigns k WHERE k.slug = s ->> 'campaign';
  IF NOT FOUND THEN RAISE EXCEPTION 'campaign % is not open', s ->> 'campaign' USING ERRCODE = '55000'; END IF;
  PERFORM voting.begin_act(c.id);
  SELECT * INTO v_last FROM voting.act_statements t WHERE t.campaign = c.id ORDER BY t.number DESC LIMIT 1;
  IF (s ->> 'rulesHash') IS DISTINCT FROM c.rules_hash
    OR (s ->> 'number')::integer IS DISTINCT FROM coalesce(v_last.number, 0) + 1
    OR (s ->> 'previous') IS DISTINCT FROM coalesce(voting.text_hash(v_last.statement), repeat('0', 64))
    OR (s ->> 'basis') IS DISTINCT FROM voting.text_hash(p_basis)
    OR coalesce(length(btrim(s ->> 'reason')), 0) = 0 OR coalesce(length(btrim(s #>> '{by,name}')), 0) = 0
  THEN RAISE EXCEPTION 'the statement does not continue the chain' USING ERRCODE = '23514'; END IF;
  IF v_kind = 'opened' THEN
    IF v_last.number IS NOT NULL OR v_at <> date_trunc('milliseconds', c.opened_at)
    THEN RAISE EXCEPTION 'opening has another time' USING ERRCODE = '23514'; END IF;
  ELSIF v_at > clock_timestamp() OR v_at < clock_timestamp() - interval '1 minute' THEN
    RAISE EXCEPTION 'the statement has another time' USING ERRCODE = '23514';
  END IF;
  v_hindrance := voting.act_hindrance(c, v_kind, p_by);
  IF v_hindrance IS NOT NULL THEN RAISE EXCEPTION 'act refused: %', v_hindrance USING ERRCODE = '55000'; END IF;
  v_round := voting.round_of(c.id);
  IF v_kind <> 'opened' THEN
    INSERT INTO voting.acts (campaign, round, kind, at, by, reason) VALUES (c.id, v_round, v_kind, v_at, p_by, s ->> 'reason');
  END IF;
  INSERT INTO voting.act_statements (campaign, number, round, kind, statement, basis)
    VALUES (c.id, coalesce(v_last.number, 0) + 1, v_round, v_kind, p_statement, p_basis);
  IF v_kind IN ('confirmed', 'returned') AND voting.unsettled(c.id) > 0 THEN
    RAISE EXCEPTION 'act refused: it leaves out an upheld objection' USING ERRCODE = '55000';
  END IF;
END $function$;

CREATE OR REPLACE FUNCTION voting.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  RAISE EXCEPTION 'voting.% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = '42501';
END $function$;

CREATE OR REPLACE FUNCTION voting.refuse_decision_after_count()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE v_campaign integer := (SELECT h.campaign FROM voting.holds h WHERE h.id = NEW.hold);
BEGIN
  PERFORM pg_advisory_xact_lock(7002, v_campaign);
  IF voting.is_counted(v_campaign) THEN
    RAISE EXCEPTION 'campaign % is counted: decision refused', v_campaign USING ERRCODE = '55000';
  END IF;
  NEW.round := voting.round_of(v_campaign);
  IF EXISTS (SELECT 1 FROM voting.hold_decisions d WHERE d.hold = NEW.hold AND d.kind LIKE 'split-%') THEN
    RAISE EXCEPTION 'hold % is split: its parts are decided on', NEW.hold USING ERRCODE = '23505';
  END IF;
  IF EXISTS (SELECT 1 FROM voting.hold_decisions d WHERE d.id = NEW.proposal AND d.round <> NEW.round) THEN
    RAISE EXCEPTION 'the proposal is of an earlier round' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION voting.refuse_jury(p_code text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
BEGIN
  RAISE EXCEPTION '%', p_code USING ERRCODE = '23514', TABLE = 'jury';
END $function$;

CREATE OR REPLACE FUNCTION voting.refuse_unscanned_count()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF NOT (voting.is_scanned(NEW.campaign, 'likes', NEW.at) AND voting.is_scanned(NEW.campaign, 'ballots', NEW.at)) THEN
    RAISE EXCEPTION 'act refused: votes not scanned' USING ERRCODE = '55000';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION voting.round_of(p_campaign integer)
 RETURNS smallint
 LANGUAGE sql
 STABLE
RETURN ((SELECT (1 + count(*)) FROM voting.acts a WHERE ((a.campaign = round_of.p_campaign) AND (a.kind = 'returned'::text))))::smallint;

CREATE OR REPLACE FUNCTION voting.shanghai_day(p_at timestamp with time zone)
 RETURNS date
 LANGUAGE sql
 STABLE
RETURN ((p_at AT TIME ZONE 'Asia/Shanghai'::text))::date;

CREATE OR REPLACE FUNCTION voting.skip_hold_after_count()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  RETURN CASE WHEN voting.is_counted(NEW.campaign) THEN NULL ELSE NEW END;
END $function$;

CREATE OR REPLACE FUNCTION voting.split_hold(p_hold bigint, p_kind text, p_by text, p_reason text)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
DECLARE
  h voting.holds;
  p record;
  v_decision bigint;
  v_part bigint;
  v_parts integer := 0;
BEGIN
  IF p_kind NOT IN ('split-net', 'split-agent') THEN RAISE EXCEPTION 'no way to split: %', p_kind USING ERRCODE = '23514'; END IF;
  INSERT INTO voting.hold_decisions (hold, kind, by, reason) VALUES (p_hold, p_kind, p_by, p_reason) RETURNING id INTO v_decision;
  SELECT * INTO h FROM voting.holds t WHERE t.id = p_hold;
  FOR p IN
    WITH votes AS (
      SELECT v.seq, x.* FROM voting.votes_in_holds v CROSS JOIN LATERAL (
        SELECT l.voter, l.net, l.agent, ARRAY[l.candidate] AS choices FROM voting.likes l
          WHERE h.stream = 'likes' AND l.campaign = v.campaign AND l.seq = v.seq
        UNION ALL SELECT b.voter, b.net, b.agent, b.choices FROM voting.ballots b
          WHERE h.stream = 'ballots' AND b.campaign = v.campaign AND b.seq = v.seq) x
      WHERE v.hold = p_hold
    ), voters AS (
      SELECT DISTINCT ON (voter) voter, coalesce(net::text, '') AS net, coalesce(agent::text, '') AS agent FROM votes ORDER BY voter, seq
    ), kinds AS (
      SELECT k.kind, least(10, row_number() OVER (ORDER BY count(*) DESC, k.kind)) AS number
      FROM voters CROSS JOIN LATERAL (SELECT CASE p_kind WHEN 'split-net' THEN net ELSE agent END AS kind) k GROUP BY k.kind
    )
    SELECT k.number, array_agg(DISTINCT s.seq) AS seqs, mode() WITHIN GROUP (ORDER BY choice) AS candidate, jsonb_build_object(
      'voters', count(DISTINCT s.voter), 'nets', count(DISTINCT w.net), 'agents', count(DISTINCT w.agent)) AS evidence
    FROM votes s JOIN voters w USING (voter) JOIN kinds k ON k.kind = CASE p_kind WHEN 'split-net' THEN w.net ELSE w.agent END,
      unnest(s.choices) AS choice
    GROUP BY k.number ORDER BY k.number
  LOOP
    INSERT INTO voting.holds (campaign, stream, scorer, key, reason, signs, score, candidate, evidence)
      VALUES (h.campaign, h.stream, h.scorer, format('%s/part-%s', p_hold, p.number), h.reason, h.signs, h.score, p.candidate, p.evidence)
      RETURNING id INTO v_part;
    INSERT INTO voting.hold_parts (hold, part_of, number) VALUES (v_part, p_hold, p.number);
    INSERT INTO voting.part_votes (campaign, stream, seq, hold, part_of)
      SELECT h.campaign, h.stream, unnest(p.seqs), v_part, p_hold;
    v_parts := v_parts + 1;
  END LOOP;
  IF v_parts < 2 THEN RAISE EXCEPTION 'hold % has one part only', p_hold USING ERRCODE = '22023'; END IF;
  RETURN v_decision;
END $function$;

CREATE OR REPLACE FUNCTION voting.text_hash(p_text text)
 RETURNS text
 LANGUAGE sql
 STABLE
RETURN encode(sha256(convert_to(p_text, 'UTF8'::name)), 'hex'::text);

CREATE OR REPLACE FUNCTION voting.try_sms(p_campaign integer, p_phone uuid, p_net bigint, p_here integer, p_day integer)
 RETURNS boolean
 LANGUAGE plpgsql
AS $function$
DECLARE
  v_now timestamptz;
BEGIN
  PERFORM pg_advisory_xact_lock(7002, hashtext(p_phone::text));
  v_now := clock_timestamp();
  IF (SELECT count(*) FROM voting.sms_tries t WHERE t.campaign = p_campaign AND t.phone = p_phone
      AND t.net IS NOT DISTINCT FROM p_net AND t.at > v_now - interval '10 minutes') >= p_here
    OR (SELECT count(*) FROM voting.sms_tries t WHERE t.campaign = p_campaign AND t.phone = p_phone
      AND t.at > v_now - interval '1 day') >= p_day
  THEN RETURN false; END IF;
  INSERT INTO voting.sms_tries (campaign, phone, net, at) VALUES (p_campaign, p_phone, p_net, v_now);
  RETURN true;
END $function$;

CREATE OR REPLACE FUNCTION voting.unsettled(p_campaign integer)
 RETURNS integer
 LANGUAGE sql
 STABLE
RETURN (SELECT (count(*))::integer AS count FROM voting.objection_answers a WHERE ((a.campaign = unsettled.p_campaign) AND a.upheld AND (NOT (EXISTS (SELECT 1 FROM voting.act_statements s, LATERAL jsonb_array_elements(((s.basis)::jsonb -> 'objections'::text)) o(value) WHERE ((s.campaign = a.campaign) AND (s.kind = ANY (ARRAY['confirmed'::text, 'returned'::text])) AND (((o.value ->> 'number'::text))::integer = a.number)))))));

CREATE OR REPLACE FUNCTION voting.withdraw_candidate(p_slug text, p_number integer, p_by text, p_reason text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
DECLARE v_id integer := (SELECT id FROM voting.campaigns WHERE slug = p_slug);
BEGIN
  INSERT INTO voting.withdrawals (campaign, number, at, by, reason)
    VALUES (v_id, p_number, voting.enter(v_id), p_by, p_reason) ON CONFLICT DO NOTHING;
END $function$;

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON voting.act_signatures FOR EACH STATEMENT EXECUTE FUNCTION voting.refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON voting.act_statements FOR EACH STATEMENT EXECUTE FUNCTION voting.refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON voting.acts FOR EACH STATEMENT EXECUTE FUNCTION voting.refuse_change();

CREATE TRIGGER guard_jury BEFORE INSERT ON voting.acts FOR EACH ROW EXECUTE FUNCTION voting.guard_act_of_jury();

CREATE TRIGGER scan_before_count BEFORE INSERT ON voting.acts FOR EACH ROW WHEN ((new.kind = 'counted'::text)) EXECUTE FUNCTION voting.refuse_unscanned_count();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON voting.ballots FOR EACH STATEMENT EXECUTE FUNCTION voting.refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON voting.campaigns FOR EACH STATEMENT EXECUTE FUNCTION voting.refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON voting.candidates FOR EACH STATEMENT EXECUTE FUNCTION voting.refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON voting.held_votes FOR EACH STATEMENT EXECUTE FUNCTION voting.refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON voting.helper_devices FOR EACH STATEMENT EXECUTE FUNCTION voting.refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON voting.helper_passes FOR EACH STATEMENT EXECUTE FUNCTION voting.refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON voting.hold_decisions FOR EACH STATEMENT EXECUTE FUNCTION voting.refuse_change();

CREATE TRIGGER before_count BEFORE INSERT ON voting.hold_decisions FOR EACH ROW EXECUTE FUNCTION voting.refuse_decision_after_count();

CREATE CONSTRAINT TRIGGER parts_are_the_whole AFTER INSERT ON voting.hold_decisions DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((new.kind ~~ 'split-%'::text)) EXECUTE FUNCTION voting.check_parts();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON voting.hold_parts FOR EACH STATEMENT EXECUTE FUNCTION voting.refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON voting.holds FOR EACH STATEMENT EXECUTE FUNCTION voting.refuse_change();

CREATE TRIGGER before_count BEFORE INSERT ON voting.holds FOR EACH ROW EXECUTE FUNCTION voting.skip_hold_after_count();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON voting.juror_releases FOR EACH STATEMENT EXECUTE FUNCTION voting.refuse_change();

CREATE TRIGGER guard BEFORE INSERT ON voting.juror_releases FOR EACH ROW EXECUTE FUNCTION voting.guard_release();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON voting.jurors FOR EACH STATEMENT EXECUTE FUNCTION voting.refuse_change();

CREATE TRIGGER guard BEFORE INSERT ON voting.jurors FOR EACH ROW EXECUTE FUNCTION voting.guard_juror();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON voting.jury_marks FOR EACH STATEMENT EXECUTE FUNCTION voting.refuse_change();

CREATE TRIGGER guard_1 BEFORE INSERT ON voting.jury_marks FOR EACH ROW EXECUTE FUNCTION voting.guard_jury_work();

CREATE TRIGGER guard_2 BEFORE INSERT ON voting.jury_marks FOR EACH ROW EXECUTE FUNCTION voting.guard_mark();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON voting.jury_recusals FOR EACH STATEMENT EXECUTE FUNCTION voting.refuse_change();

CREATE TRIGGER guard_1 BEFORE INSERT ON voting.jury_recusals FOR EACH ROW EXECUTE FUNCTION voting.guard_jury_work();

CREATE TRIGGER guard_2 BEFORE INSERT ON voting.jury_recusals FOR EACH ROW EXECUTE FUNCTION voting.guard_recusal();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON voting.jury_submissions FOR EACH STATEMENT EXECUTE FUNCTION voting.refuse_change();

CREATE TRIGGER guard_1 BEFORE INSERT ON voting.jury_submissions FOR EACH ROW EXECUTE FUNCTION voting.guard_jury_work();

CREATE TRIGGER guard_2 BEFORE INSERT ON voting.jury_submissions FOR EACH ROW EXECUTE FUNCTION voting.guard_submission();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON voting.likes FOR EACH STATEMENT EXECUTE FUNCTION voting.refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON voting.objection_answers FOR EACH STATEMENT EXECUTE FUNCTION voting.refuse_change();

CREATE TRIGGER never_changed BEFORE UPDATE OR TRUNCATE ON voting.objection_contacts FOR EACH STATEMENT EXECUTE FUNCTION voting.refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON voting.objections FOR EACH STATEMENT EXECUTE FUNCTION voting.refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON voting.part_votes FOR EACH STATEMENT EXECUTE FUNCTION voting.refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON voting.scans FOR EACH STATEMENT EXECUTE FUNCTION voting.refuse_change();

CREATE TRIGGER never_changed BEFORE UPDATE ON voting.seal_salts FOR EACH STATEMENT EXECUTE FUNCTION voting.refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON voting.seals FOR EACH STATEMENT EXECUTE FUNCTION voting.refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON voting.signing_keys FOR EACH STATEMENT EXECUTE FUNCTION voting.refuse_change();

CREATE TRIGGER never_changed BEFORE UPDATE OR TRUNCATE ON voting.sms_messages FOR EACH STATEMENT EXECUTE FUNCTION voting.refuse_change();

CREATE TRIGGER never_changed BEFORE UPDATE OR TRUNCATE ON voting.sms_tries FOR EACH STATEMENT EXECUTE FUNCTION voting.refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON voting.withdrawals FOR EACH STATEMENT EXECUTE FUNCTION voting.refuse_change();

GRANT EXECUTE ON FUNCTION voting.begin_act(integer) TO gridpress_cms;

GRANT EXECUTE ON FUNCTION voting.cast_ballots(integer,uuid[],uuid[],text[],bigint[],integer[]) TO gridpress_voting;

GRANT EXECUTE ON FUNCTION voting.cast_likes(integer,date,uuid[],uuid[],smallint[],smallint[],smallint[],bigint[],integer[],boolean) TO gridpress_voting;

GRANT EXECUTE ON FUNCTION voting.claim_pass(integer,text,bigint,integer) TO gridpress_voting;

GRANT EXECUTE ON FUNCTION voting.destroy_contacts() TO gridpress_cms;

GRANT EXECUTE ON FUNCTION voting.destroy_salts() TO gridpress_cms;

GRANT EXECUTE ON FUNCTION voting.enter(integer) TO gridpress_cms;

GRANT EXECUTE ON FUNCTION voting.enter(integer) TO gridpress_voting;

GRANT EXECUTE ON FUNCTION voting.enter_sms(integer,uuid,bigint,integer,integer,integer,integer,integer) TO gridpress_voting;

GRANT EXECUTE ON FUNCTION voting.file_objection(integer,uuid,smallint,text,text,text) TO gridpress_voting;

GRANT EXECUTE ON FUNCTION voting.forget_messages() TO gridpress_cms;

GRANT EXECUTE ON FUNCTION voting.has_scorer_beside(integer,integer,text) TO gridpress_cms;

GRANT EXECUTE ON FUNCTION voting.hold_votes(integer,text,text,text,text,text[],real,smallint,jsonb,bigint[]) TO gridpress_voting;

GRANT EXECUTE ON FUNCTION voting.is_counted(integer) TO gridpress_cms;

GRANT EXECUTE ON FUNCTION voting.is_counted(integer) TO gridpress_voting;

GRANT EXECUTE ON FUNCTION voting.is_over(integer,text) TO gridpress_voting;

GRANT EXECUTE ON FUNCTION voting.is_scanned(integer,text,timestamp with time zone) TO gridpress_cms;

GRANT EXECUTE ON FUNCTION voting.is_scanned(integer,text,timestamp with time zone) TO gridpress_voting;

GRANT EXECUTE ON FUNCTION voting.last_seq(integer,text) TO gridpress_cms;

GRANT EXECUTE ON FUNCTION voting.last_seq(integer,text) TO gridpress_voting;

GRANT EXECUTE ON FUNCTION voting.make_pass(integer,text,smallint,timestamp with time zone,timestamp with time zone,text,text) TO gridpress_cms;

GRANT EXECUTE ON FUNCTION voting.objection_outcomes(integer) TO gridpress_voting;

GRANT EXECUTE ON FUNCTION voting.open_campaign(text,text) TO gridpress_cms;

GRANT EXECUTE ON FUNCTION voting.record_scan(integer,text,bigint,text) TO gridpress_voting;

GRANT EXECUTE ON FUNCTION voting.record_statement(text,text,text) TO gridpress_cms;

GRANT EXECUTE ON FUNCTION voting.refuse_jury(text) TO gridpress_cms;

GRANT EXECUTE ON FUNCTION voting.round_of(integer) TO gridpress_cms;

GRANT EXECUTE ON FUNCTION voting.round_of(integer) TO gridpress_voting;

GRANT EXECUTE ON FUNCTION voting.shanghai_day(timestamp with time zone) TO gridpress_cms;

GRANT EXECUTE ON FUNCTION voting.shanghai_day(timestamp with time zone) TO gridpress_voting;

GRANT EXECUTE ON FUNCTION voting.split_hold(bigint,text,text,text) TO gridpress_cms;

GRANT EXECUTE ON FUNCTION voting.try_sms(integer,uuid,bigint,integer,integer) TO gridpress_voting;

GRANT EXECUTE ON FUNCTION voting.unsettled(integer) TO gridpress_cms;

GRANT EXECUTE ON FUNCTION voting.withdraw_candidate(text,integer,text,text) TO gridpress_cms;

GRANT SELECT ON voting.act_signatures TO gridpress_cms;

GRANT SELECT ON voting.act_signatures TO gridpress_voting;

GRANT INSERT ON voting.act_signatures(campaign) TO gridpress_voting;

GRANT INSERT ON voting.act_signatures(number) TO gridpress_voting;

GRANT INSERT ON voting.act_signatures(seen) TO gridpress_voting;

GRANT INSERT ON voting.act_signatures(seen_signature) TO gridpress_voting;

GRANT INSERT ON voting.act_signatures(signature) TO gridpress_voting;

GRANT SELECT ON voting.act_statements TO gridpress_cms;

GRANT SELECT ON voting.act_statements TO gridpress_voting;

GRANT SELECT ON voting.acts TO gridpress_cms;

GRANT SELECT ON voting.acts TO gridpress_voting;

GRANT SELECT ON voting.ballots TO gridpress_cms;

GRANT INSERT, SELECT ON voting.ballots TO gridpress_voting;

GRANT INSERT, SELECT ON voting.campaigns TO gridpress_cms;

GRANT SELECT ON voting.campaigns TO gridpress_voting;

GRANT INSERT, SELECT ON voting.candidates TO gridpress_cms;

GRANT SELECT ON voting.candidates TO gridpress_voting;

GRANT SELECT ON voting.held_votes TO gridpress_cms;

GRANT INSERT, SELECT ON voting.held_votes TO gridpress_voting;

GRANT SELECT ON voting.helped_votes TO gridpress_cms;

GRANT SELECT ON voting.helped_votes TO gridpress_voting;

GRANT SELECT ON voting.helper_passes(at) TO gridpress_cms;

GRANT SELECT ON voting.helper_passes(begins) TO gridpress_cms;

GRANT SELECT ON voting.helper_passes(by) TO gridpress_cms;

GRANT SELECT ON voting.helper_passes(campaign) TO gridpress_cms;

GRANT SELECT ON voting.helper_passes(ends) TO gridpress_cms;

GRANT SELECT ON voting.helper_passes(number) TO gridpress_cms;

GRANT SELECT ON voting.helper_passes(per_day) TO gridpress_cms;

GRANT SELECT ON voting.helper_passes(reason) TO gridpress_cms;

GRANT SELECT ON voting.helper_times TO gridpress_cms;

GRANT SELECT ON voting.helper_times TO gridpress_voting;

GRANT INSERT, SELECT ON voting.hold_decisions TO gridpress_cms;

GRANT SELECT ON voting.hold_decisions TO gridpress_voting;

GRANT SELECT ON voting.hold_parts TO gridpress_cms;

GRANT SELECT ON voting.hold_parts TO gridpress_voting;

GRANT SELECT ON voting.holds TO gridpress_cms;

GRANT INSERT, SELECT ON voting.holds TO gridpress_voting;

GRANT INSERT, SELECT ON voting.juror_releases TO gridpress_cms;

GRANT INSERT, SELECT ON voting.jurors TO gridpress_cms;

GRANT INSERT, SELECT ON voting.jury_marks TO gridpress_cms;

GRANT SELECT ON voting.jury_progress TO gridpress_cms;

GRANT INSERT, SELECT ON voting.jury_recusals TO gridpress_cms;

GRANT INSERT, SELECT ON voting.jury_submissions TO gridpress_cms;

GRANT SELECT ON voting.likes TO gridpress_cms;

GRANT INSERT, SELECT ON voting.likes TO gridpress_voting;

GRANT SELECT ON voting.objection_answers TO gridpress_cms;

GRANT INSERT ON voting.objection_answers(by) TO gridpress_cms;

GRANT INSERT ON voting.objection_answers(by_name) TO gridpress_cms;

GRANT INSERT ON voting.objection_answers(by_role) TO gridpress_cms;

GRANT INSERT ON voting.objection_answers(campaign) TO gridpress_cms;

GRANT INSERT ON voting.objection_answers(number) TO gridpress_cms;

GRANT INSERT ON voting.objection_answers(reason) TO gridpress_cms;

GRANT INSERT ON voting.objection_answers(upheld) TO gridpress_cms;

GRANT SELECT ON voting.objection_contacts TO gridpress_cms;

GRANT SELECT ON voting.objections TO gridpress_cms;

GRANT SELECT ON voting.scans TO gridpress_cms;

GRANT SELECT ON voting.scans TO gridpress_voting;

GRANT INSERT, SELECT ON voting.seal_salts TO gridpress_voting;

GRANT SELECT ON voting.seals TO gridpress_cms;

GRANT INSERT, SELECT ON voting.seals TO gridpress_voting;

GRANT SELECT ON voting.signing_keys TO gridpress_cms;

GRANT INSERT, SELECT ON voting.signing_keys TO gridpress_voting;

GRANT INSERT, SELECT ON voting.sms_messages TO gridpress_voting;

GRANT INSERT, SELECT ON voting.sms_tries TO gridpress_voting;

GRANT SELECT ON voting.votes_in_holds TO gridpress_cms;

GRANT SELECT ON voting.votes_in_holds TO gridpress_voting;

GRANT INSERT, SELECT ON voting.withdrawals TO gridpress_cms;

GRANT SELECT ON voting.withdrawals TO gridpress_voting;
