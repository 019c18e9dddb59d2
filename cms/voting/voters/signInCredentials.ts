import { EnvironmentError, environment } from "#leaves/environment.ts";

const needed = {
  wechat: ["WECHAT_APP_ID", "WECHAT_APP_SECRET"],
  sms: ["SMS_SECRET_ID", "SMS_SECRET_KEY", "SMS_SDK_APP_ID", "SMS_SIGN_NAME", "SMS_TEMPLATE_ID"],
} as const;
type SignIn = keyof typeof needed;
const signIns: readonly SignIn[] = ["wechat", "sms"];

type Source = Readonly<Record<string, string | undefined>>;

const given = (): Source => environment(...needed.wechat, ...needed.sms, "VOTER_SIGN_INS");

const missingOf = (source: Source, signIn: SignIn) =>
  needed[signIn].filter((name) => !source[name]?.trim());

/**
 * The sign-ins that voters can use: those whose credentials are all set, and those that `VOTER_SIGN_INS` names, by which
 * a process without secrets is told.
 */
export function signInsReady(source: Source = given()): SignIn[] {
  const told = source.VOTER_SIGN_INS?.split(",").map((name) => name.trim()) ?? [];
  return signIns.filter(
    (signIn) => told.includes(signIn) || missingOf(source, signIn).length === 0,
  );
}

/** Throws `EnvironmentError` that names what is missing of the credentials that are set by halves. */
export function checkSignIns(source: Source = given()): void {
  const missing = signIns
    .map((signIn) => ({ signIn, names: missingOf(source, signIn) }))
    .filter(({ signIn, names }) => names.length < needed[signIn].length)
    .flatMap(({ names }) => names);
  if (missing.length > 0)
    throw new EnvironmentError(missing.map((name) => `缺少环境变量 ${name} (missing)`).join("\n"));
}
