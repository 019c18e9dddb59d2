import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { childEnvironment } from "#operations/childEnvironment.ts";
import { freePort } from "#operations/postgres/port.ts";
import { launchNode } from "#operations/processes/launchNode.ts";
import { type ProcessName, secretsOf } from "#operations/secretsOf.ts";
import { readSettings } from "#operations/settings.ts";
import { newSigningKey } from "#voting/seals/signer.ts";

const long = "0123456789012345678901234567890123456789";
/** Every secret of the product, as an operator's environment may hold it, and two of somebody else. */
const secrets: Record<string, string> = {
  DATABASE_URL: "postgres://cms:pw@127.0.0.1:1/x",
  DATABASE_OWNER_URL: "postgres://owner:pw@127.0.0.1:1/x",
  VOTING_DATABASE_URL: "postgres://vote:pw@127.0.0.1:1/x",
  PAYLOAD_SECRET: `p${long}`,
  VOTING_SECRET: `v${long}`,
  VOTING_SECRET_BEFORE: `w${long}@2026-11-21T04:00:00Z`,
  VOTING_SIGNING_KEY: newSigningKey(),
  VOTING_SIGNING_KEY_BEFORE: newSigningKey(),
  METRICS_TOKEN: "monitor-0123456789",
  ALARM_WEBHOOK_URL: "https://alarm.example/send?key=a",
  INTAKE_SECRET: `i${long}`,
  INTAKE_SECRET_BEFORE: `j${long}`,
  INTAKE_PRIVATE_KEY: "b".repeat(64),
  INTAKE_PRIVATE_KEY_BEFORE: "c".repeat(64),
  WECHAT_APP_SECRET: "wechat",
  SMS_SECRET_ID: "sms-id",
  SMS_SECRET_KEY: "sms-key",
  CDN_SECRET_ID: "cdn-id",
  CDN_SECRET_KEY: "cdn-key",
  WECOM_WEBHOOK_URL: "https://wecom.example/send?key=k",
  DINGTALK_WEBHOOK_URL: "https://dingtalk.example/send?access_token=t",
  DINGTALK_WEBHOOK_SECRET: "SEC",
  S3_ACCESS_KEY_ID: "store-id",
  S3_SECRET_ACCESS_KEY: "store-key",
  PGPASSWORD: "somebody's",
  AWS_ACCESS_KEY_ID: "somebody's",
  AWS_SECRET_ACCESS_KEY: "somebody's",
};
const settings = {
  WECHAT_APP_ID: "wx1",
  SMS_SDK_APP_ID: "1400",
  SMS_SIGN_NAME: "社区报",
  SMS_TEMPLATE_ID: "1",
  S3_BUCKET: "b",
  INTAKE_PUBLIC_KEY: "a".repeat(43),
};
const secretsIn = (names: Iterable<string>) => [...names].filter((name) => name in secrets).sort();

let dataDir: string;
const before = { ...process.env };
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), "gridpress-secrets-"));
  Object.assign(process.env, secrets, settings, { GRIDPRESS_DATA_DIR: dataDir });
});
afterAll(async () => {
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
  Object.assign(process.env, before);
  await rm(dataDir, { recursive: true, force: true });
});

/** Names of the variables that a process was started with. */
async function environmentOf(pid: number): Promise<string[]> {
  const text = await readFile(`/proc/${pid}/environ`, "utf8");
  return text.split("\0").map((line) => line.split("=")[0] ?? "");
}

/** What a program that is started as `name` finds in its environment. */
async function probe(name: ProcessName): Promise<NodeJS.ProcessEnv> {
  const child = launchNode({
    arguments: ["-e", "process.send(process.env, () => process.disconnect())"],
    env: childEnvironment(readSettings(), name),
    stdio: ["ignore", "inherit", "inherit"],
  });
  const [env] = await once(child, "message");
  await once(child, "exit");
  return env as NodeJS.ProcessEnv;
}

describe("a process is given its own secrets and no other's", () => {
  it.each(Object.keys(secretsOf) as ProcessName[])("%s", async (name) => {
    const env = await probe(name);
    expect(secretsIn(Object.keys(env))).toEqual([...secretsOf[name]].sort());
    expect(env.NODE_ENV).toBe("production");
    expect(env.VOTER_SIGN_INS).toBe("wechat,sms");
    expect(env.PATH).toBe(process.env.PATH);
  });

  it("which for the cms is nothing of voting or of the owner, and for voting nothing of content", () => {
    expect(secretsOf.cms.filter((name) => /VOTING|OWNER|SMS|WECHAT/.test(name))).toEqual([]);
    for (const name of ["web", "voting"] as const)
      expect(
        secretsOf[name].filter((secret) => /PAYLOAD|EDITION|OWNER|^DATABASE/.test(secret)),
      ).toEqual([]);
    const reading = Object.entries(secretsOf).filter(([, names]) =>
      (names as readonly string[]).includes("INTAKE_PRIVATE_KEY"),
    );
    expect(reading.map(([name]) => name)).toEqual(["cms"]);
    const withOwner = Object.entries(secretsOf).filter(([, names]) =>
      (names as readonly string[]).includes("DATABASE_OWNER_URL"),
    );
    expect(withOwner.map(([name]) => name)).toEqual(["migrate"]);
  });
});

describe.skipIf(os.platform() !== "linux")("in production, as the operator starts it", () => {
  const inProduction = (ports: Record<string, string>): NodeJS.ProcessEnv => ({
    ...process.env,
    NODE_ENV: "production",
    SITE_ORIGIN: "https://grid.example.cn",
    ADMIN_ORIGIN: "https://admin.grid.example.cn",
    ...ports,
  });
  const children = async (pid: number) =>
    (await readFile(`/proc/${pid}/task/${pid}/children`, "utf8")).trim().split(" ").map(Number);
  let launcher: ChildProcess;

  it.each(["web", "voting"] as const)("npm run %s", async (name) => {
    const port = String(await freePort());
    launcher = spawn(process.execPath, ["cms/operations/launch.mjs", "run", name], {
      env: inProduction({ WEB_PORT: port, VOTING_PORT: port }),
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(launcher.stdout ?? launcher, "data");
    const [service = 0] = await children(launcher.pid ?? 0);
    expect(secretsIn(await environmentOf(service))).toEqual([...secretsOf[name]].sort());
    // What it makes is for its own user alone.
    expect(await readFile(`/proc/${service}/status`, "utf8")).toMatch(/^Umask:\s+0077$/m);

    // Killed as the kernel kills: what it started does not stay behind and keep the port.
    launcher.kill("SIGKILL");
    await expect.poll(() => environmentOf(service).catch(() => "gone")).toBe("gone");
  });

  it("says in one line that a port is taken", async () => {
    const port = String(await freePort());
    const { createServer } = await import("node:net");
    const stranger = createServer().listen(Number(port), "127.0.0.1");
    await once(stranger, "listening");
    const second = spawn(process.execPath, ["cms/operations/launch.mjs", "run", "web"], {
      env: inProduction({ WEB_PORT: port }),
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    for (const stream of [second.stdout, second.stderr])
      stream?.on("data", (text) => {
        said += text;
      });
    const [code] = await once(second, "close");
    stranger.close();
    expect(code).toBe(1);
    expect(said.trim().split("\n")).toEqual([
      expect.stringMatching(`端口 ${port} 已被占用.*WEB_PORT`),
    ]);
  });
});
