import { spawn } from "node:child_process";
import { once } from "node:events";
import { createReadStream } from "node:fs";
import { chown, copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { OperatorError } from "../operatorError.ts";
import { prepareHome, type ServerHome } from "../postgres/home.ts";
import { reasonIn } from "../postgres/reasonIn.ts";
import { withClient } from "../postgres/withClient.ts";
import { withoutSecrets } from "../withoutSecrets.ts";
import { wording } from "./wording.ts";

/** A database as it was at an instant, on a server that only this process reaches. */
export type Recovered = { url: string; stop: () => Promise<void> };

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''").replaceAll("%", "%%")}'`;

const own = async (home: ServerHome, ...files: string[]) => {
  if (!home.account) return;
  for (const file of files) await chown(file, home.account.uid, home.account.gid);
};

async function unpack(home: ServerHome, archive: string, cluster: string): Promise<void> {
  // Whoever is not root cannot give files away, and root's own would not be the server's.
  const tar = spawn("tar", ["-xzf", "-", "-C", cluster, "--no-same-owner"], {
    ...home.account,
    cwd: "/",
    env: withoutSecrets(process.env),
    stdio: ["pipe", "ignore", "ignore"],
  });
  createReadStream(archive).pipe(tar.stdin);
  const [code] = await once(tar, "close");
  if (code !== 0) throw new OperatorError(wording.tarFailed(`退出码 ${code}`));
}

/** Flags of a server that replays WAL up to an instant and is then an ordinary one. Its only door is a folder that nobody else may enter. */
const flagsFor = (place: { hba: string; socket: string; wal: string; until: Date }) =>
  Object.entries({
    listen_addresses: "",
    unix_socket_directories: place.socket,
    hba_file: place.hba,
    archive_mode: "off",
    hot_standby: "off",
    restore_command: `cp ${quoted(`${place.wal}/`)}%f "%p"`,
    // The server reads it before it knows names of zones.
    recovery_target_time: place.until.toISOString().replace("T", " ").replace("Z", "+00"),
    recovery_target_action: "promote",
    max_wal_size: "1GB",
    shared_buffers: "128MB",
    jit: "off",
    log_min_error_statement: "panic",
  }).flatMap(([name, value]) => ["-c", `${name}=${value}`]);

const port = 5432;

/** Whether the server is through with its WAL; rejects with what it said when it ended instead. */
async function untilThere(url: string, ended: () => string | undefined): Promise<void> {
  const ask = () =>
    withClient(url, (client) => client.query("SELECT 1"), { connectMs: 2_000, statementMs: 2_000 });
  for (;;) {
    const reason = ended();
    if (reason !== undefined) throw new OperatorError(reason);
    if (
      await ask().then(
        () => true,
        () => false,
      )
    )
      return;
    await sleep(100);
  }
}

/**
 * Brings a base up to an instant with the WAL that follows it, on a server of its own below `folder`. Throws `OperatorError` when the WAL ends
 * before that instant.
 */
export async function recoverTo(options: {
  folder: string;
  base: string;
  label: string;
  /** Puts the WAL that follows the base into a folder. */
  bringWal: (folder: string) => Promise<void>;
  until: Date;
}): Promise<Recovered> {
  const home = await prepareHome(options.folder);
  const [cluster, wal] = [path.join(home.folder, "cluster"), path.join(home.folder, "wal")];
  for (const one of [cluster, wal]) await mkdir(one, { mode: 0o700 });
  await options.bringWal(wal);
  const segments = (await readdir(wal)).map((name) => path.join(wal, name));
  await own(home, cluster, wal, ...segments);
  await unpack(home, options.base, cluster);
  const [label, signal] = [
    path.join(cluster, "backup_label"),
    path.join(cluster, "recovery.signal"),
  ];
  await copyFile(options.label, label);
  await writeFile(signal, "");
  const socket = await mkdtemp(path.join(os.tmpdir(), "gridpress-recover-"));
  const hba = path.join(socket, "hba.conf");
  await writeFile(hba, "local all all trust\n");
  await own(home, label, signal, socket, hba);
  const flags = flagsFor({ hba, socket, wal, until: options.until });
  const server = spawn(home.binaries.postgres, ["-D", cluster, "-p", String(port), ...flags], {
    ...home.account,
    cwd: "/",
    env: withoutSecrets(process.env),
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  server.stderr?.on("data", (text: Buffer) => {
    said = `${said}${text}`.slice(-8_000);
  });
  const closed = once(server, "close");
  const stop = async () => {
    if (server.exitCode === null) server.kill("SIGINT");
    await closed;
    for (const one of [socket, home.folder]) await rm(one, { recursive: true, force: true });
  };
  const reason = () => {
    if (server.exitCode === null) return undefined;
    return said.includes("before configured recovery target")
      ? wording.walEnds(options.until.toISOString())
      : reasonIn(said);
  };
  const url = `postgres://postgres@localhost/gridpress?host=${encodeURIComponent(socket)}&port=${port}`;
  await untilThere(url, reason).catch(async (error) => {
    await stop();
    throw error;
  });
  return { url, stop };
}
