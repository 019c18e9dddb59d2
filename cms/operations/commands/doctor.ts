import path from "node:path";
import { publicKeyOf } from "#intake/contactSeal.ts";
import { environment } from "#leaves/environment.ts";
import { asTyped } from "../asTyped.ts";
import { checkDatabase } from "../doctor/checkDatabase.ts";
import { checkMachine } from "../doctor/checkMachine.ts";
import { checkNetwork } from "../doctor/checkNetwork.ts";
import { checkStore } from "../doctor/checkStore.ts";
import { reportOf } from "../doctor/finding.ts";
import {
  type DoctorsProcess,
  doctorsProcesses,
  secretFindings,
  variablesFindings,
} from "../doctor/secretFindings.ts";
import { OperatorError } from "../operatorError.ts";
import { runCommand } from "../runCommand.ts";
import { isProduction, readSettings } from "../settings.ts";
import { openStack } from "../stack.ts";

const isName = (text: string): text is DoctorsProcess =>
  (doctorsProcesses as readonly string[]).includes(text);

function namesAsked(): readonly DoctorsProcess[] {
  const asked = process.argv.slice(2);
  const names = asked.filter(isName);
  if (names.length < asked.length)
    throw new OperatorError(`用法：npm run doctor [-- ${doctorsProcesses.join(" ")}]`);
  return names.length > 0 ? names : doctorsProcesses;
}

/** What a trial's database is: the one that it brings along, started for this look when it does not run. */
async function databaseFindings(isGiven: boolean, now: () => Date) {
  if (isGiven) return checkDatabase(process.env, now);
  const stack = await openStack();
  try {
    return await checkDatabase({ ...stack.variables } as unknown as Record<string, string>, now);
  } finally {
    await stack.close();
  }
}

/** Looks at an installation and says in plain words what is wrong with it: `npm run doctor [-- cms web migrate]`. */
async function doctor(): Promise<void> {
  const names = namesAsked();
  const now = () => new Date();
  const isGiven = isProduction();
  const settings = readSettings();
  const {
    TRUSTED_PROXY_HOPS: trustedHops,
    S3_BUCKET,
    ALARM_BACKUP_HOURS,
  } = environment("ALARM_BACKUP_HOURS", "TRUSTED_PROXY_HOPS", "S3_BUCKET");
  const parts = [
    {
      title: "本机",
      findings: await checkMachine({
        envFile: path.resolve(".env"),
        dataDir: settings.GRIDPRESS_DATA_DIR,
        isProduction: isGiven,
        backupHours: isGiven ? ALARM_BACKUP_HOURS : 0,
        now: now(),
      }),
    },
    {
      title: "环境变量和密钥",
      findings: isGiven
        ? [...variablesFindings(process.env, names), ...secretFindings(process.env, publicKeyOf)]
        : [],
    },
    { title: "数据库", findings: await databaseFindings(isGiven, now) },
    {
      title: "网络",
      findings: await checkNetwork(
        {
          siteOrigin: settings.SITE_ORIGIN,
          adminOrigin: settings.ADMIN_ORIGIN,
          host: settings.HOST,
          webPort: settings.WEB_PORT,
          cmsPort: settings.CMS_PORT,
          ...{ trustedHops, now },
        },
        isGiven,
      ),
    },
    { title: "文件存储", findings: S3_BUCKET || isGiven ? await checkStore() : [] },
  ];
  const { text, errors } = reportOf(parts);
  console.log(asTyped(text));
  if (errors > 0) process.exitCode = 1;
}

await runCommand(doctor);
