import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { freePort } from "#operations/postgres/port.ts";
import { startServer } from "#operations/postgres/server.ts";
import { installedPostgres, startOwnPostgres } from "./ownPostgres.ts";
import { guideBlocks } from "./readmeGuide.ts";
import { twoWrites } from "./twoWrites.ts";

/**
 * `npm run guide:run`: types README's guide, block after block, on a machine that it leaves as it was. Folders, ports and the database are of this run; what would
 * change the machine itself (packages, accounts, owners, systemd, certificates) is done by the stand-ins beside this file. The database is a server of the
 * machine's PostgreSQL; where none is installed it is the embedded one, and what only the other can do is told and left out.
 */
const run = promisify(execFile);
const root = await mkdtemp(path.join(os.tmpdir(), "gridpress-guide-"));
const at = (...parts: string[]) => path.join(root, ...parts);
// PostgreSQL's own account has to get in.
await chmod(root, 0o755);
const [cms, web, next, plain, tls, own, then] = await Promise.all(
  Array.from({ length: 7 }, freePort),
);
const version = await installedPostgres();
const database = version
  ? await startOwnPostgres({ folder: at("pg"), version, port: own ?? 0, password: "guide" })
  : await startServer({ folder: at("postgres"), password: "guide" });

/** Where the guide's places are here. */
const places: readonly (readonly [string, string])[] = [
  ["/srv/gridpress", at("code")],
  ["/etc/gridpress", at("settings")],
  ["/var/lib/gridpress", at("data")],
  ["/backups/gridpress", at("backups")],
  ["/keys/gridpress", at("keys")],
  ["/backups/base", at("bases")],
  ["/backups/wal", at("wal")],
  ["/var/lib/postgresql/15/main", at("pg", "main")],
  ["/var/lib/postgresql", at("pg")],
  ["/etc/postgresql/15/main", at("pg", "etc")],
  ["/usr/lib/postgresql/15/", `/usr/lib/postgresql/${version}/`],
  ["5433", String(then)],
  ["/root/", `${root}/`],
  ["/etc/systemd/system", at("units")],
  ["/etc/nginx/conf.d", at("sites")],
  ["/usr/local/bin", at("bin")],
  ["127.0.0.1:5432", `127.0.0.1:${database.port}`],
  ["127.0.0.1:3000", `127.0.0.1:${cms}`],
  ["127.0.0.1:4321", `127.0.0.1:${web}`],
  ["127.0.0.1:4331", `127.0.0.1:${next}`],
];
const placed = (block: string) =>
  places.reduce((text, [there, here]) => text.replaceAll(there, here), block);

const variables: Record<string, string> = {
  PATH: [path.resolve("tests/guide/standIns"), at("bin"), process.env.PATH].join(":"),
  HOME: at("data"),
  LANG: "C.UTF-8",
  REAL_NPM: (await run("sh", ["-c", "command -v npm"])).stdout.trim(),
  ...{ PGHOST: "127.0.0.1", PGPORT: String(database.port), PGUSER: "postgres" },
  ...{ PGPASSWORD: "guide", GRIDPRESS_USER: "root" },
  ...{ PG_CTL: `/usr/lib/postgresql/${version}/bin/pg_ctl`, PG_SETTINGS: at("pg", "etc") },
  ...{ PG_LOG: at("pg", "server.log"), BASE_DIR: at("bases"), WAL_DIR: at("wal") },
  ...{ BIN: at("bin"), GRIDPRESS_CODE: at("code"), GRIDPRESS_SETTINGS: at("settings") },
  ...{ UNITS: at("units"), PIDS: at("pids"), SITES: at("sites"), CERTIFICATES: at("live") },
  ...{ CMS_PORT: String(cms), WEB_PORT: String(web), NEXT_PORT: String(next) },
  ...{ NGINX_PORT: String(plain), NGINX_TLS_PORT: String(tls) },
};

// What is set for all of this project's own processes must come from the guide.
const env = variables as unknown as NodeJS.ProcessEnv;

/** What a doctor may find wrong where nobody leads the names to this machine. */
const expected = /grid\.example\.cn|网址|证书/;

const writes = twoWrites({ port: database.port, beside: then ?? 0, password: "guide" });
const isOfOwn = (block: string) =>
  /postgresql|gridpress-base/.test(block) && !/apt-get/.test(block);

/** Types a block; the doctor's findings are looked at, and do not end it. */
async function type(block: string): Promise<void> {
  if (isOfOwn(block) && !version) {
    console.log("(left out: no PostgreSQL of 15 or newer is installed here)");
    return;
  }
  const isInstant = /^moment=/m.test(block);
  const moment = isInstant ? await writes.write() : "";
  const text = placed(block.replace(/^moment=.*$/m, `moment="${moment}"`)).replace(
    /^gridpress doctor$/m,
    `gridpress doctor > ${at("doctor")} || true`,
  );
  const shell = spawn("bash", ["-euo", "pipefail", "-c", text], {
    env,
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  });
  const [code] = await once(shell, "exit");
  if (code !== 0) throw new Error(`a block of the guide ended with ${code}:\n${block}`);
  if (isInstant) await writes.check();
  if (!/^gridpress doctor$/m.test(block)) return;
  const said = await readFile(at("doctor"), "utf8");
  console.log(said);
  const wrong = said.split("\n").filter((line) => line.includes("✗") && !expected.test(line));
  if (wrong.length > 0)
    throw new Error(`the doctor finds wrong what the guide made:\n${wrong.join("\n")}`);
}

async function stopAll(): Promise<void> {
  for (const name of await readdir(at("pids")).catch(() => []))
    if (!name.includes("."))
      await run(path.resolve("tests/guide/standIns/systemctl"), ["stop", name], { env });
}

let done = 0;
const blocks = guideBlocks();
const began = performance.now();
try {
  for (const folder of ["code", "units", "sites", "bin", "pids"]) await mkdir(at(folder));
  const files = (await run("git", ["ls-files", "-co", "--exclude-standard"])).stdout
    .trim()
    .split("\n");
  for (const file of files) await cp(file, at("code", file), { verbatimSymlinks: true });
  // Links to the same files: packages are larger than all else.
  await run("cp", ["-al", path.resolve("node_modules"), at("code", "node_modules")]);
  // Builds of these sources that were made here are not made once more.
  for (const builds of ["cms/.next", "dist"])
    await cp(builds, at("code", builds), { recursive: true }).catch((error) => {
      if (error.code !== "ENOENT") throw error;
    });
  for (const block of blocks) {
    console.log(`\n${block.trim()}`);
    await type(block);
    done += 1;
  }
} finally {
  await stopAll();
  // A block that broke off may have left it stopped.
  await database.stop().catch(console.error);
  if (done === blocks.length) await rm(root, { recursive: true, force: true });
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(JSON.stringify({ blocks: blocks.length, done, seconds }));
}
