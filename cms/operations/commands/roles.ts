import { randomBytes } from "node:crypto";
import {
  backupStatements,
  backupUrl,
  databaseStatements,
  loginUrls,
  serverStatements,
} from "../postgres/roles.ts";
import { runCommand } from "../runCommand.ts";

const make = () => randomBytes(24).toString("base64url");

/**
 * Prints the SQL that prepares a real PostgreSQL, with fresh passwords, and the connection strings that go with it, as comments,
 * which psql does not show: `umask 077; npm run --silent db:roles -- gridpress db.example.cn >../roles.sql; psql -U postgres
 * -f ../roles.sql`. Nothing is stored: what was printed is all there is, and is deleted once the strings are in `.env`.
 */
async function printRoles(): Promise<void> {
  const [database = "gridpress", host = "127.0.0.1:5432"] = process.argv.slice(2);
  const passwords = { owner: make(), cms: make(), vote: make() };
  // Of a cluster, all hosts stand in each connection string: whoever connects looks for the one that takes writes.
  const [first = "", ...others] = host.split(",");
  const server = `postgres://admin@${first}/postgres`;
  const shown = (url: string) =>
    others.length === 0
      ? url
      : `${url.replace(`@${first}/`, `@${host}/`)}?target_session_attrs=read-write`;
  const urls = loginUrls(server, database, passwords);
  const backup = make();
  console.log(
    [
      "-- 建立 Gridpress 的数据库和四个最小权限的登录角色，由数据库管理员执行。已有的数据库不动，四个登录换成新密码。",
      "-- Database and least-rights logins of Gridpress; run as a database administrator. A database that is there stays; the logins get new passwords.",
      ...serverStatements(passwords),
      // Where it is there, passwords alone are new: a rotation is the same command.
      `SELECT 'CREATE DATABASE "${database}" OWNER gridpress_owner ENCODING ''UTF8'' TEMPLATE template0'`,
      `  WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = '${database}') \\gexec`,
      `\\connect "${database}"`,
      ...databaseStatements(database),
      ...backupStatements(database, backup),
      "",
      "-- 写进 .env（只显示这一次）：",
      `-- DATABASE_OWNER_URL=${shown(urls.ownerUrl)}`,
      `-- DATABASE_URL=${shown(urls.cmsUrl)}`,
      `-- VOTING_DATABASE_URL=${shown(urls.votingUrl)}`,
      `-- BACKUP_DATABASE_URL=${shown(backupUrl(server, database, backup))}`,
    ].join("\n"),
  );
}

await runCommand(printRoles);
