import type { VariableName } from "#leaves/environment.ts";

const content = ["DATABASE_URL", "PAYLOAD_SECRET"] as const;

/** The key of the store that holds blobs and media, where there is one. */
const store = ["S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"] as const;

/** Addresses of robots carry their keys. */
const robots = [
  "WECOM_WEBHOOK_URL",
  "DINGTALK_WEBHOOK_URL",
  "DINGTALK_WEBHOOK_SECRET",
  "ALARM_WEBHOOK_URL",
] as const;

/** What the codes of recommendations follow from. */
const codes = ["INTAKE_SECRET", "INTAKE_SECRET_BEFORE"] as const;

/** What a monitor shows to read metrics. */
const monitor = ["METRICS_TOKEN"] as const;

/** The vote endpoint's own login, its keys, and those to sign voters in. */
const voting = [
  "VOTING_DATABASE_URL",
  "VOTING_SECRET",
  "VOTING_SECRET_BEFORE",
  "VOTING_SIGNING_KEY",
  "VOTING_SIGNING_KEY_BEFORE",
  "WECHAT_APP_SECRET",
  "SMS_SECRET_ID",
  "SMS_SECRET_KEY",
] as const;

/**
 * The secrets of each process, in every way of starting it (decisions 0005 and 0015): the cms never sees the key that
 * signs, nobody that serves sees the owner's login, and the public process nothing of the newsroom.
 */
export const secretsOf = {
  cms: [
    ...content,
    "INTAKE_PRIVATE_KEY",
    "INTAKE_PRIVATE_KEY_BEFORE",
    ...codes,
    "CDN_SECRET_ID",
    "CDN_SECRET_KEY",
    ...robots,
    ...store,
    ...monitor,
  ],
  web: [...voting, ...codes, ...store, ...monitor],
  voting: [...voting, ...monitor],
  migrate: ["DATABASE_OWNER_URL", "PAYLOAD_SECRET"],
  seed: [...content, ...store],
  signIns: content,
  admin: content,
  edition: content,
  recount: ["VOTING_DATABASE_URL"],
  scrutiny: ["VOTING_DATABASE_URL"],
  audit: [],
  build: [],
  rebuild: [...content, ...store],
} as const satisfies Record<string, readonly VariableName[]>;

export type ProcessName = keyof typeof secretsOf;
