import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isRunning } from "#leaves/isRunning.ts";
import { OperatorError } from "../operatorError.ts";
import { boundLog, closeLog, openLog } from "../processes/logFile.ts";
import { withoutSecrets } from "../withoutSecrets.ts";
import { ensureCluster } from "./cluster.ts";
import { prepareHome, type ServerHome } from "./home.ts";
import { liveLock, readLock } from "./lockFile.ts";
import { rememberedPort } from "./port.ts";
import { reasonIn } from "./reasonIn.ts";
import { keepSpareWal } from "./spareWal.ts";
import { archiveSettings } from "./walArchive.ts";
import { withClient } from "./withClient.ts";

/** A running server. `urlOf` gives the superuser's connection string of a database. */
export type RunningServer = {
  port: number;
  pid: number;
  /** It was already running: an earlier start was killed and left it. */
  reused: boolean;
  urlOf(database: string): string;
  isAlive(): boolean;
  /** Ends open sessions, writes a checkpoint and waits until the process is gone. */
  stop(): Promise<void>;
};

/**
 * Small on purpose: the whole stack shares one small machine. Buffers hold the ledger's indexes of a large campaign
 * (memory is only taken when it is used); room for WAL keeps checkpoints, and the full page images that follow each, out
 * of a surge; a quarter of it is kept ready, so that no commit waits for a new file. No replica can hold back more. What
 * makes a commit durable stays as PostgreSQL has it. Statements that failed, and the values in them, are told to those who
 * sent them and stay out of the log.
 */
const modestFlags = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "80",
  shared_buffers: "256MB",
  min_wal_size: "256MB",
  max_wal_size: "1GB",
  wal_level: "minimal",
  max_wal_senders: "0",
  checkpoint_timeout: "15min",
  wal_buffers: "16MB",
  jit: "off",
  log_min_messages: "log",
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
};

const recoverySeconds = 60;

const canConnect = (url: string): Promise<boolean> =>
  withClient(url, (client) => client.query("select 1"), {
    connectMs: 2000,
    statementMs: 2000,
  }).then(
    () => true,
    () => false,
  );

async function stopServer(pid: number): Promise<void> {
  for (const signal of ["SIGINT", "SIGQUIT"] as const) {
    if (!isRunning(pid)) return;
    process.kill(pid, signal);
    for (let waited = 0; waited < 20_000 && isRunning(pid); waited += 50) await sleep(50);
  }
}

/** The log keeps earlier starts too; only its end speaks of this one. */
const lastReason = async (logFile: string) =>
  reasonIn((await readFile(logFile, "utf8").catch(() => "")).slice(-2000));

function launch(home: ServerHome, arguments_: readonly string[], logFile: string) {
  const log = openLog(logFile);
  // Its own process group: Ctrl-C in the terminal must not stop the database before those who use it.
  const child = spawn(home.binaries.postgres, arguments_, {
    ...home.account,
    env: withoutSecrets(process.env),
    cwd: "/",
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeLog(log);
  const state = { exited: false };
  child.once("exit", () => {
    state.exited = true;
  });
  child.once("error", () => {
    state.exited = true;
  });
  child.unref();
  return state;
}

/**
 * Starts the server of `folder`, making its cluster on first use; takes over one that a killed start left running.
 * `settings` override the modest defaults (PostgreSQL's own names). Throws `OperatorError` with the server's reason.
 */
export async function startServer(options: {
  folder: string;
  password: string;
  settings?: Record<string, string>;
  /** Puts its WAL aside for backups. */
  keepsWal?: boolean;
}): Promise<RunningServer> {
  const home = await prepareHome(options.folder);
  const cluster = await ensureCluster(home, options.password);
  const logFile = path.join(home.folder, "server.log");
  boundLog(logFile);
  const urlAt = (port: number) => (database: string) =>
    `postgres://postgres:${encodeURIComponent(options.password)}@127.0.0.1:${port}/${database}`;
  const running = (lock: { pid: number; port: number }, reused: boolean): RunningServer => ({
    ...lock,
    reused,
    urlOf: urlAt(lock.port),
    isAlive: () => isRunning(lock.pid),
    stop: () => stopServer(lock.pid),
  });

  const orphan = await liveLock(cluster);
  if (orphan) {
    for (let waited = 0; waited < recoverySeconds * 1000 && isRunning(orphan.pid); waited += 200) {
      if (await canConnect(urlAt(orphan.port)("postgres"))) return running(orphan, true);
      await sleep(200);
    }
    await stopServer(orphan.pid);
  }

  const port = await rememberedPort(path.join(home.folder, "port"));
  const archive = options.keepsWal ? await archiveSettings(home) : {};
  const settings = Object.entries({ ...modestFlags, ...archive, ...options.settings });
  const flags = settings.flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  // A second try: children of a killed server may still hold its shared memory for a moment.
  for (const attempt of [1, 2]) {
    const child = launch(home, ["-D", cluster, "-p", String(port), ...flags], logFile);
    for (let waited = 0; waited < recoverySeconds * 1000 && !child.exited; waited += 100) {
      const lock = await readLock(cluster);
      const url = urlAt(port)("postgres");
      if (lock && (await canConnect(url))) {
        await keepSpareWal(url);
        return running(lock, false);
      }
      await sleep(100);
    }
    if (attempt === 1) await sleep(2000);
  }
  throw new OperatorError(
    `内置 PostgreSQL 没能启动：${await lastReason(logFile)}（日志：${logFile}）`,
  );
}
