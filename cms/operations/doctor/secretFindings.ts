import { type EnvironmentSource, readEnvironment, type VariableName } from "#leaves/environment.ts";
import { type ProcessName, secretsOf } from "../secretsOf.ts";
import { type Finding, well, wrong } from "./finding.ts";

/** What a process that serves needs beside its secrets; what may be left out has a default or is optional. */
const settingsOf: Partial<Record<ProcessName, readonly VariableName[]>> = {
  cms: ["SITE_ORIGIN", "ADMIN_ORIGIN", "CMS_PORT", "INTAKE_PUBLIC_KEY", "TRUSTED_PROXY_HOPS"],
  web: ["SITE_ORIGIN", "WEB_PORT", "INTAKE_PUBLIC_KEY", "TRUSTED_PROXY_HOPS"],
  migrate: [],
};

/** Processes whose environment the doctor looks at. */
export const doctorsProcesses = ["cms", "web", "migrate"] as const;
export type DoctorsProcess = (typeof doctorsProcesses)[number];

/** Secrets that nobody may reuse for another one. */
const apart = ["PAYLOAD_SECRET", "VOTING_SECRET", "INTAKE_SECRET", "METRICS_TOKEN"] as const;

/** Whether each process has what it needs, by what is missing or wrong; values are never printed. */
export function variablesFindings(
  source: EnvironmentSource,
  processes: readonly DoctorsProcess[],
): Finding[] {
  return processes.map((name) => {
    try {
      readEnvironment(source, [...secretsOf[name], ...(settingsOf[name] ?? [])]);
      return well(`${name} 的环境变量齐全`);
    } catch (error) {
      const said = error instanceof Error ? error.message.split("\n").join("；") : String(error);
      return wrong(`${name}：${said}`, "按 .env.example 的说明写进 .env，再运行一次");
    }
  });
}

/** Whether secrets are secrets: no two alike, and the pair of keys that contact data is sealed with one pair. */
export function secretFindings(
  source: EnvironmentSource,
  publicKeyOf: (privateKey: string) => string | undefined,
): Finding[] {
  const findings: Finding[] = [];
  for (const [index, name] of apart.entries())
    for (const other of apart.slice(index + 1))
      if (source[name] && source[name] === source[other])
        findings.push(
          wrong(`${name} 和 ${other} 是同一个值`, "各用一个：泄露一个时，另一个仍然安全"),
        );
  const { INTAKE_PUBLIC_KEY: publicKey, INTAKE_PRIVATE_KEY: privateKey } = source;
  if (publicKey && privateKey && publicKeyOf(privateKey) !== publicKey)
    findings.push(
      wrong(
        "INTAKE_PUBLIC_KEY 和 INTAKE_PRIVATE_KEY 不是一对，封存的联系方式将无法打开",
        "用 npm run --silent intake:keys 一次生成的那一对；已有推荐时，找回原来的那一对",
      ),
    );
  return findings.length > 0 ? findings : [well("密钥各不相同，联系方式的公钥和私钥是一对")];
}
