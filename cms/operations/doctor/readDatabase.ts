import { pendingMigrations } from "../pendingMigrations.ts";
import { withClient } from "../postgres/withClient.ts";
import type { BackupLoginFacts, LoginFacts, ServerFacts } from "./databaseRules.ts";

const limits = { connectMs: 5_000, statementMs: 5_000 };

const serverQuestion = `SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int AS "versionNumber",
  pg_encoding_to_char(encoding) AS encoding,
  NOT EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relname = 'payload_migrations') AS "isEmpty", (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS at
  FROM pg_database WHERE datname = current_database()`;

/** By the catalogue, which everybody may read: to name a table of a closed schema is an error. One that is not there yet gives nobody a right. */
const may = (schema: string, table: string, right: string) =>
  `coalesce((SELECT has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, '${right}')
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = '${schema}' AND c.relname = '${table}'), false)`;

const loginQuestion = `SELECT current_user AS login, (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS "isSuperuser",
  coalesce((SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()), false) AS "isEncrypted",
  coalesce(inet_server_addr() = inet_client_addr() OR inet_server_addr() <<= '127.0.0.0/8'::inet, true) AS "isLocal",
  ${may("public", "users", "SELECT")} AS "readsAccounts", ${may("voting", "likes", "INSERT")} AS "addsVotes",
  (${may("voting", "likes", "UPDATE")} OR ${may("voting", "likes", "DELETE")}) AS "changesVotes"`;

const backupQuestion = `SELECT current_user AS login,
  coalesce(bool_and(has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT')), true) AS "readsAll",
  coalesce(bool_or(has_table_privilege(c.oid, 'INSERT') OR has_table_privilege(c.oid, 'UPDATE') OR has_table_privilege(c.oid, 'DELETE')), false) AS writes
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind = 'r' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'`;

/** What the login that backs up may do. Throws what the connection throws. */
export const readBackupLogin = (url: string): Promise<BackupLoginFacts> =>
  withClient(url, async (client) => (await client.query(backupQuestion)).rows[0], limits);

/** The login of votes sees nothing of the newsroom's tables, and is all that a machine with a `web` alone has. */
const pendingAt = async (url: string): Promise<number | undefined> =>
  pendingMigrations(url).then(
    (names) => names.length,
    (error) => {
      if (error.code !== "42501") throw error;
      return undefined;
    },
  );

/** What the server says of itself, asked by one login. Throws what the connection throws. */
export const readServer = (url: string, now: () => Date): Promise<ServerFacts> =>
  withClient(
    url,
    async (client) => {
      const before = now().getTime();
      const { at, ...told } = (await client.query(serverQuestion)).rows[0] as Omit<
        ServerFacts,
        "aheadMs" | "pending"
      > & { at: number };
      const middle = (before + now().getTime()) / 2;
      return { ...told, aheadMs: at - middle, pending: await pendingAt(url) };
    },
    limits,
  );

/** What a login may do. Throws what the connection throws. */
export const readLogin = (variable: LoginFacts["variable"], url: string): Promise<LoginFacts> =>
  withClient(
    url,
    async (client) => ({ variable, ...(await client.query(loginQuestion)).rows[0] }),
    limits,
  );
