import path from "node:path";
import { z } from "zod";
import { databaseHosts } from "./databaseHosts.ts";
import { logLevels } from "./processLog.ts";

const port = z.coerce.number().int().min(1).max(65535);
const origin = z
  .url({ protocol: /^https?$/, error: "要写网址，如 https://grid.example.cn" })
  .transform((value) => new URL(value).origin);
const databaseUrl = z.url({ protocol: /^postgres(ql)?$/ });
/** One host, or a list of them as libpq takes it. */
const database = z
  .string()
  .refine((text) => databaseHosts(text).every((one) => databaseUrl.safeParse(one).success), {
    error:
      "不是数据库的连接串（postgres://登录:密码@主机:端口/库，可写几台主机：主机:端口,主机:端口）",
  });
const secret = z.string().min(32);
/** Private keys as `npm run votes:key` and `npm run intake:keys` print them. */
const signingKey = z.string().regex(/^[\w-]{64}$/, "不是签名密钥，请用 npm run votes:key 生成");
const contactKey = z.string().regex(/^[\w-]{64}$/, "不是私钥，请用 npm run intake:keys 生成");

/**
 * Every environment variable that Gridpress reads. What has no default here must be given:
 * `npm start` makes the missing secrets itself for a trial on one machine, production never does.
 */
const variables = z.object({
  NODE_ENV: z.enum(["development", "test", "production"]).default("development"),
  /** Folder of everything that is made at run time; absolute after reading. */
  GRIDPRESS_DATA_DIR: z
    .string()
    .default(".data")
    .transform((folder) => path.resolve(folder)),
  /** Where an installation has its code and its settings; the command `gridpress` reads both names too. */
  GRIDPRESS_CODE: z
    .string()
    .default("/srv/gridpress")
    .transform((folder) => path.resolve(folder)),
  GRIDPRESS_SETTINGS: z.string().default("/etc/gridpress"),
  /** Whether it was the command `gridpress` that was typed: what is to be typed next is told in its form. */
  GRIDPRESS_WRAPPED: z.stringbool().default(false),
  /** Login of the cms: reads and writes content, owns nothing. */
  DATABASE_URL: database,
  /** Login that owns the schemas and runs migrations; falls back to DATABASE_URL. */
  DATABASE_OWNER_URL: database,
  /** Login of the vote endpoint, a member of the role `gridpress_voting`. */
  VOTING_DATABASE_URL: database,
  PAYLOAD_SECRET: secret,
  /** Key material of voter HMACs and of the voter cookie's signature. */
  VOTING_SECRET: secret,
  /** The secret before it, and until when it was that: campaigns that opened before go on under it. `npm run secrets:rotate` writes it. */
  VOTING_SECRET_BEFORE: z
    .string()
    .regex(
      /^.{32,}@\d{4}-\d\d-\d\dT[\d:.]+Z$/,
      "要写成 密钥@时刻，请用 npm run secrets:rotate 生成",
    )
    .optional(),
  /** What seals and acts of campaigns are signed with (Ed25519, PKCS#8, base64url), and the key before it while one takes the other's place. */
  VOTING_SIGNING_KEY: signingKey.optional(),
  VOTING_SIGNING_KEY_BEFORE: signingKey.optional(),
  /** What the codes (取件码) of recommendations follow from, and the secret before it, whose codes go on opening. */
  INTAKE_SECRET: secret,
  INTAKE_SECRET_BEFORE: secret.optional(),
  /** Who recommends is written down sealed to the public key, and read with the private one: X25519, base64url (PKCS#8 for the private one). */
  INTAKE_PUBLIC_KEY: z.string().regex(/^[\w-]{43}$/, "不是公钥，请用 npm run intake:keys 生成"),
  INTAKE_PRIVATE_KEY: contactKey,
  /** The private key before it, for what was sealed to its public half. */
  INTAKE_PRIVATE_KEY_BEFORE: contactKey.optional(),
  /** Public origin of the reader's site, as readers type it. */
  SITE_ORIGIN: origin,
  /** Origin at which editors open the admin panel. */
  ADMIN_ORIGIN: origin,
  /** Address that `web` and `cms` listen on. */
  HOST: z.string().min(1).default("127.0.0.1"),
  WEB_PORT: port.default(4321),
  /** How many reverse proxies of our own stand before `web`, and before `cms`; 0 means that nobody's X-Forwarded-For is believed. */
  TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).max(8).default(0),
  /** Port of the vote endpoint when it runs as a process of its own. */
  VOTING_PORT: port.default(4322),
  CMS_PORT: port.default(3000),
  /** A verified WeChat service account, for campaigns whose voters are WeChat accounts. */
  WECHAT_APP_ID: z.string().optional(),
  WECHAT_APP_SECRET: z.string().optional(),
  /** Tencent Cloud's SMS, for campaigns whose voters are phone numbers: the key of an account that may send. */
  SMS_SECRET_ID: z.string().optional(),
  SMS_SECRET_KEY: z.string().optional(),
  /** Application, signature (without the brackets) and template, as approved; the template takes code and minutes. */
  SMS_SDK_APP_ID: z.string().optional(),
  SMS_SIGN_NAME: z.string().optional(),
  SMS_TEMPLATE_ID: z.string().optional(),
  SMS_REGION: z.string().default("ap-guangzhou"),
  /** Messages sent for one campaign in 24 hours at most: the ceiling of what somebody's mischief can cost. */
  SMS_DAY_LIMIT: z.coerce.number().int().min(1).default(20_000),
  /** How many stages of review a text passes before it goes live: a small newsroom has not the people for three. */
  REVIEW_STAGES: z.enum(["3", "2"], "只能是 3 或 2").default("3"),
  /** Hours after which a text that waits for a signature stands in red in inboxes (rule R29). */
  REVIEW_WAIT_HOURS: z.coerce.number("要写整数").int("要写整数").min(1, "至少是 1").default(24),
  /** Days that lines of the security log are kept; the database lets none go earlier than 200. */
  SECURITY_LOG_DAYS: z.coerce
    .number("要写整数")
    .int("要写整数")
    .min(200, "至少是 200")
    .default(200),
  /** Years for which records of reviews are kept after the last act; left out, they are kept for good (rule R25). */
  REVIEW_KEEP_YEARS: z.coerce.number("要写整数").int("要写整数").min(3, "至少是 3").optional(),
  /** Which sign-ins the vote endpoint has credentials for, e.g. `wechat,sms`; told to the cms, which needs none of them. */
  VOTER_SIGN_INS: z.string().optional(),
  /** The content delivery network in front of the site, where there is one, and the key of an account that may purge it. */
  CDN_PROVIDER: z.enum(["tencent", "aliyun"], "只能是 tencent 或 aliyun").optional(),
  CDN_SECRET_ID: z.string().optional(),
  CDN_SECRET_KEY: z.string().optional(),
  /** URLs that it is asked to forget in a day at most, and how many of them are left to take-downs. */
  CDN_DAY_LIMIT: z.coerce.number("要写整数").int("要写整数").min(1, "至少是 1").default(10_000),
  CDN_TAKE_DOWN_RESERVE: z.coerce
    .number("要写整数")
    .int("要写整数")
    .min(0, "不能小于 0")
    .default(2_000),
  /** Robots of groups that are told what waits in the newsroom; 钉钉's secret where it asks for signatures (加签). */
  WECOM_WEBHOOK_URL: z.url({ protocol: /^https$/, error: "要写 https 网址" }).optional(),
  DINGTALK_WEBHOOK_URL: z.url({ protocol: /^https$/, error: "要写 https 网址" }).optional(),
  DINGTALK_WEBHOOK_SECRET: z.string().optional(),
  /** Where alarms are posted to, as a robot of 企业微信 or 钉钉 takes a text; none by default. */
  ALARM_WEBHOOK_URL: z.url({ protocol: /^https?$/, error: "要写网址" }).optional(),
  /** So many hours may the last good backup be old in production; 0 where backups are made by other means. */
  ALARM_BACKUP_HOURS: z.coerce.number("要写整数").int("要写整数").min(0, "不能小于 0").default(26),
  /** From which level on processes log: `info` has a line for each answer to a reader, `warn` only what went wrong. */
  LOG_LEVEL: z.enum(logLevels, `只能是 ${logLevels.join("、")}`).default("info"),
  /** Where systemd hears of its services, and how long it waits for a word from one, in microseconds; systemd sets both. */
  NOTIFY_SOCKET: z.string().optional(),
  WATCHDOG_USEC: z.coerce.number().int().positive().optional(),
  /** Who shows it may read a process's metrics (`Authorization: Bearer …`); without it nobody may. */
  METRICS_TOKEN: z.string().min(16, "至少 16 个字符").optional(),
  /** A store that speaks S3, in the place of the data folder's `blobs` and `media`: its bucket, and the key of an account that may read and write there. */
  S3_BUCKET: z.string().optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  /** Its address, without the bucket; AWS's own where it is not given. */
  S3_ENDPOINT: z.url({ protocol: /^https?$/, error: "要写 http(s) 网址" }).optional(),
  S3_REGION: z.string().default("us-east-1"),
  /** Whether the bucket stands in the path (`https://store/bucket/…`) and not in the name of the host. */
  S3_PATH_STYLE: z.stringbool("只能是 1 或 0").default(false),
  /** Where backups go, how many are kept, and a folder apart from them for the keys. Absolute after reading. */
  BACKUP_DIR: z.string().transform((folder) => path.resolve(folder)),
  BACKUP_KEEP: z.coerce.number("要写整数").int("要写整数").min(1, "至少是 1").default(14),
  BACKUP_KEYS_DIR: z
    .string()
    .transform((folder) => path.resolve(folder))
    .optional(),
  /** What keys in a backup are sealed with, and opened with. */
  BACKUP_PASSPHRASE: z.string().min(16, "至少 16 个字").optional(),
  /** Login that reads every table; falls back to DATABASE_OWNER_URL. */
  BACKUP_DATABASE_URL: database,
  /** The embedded database keeps its WAL for backups, so that any instant can be brought back. */
  BACKUP_WAL: z.stringbool("只能是 1 或 0").default(false),
  /** Owner's login of the empty database that a restore fills; without it, an embedded one is made. */
  RESTORE_DATABASE_URL: database.optional(),
  /** The edition that the site renders: a store as the cms keeps one, or JSON (`.json`); absolute after reading. */
  EDITION_FILE: z.string().transform((file) => path.resolve(file)),
  /** How `astro build` renders: the server build that all pages are made with, or a static tree to compare them with. */
  GRIDPRESS_RENDER: z.enum(["static", "server"]).default("server"),
  /** Where the panel is built to, or served from: below `cms`, told by whoever starts that. */
  PANEL_FOLDER: z.string().default(".next"),
  /** A trial on one machine: its sample accounts sign in with their passwords alone. Only the trial's own start sets it. */
  GRIDPRESS_TRIAL: z.stringbool().default(false),
  /** Plants the sample content into an empty production database. */
  GRIDPRESS_SAMPLE: z.stringbool().default(false),
});

type Variables = z.infer<typeof variables>;
export type VariableName = keyof Variables;
export type Environment<N extends VariableName = VariableName> = Pick<Variables, N>;

/** Variables as text, such as `process.env`. */
export type EnvironmentSource = Readonly<Record<string, string | undefined>>;

/** Raised when variables are missing or wrong; the message names each of them on a line of its own. */
export class EnvironmentError extends Error {
  override name = "EnvironmentError";
}

/** Harmless values for code that is only being built or generated and connects to nothing. */
const buildValues: Partial<Record<VariableName, string>> = {
  DATABASE_URL: "postgres://build@127.0.0.1:1/build",
  PAYLOAD_SECRET: "only-while-building-nothing-is-signed",
  VOTING_SECRET: "only-while-building-nothing-is-signed",
};

/** Where a trial on one machine is met; a production that took them would print them into its pages and posters. */
const trialValues: Partial<Record<VariableName, string>> = {
  SITE_ORIGIN: "http://localhost:4321",
  ADMIN_ORIGIN: "http://localhost:3000",
};

const isBuilding = (source: EnvironmentSource) =>
  source.GRIDPRESS_BUILD === "1" || source.NEXT_PHASE === "phase-production-build";

/** Logins that another one does the work of, where there are fewer. */
const standIns: Partial<Record<VariableName, VariableName>> = {
  DATABASE_OWNER_URL: "DATABASE_URL",
  BACKUP_DATABASE_URL: "DATABASE_OWNER_URL",
};

/** An empty variable (`X=`) counts as absent. */
function rawValue(source: EnvironmentSource, name: VariableName): string | undefined {
  const value = source[name]?.trim() || undefined;
  if (value !== undefined) return value;
  const stand = standIns[name];
  if (stand !== undefined) return rawValue(source, stand);
  if (isBuilding(source)) return buildValues[name] ?? trialValues[name];
  return source.NODE_ENV === "production" ? undefined : trialValues[name];
}

type Parsed = ReturnType<(typeof variables.shape)[VariableName]["safeParse"]>;
const parsed = new Map<VariableName, { raw: string | undefined; cwd: string; result: Parsed }>();

/** Pages ask for the same few very often; a value that was read before is not checked again. */
function parse(name: VariableName, raw: string | undefined): Parsed {
  const [before, cwd] = [parsed.get(name), process.cwd()];
  if (before?.raw === raw && before?.cwd === cwd) return before.result;
  const result = variables.shape[name].safeParse(raw);
  parsed.set(name, { raw, cwd, result });
  return result;
}

/**
 * Reads and checks the named variables, and only those, so that each process needs no more than it uses.
 * Throws `EnvironmentError` that lists every missing and every wrong one; values are never printed.
 */
export function readEnvironment<const N extends VariableName>(
  source: EnvironmentSource,
  names: readonly N[],
): Environment<N> {
  const problems: string[] = [];
  const values: Partial<Record<VariableName, unknown>> = {};
  for (const name of names) {
    const raw = rawValue(source, name);
    const result = parse(name, raw);
    if (result.success) values[name] = result.data;
    else if (raw === undefined) problems.push(`缺少环境变量 ${name} (missing)`);
    else problems.push(`环境变量 ${name} 的值不对 (invalid): ${result.error.issues[0]?.message}`);
  }
  if (problems.length > 0) throw new EnvironmentError(problems.join("\n"));
  return values as Environment<N>;
}

/** The named variables of this process; see {@link readEnvironment}. */
export const environment = <const N extends VariableName>(...names: readonly N[]): Environment<N> =>
  readEnvironment(process.env, names);
