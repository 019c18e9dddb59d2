import { type Finding, warning, well, wrong } from "./finding.ts";

/** What one login sees of the database. */
export type LoginFacts = {
  /** Variable that names the login. */
  variable: "DATABASE_OWNER_URL" | "DATABASE_URL" | "VOTING_DATABASE_URL";
  login: string;
  isSuperuser: boolean;
  /** Whether its connection is encrypted, and whether it goes to another machine at all. */
  isEncrypted: boolean;
  isLocal: boolean;
  /** May read accounts; add or change votes; read the seals' salts. */
  readsAccounts: boolean;
  addsVotes: boolean;
  changesVotes: boolean;
};

/** What the login that backs up may do with all tables. */
export type BackupLoginFacts = { login: string; readsAll: boolean; writes: boolean };

export type ServerFacts = {
  /** `150004` of 15.4. */
  versionNumber: number;
  version: string;
  encoding: string;
  /** How far its clock is ahead of this machine's, in ms. */
  aheadMs: number;
  /** Migrations that it has not run, as far as the login may know, and whether it has run any. */
  pending: number | undefined;
  isEmpty: boolean;
};

const oldest = 150_000;
const worthMs = 2_000;

function loginFindings(facts: LoginFacts): Finding[] {
  const { variable, login, isSuperuser, readsAccounts, addsVotes, changesVotes } = facts;
  const who = `${variable} 的登录 ${login}`;
  const remedy = "用 npm run --silent db:roles 打印的三个登录，各写进自己的变量";
  const findings: Finding[] = [];
  if (isSuperuser) findings.push(wrong(`${who} 是数据库超级用户，什么都能改`, remedy));
  else if (variable !== "DATABASE_OWNER_URL" && changesVotes)
    findings.push(wrong(`${who} 能改动已经投下的票`, remedy));
  else if (variable === "DATABASE_URL" && addsVotes)
    findings.push(wrong(`${who} 能添加选票：只有投票进程应当能`, remedy));
  else if (variable === "VOTING_DATABASE_URL" && readsAccounts)
    findings.push(wrong(`${who} 能读到编辑部的账号：公开的进程不应当能`, remedy));
  else findings.push(well(`${who} 只有它需要的权限`));
  if (!facts.isLocal && !facts.isEncrypted)
    findings.push(
      warning(
        `${who} 到另一台机器的连接没有加密`,
        "在连接串后加 ?sslmode=verify-full（证书由自己的 CA 签发时再加 &sslrootcert=…）",
      ),
    );
  return findings;
}

/** A backup that may not read a table ends in the night, when nobody looks. */
export function backupLoginFinding({ login, readsAll, writes }: BackupLoginFacts): Finding {
  const who = `BACKUP_DATABASE_URL 的登录 ${login}`;
  if (!readsAll)
    return wrong(
      `${who} 读不了所有的表，备份会失败`,
      "用 npm run --silent db:roles 打印的 gridpress_backup；它没有权限时，请数据库管理员执行 GRANT pg_read_all_data TO gridpress_backup",
    );
  return writes
    ? warning(
        `${who} 还能改动数据，备份只需要读`,
        "用 npm run --silent db:roles 打印的 gridpress_backup",
      )
    : well(`${who} 什么都能读，什么都不能改`);
}

/** A database that is empty has nothing to be backed up, and a backup of it is refused. */
function schemaFindings({ pending, isEmpty }: ServerFacts): Finding[] {
  if (isEmpty)
    return [
      wrong(
        "数据库还是空的，没有建立过表",
        "运行 npm run migrate，再用 npm run admin:create 建第一个账号；这时没有什么要备份",
      ),
    ];
  if (pending === undefined) return [];
  return pending === 0
    ? [well("数据库结构与这个版本一致")]
    : [wrong(`数据库还缺 ${pending} 项迁移`, "先备份（npm run backup），再运行 npm run migrate")];
}

/** What is wrong with a database and its logins. */
export function databaseFindings(server: ServerFacts, logins: readonly LoginFacts[]): Finding[] {
  const { version, versionNumber, encoding, aheadMs } = server;
  return [
    versionNumber < oldest
      ? wrong(`PostgreSQL ${version} 太旧`, "升级到 15 或更新的版本")
      : well(`PostgreSQL ${version}`),
    ...(encoding === "UTF8"
      ? []
      : [wrong(`数据库的编码是 ${encoding}`, "新建一个 ENCODING 'UTF8' 的数据库，再恢复备份")]),
    Math.abs(aheadMs) < worthMs
      ? well("数据库与本机的时钟一致")
      : wrong(
          `数据库的时钟比本机${aheadMs > 0 ? "快" : "慢"} ${(Math.abs(aheadMs) / 1000).toFixed(0)} 秒`,
          "两台机器都启用 NTP（timedatectl set-ntp true）：定时发布和投票起止以数据库为准",
        ),
    ...schemaFindings(server),
    ...logins.flatMap(loginFindings),
  ];
}
