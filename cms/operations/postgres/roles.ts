import pg from "pg";
import type { DatabaseClient } from "#leaves/DatabaseClient.ts";
import { withClient } from "./withClient.ts";

/** Passwords of the three logins. */
export type LoginPasswords = { owner: string; cms: string; vote: string };
/** Connection strings of the three logins for one database. */
export type LoginUrls = { ownerUrl: string; cmsUrl: string; votingUrl: string };

/** What the vote endpoint may do is granted to this role by the voting migration; its login is a member. */
const votingRole = "gridpress_voting";
const logins = { owner: "gridpress_owner", cms: "gridpress_cms", vote: "gridpress_vote" } as const;

const ensureRole = (name: string, attributes: string) => `
DO $$ BEGIN
  CREATE ROLE ${name} ${attributes};
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  NULL;
END $$;`;

/** Closes a database that is not ours to our logins; an administrator who does not own it leaves it as it is. */
const keepOut = (database: string) => `
DO $$ BEGIN
  REVOKE CONNECT, TEMPORARY ON DATABASE ${database} FROM PUBLIC;
EXCEPTION WHEN insufficient_privilege OR invalid_catalog_name THEN
  NULL;
END $$;`;

/**
 * Large objects belong to no schema: whoever may call these functions fills the disk beside all tables. Nobody but an
 * administrator of the whole server may close them; any other leaves them as they are.
 */
const withoutLargeObjects = `
DO $$ BEGIN
  REVOKE EXECUTE ON FUNCTION lo_create(oid), lo_creat(integer), lo_from_bytea(oid, bytea),
    lo_import(text), lo_import(text, oid) FROM PUBLIC;
EXCEPTION WHEN insufficient_privilege THEN
  NULL;
END $$;`;

/** Statements on the server as a whole; safe to repeat. */
export const serverStatements = (passwords: LoginPasswords): string[] => [
  ensureRole(votingRole, "NOLOGIN"),
  ...Object.values(logins).map((login) => ensureRole(login, "LOGIN")),
  ...(["owner", "cms", "vote"] as const).map(
    (key) => `ALTER ROLE ${logins[key]} PASSWORD ${pg.escapeLiteral(passwords[key])};`,
  ),
  `GRANT ${votingRole} TO ${logins.vote};`,
  `GRANT ${logins.owner} TO CURRENT_USER;`,
  ...["postgres", "template1"].map(keepOut),
];

/**
 * A login that reads everything and writes nothing; safe to repeat. Who may not give that right away is told: backups then need the owner's login.
 * The role is PostgreSQL's own, from 14 on.
 */
export const backupStatements = (database: string, password: string): string[] => [
  ensureRole("gridpress_backup", "LOGIN"),
  `ALTER ROLE gridpress_backup PASSWORD ${pg.escapeLiteral(password)};`,
  `GRANT CONNECT ON DATABASE ${pg.escapeIdentifier(database)} TO gridpress_backup;`,
  `
DO $$ BEGIN
  GRANT pg_read_all_data TO gridpress_backup;
EXCEPTION WHEN insufficient_privilege THEN
  RAISE WARNING 'gridpress_backup may not read: have an administrator run GRANT pg_read_all_data TO gridpress_backup';
END $$;`,
];

/**
 * Statements inside one database; safe to repeat. The owner makes schemas and tables; the cms reads and writes
 * rows of `public`; the vote login sees nothing of `public`. Default privileges cover tables of later migrations.
 */
export const databaseStatements = (database: string): string[] => {
  const name = pg.escapeIdentifier(database);
  const inPublic = `ALTER DEFAULT PRIVILEGES FOR ROLE ${logins.owner} IN SCHEMA public`;
  return [
    `REVOKE ALL ON DATABASE ${name} FROM PUBLIC;`,
    `GRANT CONNECT ON DATABASE ${name} TO ${logins.cms}, ${logins.vote};`,
    `REVOKE TEMPORARY ON DATABASE ${name} FROM ${logins.cms}, ${logins.vote};`,
    withoutLargeObjects,
    `ALTER SCHEMA public OWNER TO ${logins.owner};`,
    "REVOKE ALL ON SCHEMA public FROM PUBLIC;",
    `GRANT USAGE ON SCHEMA public TO ${logins.cms};`,
    `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${logins.cms};`,
    `GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${logins.cms};`,
    `${inPublic} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${logins.cms};`,
    `${inPublic} GRANT USAGE, SELECT ON SEQUENCES TO ${logins.cms};`,
  ];
};

async function runAll(url: string, statements: readonly string[]): Promise<void> {
  // Making a database copies files, and another process may be doing the same.
  const work = async (client: DatabaseClient) => {
    for (const statement of statements) await client.query(statement);
  };
  await withClient(url, work, { statementMs: 5 * 60_000 });
}

const withDatabase = (url: string, database: string) => {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed;
};

/** Connection string of the login for backups, on the server that `adminUrl` names. */
export function backupUrl(adminUrl: string, database: string, password: string): string {
  const url = withDatabase(adminUrl, database);
  url.username = "gridpress_backup";
  url.password = encodeURIComponent(password);
  return url.href;
}

/** Connection strings of the logins, on the server that `adminUrl` names. */
export function loginUrls(
  adminUrl: string,
  database: string,
  passwords: LoginPasswords,
): LoginUrls {
  const as = (key: keyof typeof logins) => {
    const url = withDatabase(adminUrl, database);
    url.username = logins[key];
    url.password = encodeURIComponent(passwords[key]);
    return url.href;
  };
  return { ownerUrl: as("owner"), cmsUrl: as("cms"), votingUrl: as("vote") };
}

/**
 * Makes the roles, and the database when missing, with least rights each. `adminUrl` may create roles and
 * databases on the server. Safe to repeat; repeating sets the passwords anew.
 */
export async function provisionDatabase(options: {
  adminUrl: string;
  database: string;
  passwords: LoginPasswords;
}): Promise<LoginUrls> {
  const { adminUrl, database, passwords } = options;
  // Two that provision one server at once would trip over each other's update of the same role.
  await runAll(adminUrl, ["SELECT pg_advisory_lock(7263450019);", ...serverStatements(passwords)]);
  const create = `CREATE DATABASE ${pg.escapeIdentifier(database)} OWNER ${logins.owner} ENCODING 'UTF8' TEMPLATE template0`;
  await runAll(adminUrl, [create]).catch((error) => {
    if (error.code !== "42P04") throw error;
  });
  await runAll(withDatabase(adminUrl, database).href, databaseStatements(database));
  return loginUrls(adminUrl, database, passwords);
}

/** The login for backups came after the others, and may be missing. */
const mayConnect = (database: string) => `
DO $$ BEGIN
  GRANT CONNECT ON DATABASE ${pg.escapeIdentifier(database)} TO gridpress_backup;
EXCEPTION WHEN undefined_object THEN
  NULL;
END $$;`;

/**
 * Gives the logins of a server their rights in a database that their owner has made there and that is still empty: passwords stay as they are. A database of
 * another login is left to whoever made that.
 */
export async function grantRights(ownerUrl: string): Promise<void> {
  const whose = `SELECT current_database() AS name, current_user = '${logins.owner}' AS "isOurs"`;
  const [database] = (await withClient(ownerUrl, (owner) => owner.query(whose))).rows;
  if (!database?.isOurs) return;
  await runAll(ownerUrl, [...databaseStatements(database.name), mayConnect(database.name)]);
}
