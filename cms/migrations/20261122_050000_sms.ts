import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/**
 * Messages with codes, and tries to type one: what the limits of the SMS sign-in are counted from, for all processes.
 * Numbers are keyed hashes of one campaign, other ones than the ledger's voters; codes are not kept at all.
 */
const tables = `
CREATE TABLE voting.sms_messages (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  campaign integer NOT NULL REFERENCES voting.campaigns,
  phone uuid NOT NULL,
  net bigint,
  at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX sms_messages_phone ON voting.sms_messages (campaign, phone, at);
CREATE INDEX sms_messages_net ON voting.sms_messages (net, at);
CREATE INDEX sms_messages_at ON voting.sms_messages (campaign, at);

CREATE TABLE voting.sms_tries (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  campaign integer NOT NULL REFERENCES voting.campaigns,
  phone uuid NOT NULL,
  net bigint,
  at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX sms_tries_phone ON voting.sms_tries (campaign, phone, at);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON voting.sms_messages
  FOR EACH STATEMENT EXECUTE FUNCTION voting.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON voting.sms_tries
  FOR EACH STATEMENT EXECUTE FUNCTION voting.refuse_change();
`;

/**
 * The locks make counting and adding one step. Everybody takes the number's before the network's, so nobody waits in a
 * circle. The campaign's ceiling has none: it may be passed by as many messages as are asked for in the same instant.
 */
const functions = `
CREATE FUNCTION voting.enter_sms(
  p_campaign integer, p_phone uuid, p_net bigint,
  p_gap integer, p_number integer, p_net_hour integer, p_net_day integer, p_day integer
) RETURNS text LANGUAGE plpgsql AS $$
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
END $$;

CREATE FUNCTION voting.try_sms(
  p_campaign integer, p_phone uuid, p_net bigint, p_here integer, p_day integer
) RETURNS boolean LANGUAGE plpgsql AS $$
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
END $$;
`;

const rights = `
REVOKE ALL ON FUNCTION voting.enter_sms, voting.try_sms FROM PUBLIC;
GRANT SELECT, INSERT ON voting.sms_messages, voting.sms_tries TO gridpress_voting;
GRANT EXECUTE ON FUNCTION voting.enter_sms, voting.try_sms TO gridpress_voting;
`;

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [tables, functions, rights]) await db.execute(sql.raw(part));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw(
      "DROP FUNCTION voting.enter_sms, voting.try_sms; DROP TABLE voting.sms_messages, voting.sms_tries",
    ),
  );
}
