import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { fileLimits } from "#intake/fileRules.ts";
import { bodyLimits } from "#leaves/bodyLimits.ts";
import { readEnvironment } from "#leaves/environment.ts";
import { keyNames } from "#operations/backup/keys.ts";
import { foregroundPrograms } from "#operations/foregroundPrograms.ts";
import { secretsOf } from "#operations/secretsOf.ts";
import { guideText } from "#tests/guide/readmeGuide.ts";

const folder = path.resolve("cms/operations/deploy");
const read = (name: string) => readFileSync(path.join(folder, name), "utf8");
const ports = readEnvironment({}, ["WEB_PORT", "CMS_PORT"]);

/** Directives of a unit; one that comes again adds to it. */
function unit(name: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const line of read(`systemd/${name}`).split("\n")) {
    const [, key = "", value = ""] = /^(\w+)=(.*)$/.exec(line) ?? [];
    if (key) found.set(key, [...(found.get(key) ?? []), value]);
  }
  return found;
}
const isService = (name: string) =>
  name.endsWith(".service") && unit(name).get("Type")?.[0] !== "oneshot";
const units = readdirSync(path.join(folder, "systemd")).filter(isService);

describe("units of systemd", () => {
  it.each(units)(
    "%s runs what there is, as a user without rights, from its own secrets",
    (name) => {
      const of = unit(name);
      const [, command = ""] = /launch\.mjs run (\w+)$/.exec(of.get("ExecStart")?.[0] ?? "") ?? [];
      expect(Object.keys(foregroundPrograms)).toContain(command);
      expect(of.get("EnvironmentFile")).toEqual([
        "/etc/gridpress/common.env",
        `/etc/gridpress/${command}.env`,
      ]);
      expect(of.get("User")).not.toEqual(["root"]);
      for (const [key, value] of Object.entries({
        ...{ NoNewPrivileges: "yes", ProtectSystem: "strict", CapabilityBoundingSet: "" },
        ...{ ProtectHome: "yes", PrivateTmp: "yes", UMask: "0077", Restart: "always" },
      }))
        expect([key, of.get(key)]).toEqual([key, [value]]);
      expect(of.get("WatchdogSec")).toBeDefined();
      expect(of.get("NotifyAccess")).toEqual(["all"]);
    },
  );
});

describe("the proxies' configuration", () => {
  /** Size of nginx in bytes. */
  const sizes = (text: string) =>
    [...text.matchAll(/client_max_body_size (\d+)m/g)].map(([, size]) => Number(size) * 1024 ** 2);

  it("nginx leads to the ports of a start without settings, and lets through what forms may have", () => {
    const text = read("nginx.conf");
    expect(text).toContain(`server 127.0.0.1:${ports.WEB_PORT} max_fails=0;`);
    expect(text).toContain(`server 127.0.0.1:${ports.CMS_PORT};`);
    const [recommend = 0, panel = 0] = sizes(text);
    expect(recommend).toBeGreaterThanOrEqual(fileLimits.formBytes);
    expect(panel).toBeGreaterThanOrEqual(Math.max(...Object.values(bodyLimits)));
    expect(text.split("{")).toHaveLength(text.split("}").length);
  });

  it.each(["nginx.conf", "haproxy.cfg"])(
    "%s believes no address that a client names, keeps the operator's addresses inside, and logs none",
    (name) => {
      const text = read(name).replace(/^\s*#.*$/gm, "");
      expect(text).toMatch(/X-Forwarded-For (?:\$remote_addr|%\[src\])/);
      expect(text).not.toMatch(/proxy_add_x_forwarded_for|option forwardfor/);
      for (const inside of ["livez", "readyz", "metrics"]) expect(text).toContain(inside);
      expect(text).not.toMatch(
        /log_format[^;]*\$(?:remote_addr|request\b|request_uri|http_user_agent)/,
      );
    },
  );

  it("nginx has the certificate that the guide gets, lets it be renewed, and logs nobody who comes without TLS", () => {
    const [, webroot = "", first = ""] =
      /^certbot certonly --webroot -w (\S+).*? -d (\S+)/m.exec(guideText()) ?? [];
    const text = read("nginx.conf");
    const used = [...text.matchAll(/ssl_certificate(?:_key)? (\S+);/g)].map(([, file]) => file);
    expect(new Set(used)).toEqual(
      new Set(["fullchain", "privkey"].map((one) => `/etc/letsencrypt/live/${first}/${one}.pem`)),
    );
    const [, plain = ""] = /^server \{\n {2}listen 80;\n(.*?)^\}/ms.exec(text) ?? [];
    expect(plain).toContain(`location /.well-known/acme-challenge/ { root ${webroot}; }`);
    expect(plain).toContain("access_log off;");
  });

  it("haproxy asks who is ready", () => {
    expect(read("haproxy.cfg").match(/option httpchk GET \/readyz/g)).toHaveLength(2);
  });
});

it("a cluster that lost its standbys acknowledges nothing, and lets our logins in encrypted alone", () => {
  const text = read("patroni.yml");
  expect(text).toMatch(/^ {4}synchronous_mode_strict: true$/m);
  expect(text).toMatch(/^ {4}synchronous_mode: quorum$/m);
  expect(text).not.toMatch(/^ *- host (?!ssl)/m);
  const logins = /hostssl gridpress (\S+)/.exec(text)?.[1]?.split(",");
  expect(logins).toEqual(["owner", "cms", "vote", "backup"].map((name) => `gridpress_${name}`));
});

describe("the compose file", () => {
  /** A service's lines, without those of others. */
  const service = (name: string) =>
    new RegExp(`^  ${name}:\\n((?:    .*\\n|\\n)+)`, "m").exec(read("compose.yaml"))?.[1] ?? "";

  it.each(["cms", "web", "migrate"] as const)("gives %s its own secrets and no other's", (name) => {
    const given = [...service(name).matchAll(/^ {6}([A-Z_0-9]+): \$\{/gm)].map(
      ([, one]) => one ?? "",
    );
    expect(given.length).toBeGreaterThan(0);
    const own: readonly string[] = secretsOf[name];
    expect(given.filter((one) => !own.includes(one))).toEqual([]);
  });

  it("backs up with the login that reads, and every key that is kept", () => {
    // The public one is no secret: all have it.
    for (const name of ["BACKUP_DATABASE_URL", "BACKUP_PASSPHRASE", ...keyNames])
      if (name !== "INTAKE_PUBLIC_KEY") expect(service("backup")).toContain(`${name}: \${`);
  });

  it("lets who has alarms and a monitor name them", () => {
    for (const name of ["ALARM_WEBHOOK_URL", "METRICS_TOKEN"])
      expect(service("cms")).toContain(`${name}: \${${name}:-}`);
  });

  it("is built from the code alone, without the secrets that lie beside it", () => {
    const ignored = readFileSync(".dockerignore", "utf8").split("\n");
    for (const name of [".env", ".data", ".git", "node_modules"]) expect(ignored).toContain(name);
    expect(read("Dockerfile")).toContain("COPY . .");
  });
});
