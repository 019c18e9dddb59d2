import { execFile } from "node:child_process";
import { appendFile, mkdir, readdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const installed = "/usr/lib/postgresql";
const oldest = 15;

/** The PostgreSQL of this machine that the guide's first step installs: its version; undefined where there is none, or an older one. */
export async function installedPostgres(): Promise<string | undefined> {
  const versions = (await readdir(installed).catch(() => []))
    .map(Number)
    .filter((version) => version >= oldest);
  return versions.length > 0 ? String(Math.max(...versions)) : undefined;
}

/** Runs a command as PostgreSQL's account, which root cannot be; whoever is not root is that account. */
const asPostgres = (words: readonly string[]) =>
  run(path.resolve("tests/guide/standIns/runuser"), ["-u", "postgres", "--", ...words]);

/**
 * A server of the machine's own PostgreSQL, laid out as Debian does: data in one folder, configuration in another. It stands below `folder`, and keeps what the
 * distribution's has: no WAL is put aside before somebody sets that up.
 */
export async function startOwnPostgres(options: {
  folder: string;
  version: string;
  port: number;
  password: string;
}) {
  const { folder, version, port, password } = options;
  const within = (name: string) => path.join(folder, name);
  const program = (name: string) => path.join(installed, version, "bin", name);
  await mkdir(folder, { mode: 0o755 });
  await writeFile(within("password"), password, { mode: 0o644 });
  if (process.getuid?.() === 0) await run("chown", ["postgres:postgres", folder]);
  await asPostgres([
    ...[program("initdb"), "-D", within("main"), "-U", "postgres", "--no-sync"],
    ...["-E", "UTF8", "--locale=C.UTF-8", "-A", "scram-sha-256", `--pwfile=${within("password")}`],
  ]);
  await mkdir(within("etc"));
  for (const name of ["postgresql.conf", "pg_hba.conf", "pg_ident.conf"])
    await rename(path.join(within("main"), name), path.join(within("etc"), name));
  const settings = {
    data_directory: within("main"),
    hba_file: path.join(within("etc"), "pg_hba.conf"),
    ident_file: path.join(within("etc"), "pg_ident.conf"),
    port,
    // A newsroom's own; a server beside it that does not know of that must come up all the same.
    max_connections: 150,
  };
  // Set by the server itself, so that one that a base of it becomes has it too.
  const socket = `unix_socket_directories = '${folder}'\n`;
  await appendFile(path.join(within("main"), "postgresql.auto.conf"), socket);
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value}'\n`);
  await appendFile(path.join(within("etc"), "postgresql.conf"), lines.join(""));
  if (process.getuid?.() === 0) await run("chown", ["-R", "postgres:postgres", within("etc")]);
  const control = (...words: string[]) =>
    asPostgres([
      ...[program("pg_ctl"), "-D", within("etc"), "-l", within("server.log")],
      ...["-m", "fast", "-w", ...words],
    ]);
  await control("start");
  return {
    port,
    async stop() {
      await control("stop");
      // The one beside, where a block broke off before it was stopped.
      const beside = ["-D", within("then"), "-m", "immediate", "stop"];
      await asPostgres([program("pg_ctl"), ...beside]).catch(() => undefined);
    },
  };
}
