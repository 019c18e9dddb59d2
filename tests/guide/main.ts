import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { freePort } from "#operations/postgres/port.ts";
import { startServer } from "#operations/postgres/server.ts";
import { guideBlocks } from "./readmeGuide.ts";

/**
 * `npm run guide:run`: types README's guide, block after block, on a machine that it leaves as it was. Folders, ports and the database are of this run; what would
 * change the machine itself (packages, accounts, owners, systemd, certificates) is done by the stand-ins beside this file.
 */
const run = promisify(execFile);
const root = await mkdtemp(path.join(os.tmpdir(), "gridpress-guide-"));
const at = (...parts: string[]) => path.join(root, ...parts);
const database = await startServer({ folder: at("postgres"), password: "guide" });
const [cms, web, next, plain, tls] = await Promise.all(Array.from({ length: 5 }, freePort));

/** Where the guide's places are here. */
const places: readonly (readonly [string, string])[] = [
  ["/srv/gridpress", at("code")],
  ["/etc/gridpress", at("settings")],
  ["/var/lib/gridpress", at("data")],
  ["/backups/gridpress", at("backups")],
  ["/keys/gridpress", at("keys")],
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
  ...{ GRIDPRESS_CODE: at("code"), GRIDPRESS_SETTINGS: at("settings") },
  ...{ UNITS: at("units"), PIDS: at("pids"), SITES: at("sites"), CERTIFICATES: at("live") },
  ...{ CMS_PORT: String(cms), WEB_PORT: String(web), NEXT_PORT: String(next) },
  ...{ NGINX_PORT: String(plain), NGINX_TLS_PORT: String(tls) },
};

// What is set for all of this project's own processes must come from the guide.
const env = variables as unknown as NodeJS.ProcessEnv;

/** What a doctor may find wrong where nobody leads the names to this machine. */
const expected = /grid\.example\.cn|网址|证书/;

/** Types a block; the doctor's findings are looked at, and do not end it. */
async function type(block: string): Promise<void> {
  const text = placed(block).replace(
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
  await database.stop();
  if (done === blocks.length) await rm(root, { recursive: true, force: true });
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(JSON.stringify({ blocks: blocks.length, done, seconds }));
}
