import { randomBytes } from "node:crypto";
import { contactKeys } from "#intake/contactSeal.ts";
import { newSigningKey } from "#voting/seals/signer.ts";
import { OperatorError } from "./operatorError.ts";

/** Secrets of our own that this can replace. */
export const rotatable = [
  "VOTING_SECRET",
  "VOTING_SIGNING_KEY",
  "INTAKE_SECRET",
  "INTAKE_PRIVATE_KEY",
  "PAYLOAD_SECRET",
  "METRICS_TOKEN",
] as const;
export type Rotatable = (typeof rotatable)[number];

/** An environment file: where it lies, and its text. */
export type EnvironmentFile = { path: string; text: string };

/** Until all processes were started with it, a new secret names nobody (rule V73): so long, in ms. */
const graceMs = 15 * 60_000;

const newSecret = () => randomBytes(32).toString("base64url");

type Lines = Readonly<Record<string, string>>;

/** What stands in the place of a value, by variable. */
const heirs: Record<Rotatable, (former: string, now: Date) => Lines> = {
  VOTING_SECRET: (former, now) => ({
    VOTING_SECRET: newSecret(),
    VOTING_SECRET_BEFORE: `${former}@${new Date(now.getTime() + graceMs).toISOString()}`,
  }),
  VOTING_SIGNING_KEY: (former) => ({
    VOTING_SIGNING_KEY: newSigningKey(),
    VOTING_SIGNING_KEY_BEFORE: former,
  }),
  INTAKE_SECRET: (former) => ({ INTAKE_SECRET: newSecret(), INTAKE_SECRET_BEFORE: former }),
  INTAKE_PRIVATE_KEY: (former) => {
    const { publicKey, privateKey } = contactKeys();
    return {
      INTAKE_PRIVATE_KEY: privateKey,
      INTAKE_PRIVATE_KEY_BEFORE: former,
      INTAKE_PUBLIC_KEY: publicKey,
    };
  },
  PAYLOAD_SECRET: () => ({ PAYLOAD_SECRET: newSecret() }),
  METRICS_TOKEN: () => ({ METRICS_TOKEN: newSecret() }),
};

const lineOf = (name: string) => new RegExp(`^(?:export )?${name}=(.*)$`, "m");

const valueIn = ({ text }: EnvironmentFile, name: string): string | undefined => {
  const value = lineOf(name).exec(text)?.[1]?.trim();
  return value?.replace(/^(["'])(.*)\1$/, "$2") || undefined;
};

const put = (text: string, name: string, value: string): string => {
  const line = `${name}=${value}`;
  // By a function: a value may hold what a replacement would read as a sign of its own.
  if (lineOf(name).test(text)) return text.replace(lineOf(name), () => line);
  return `${text.replace(/\n?$/, "\n")}${line}\n`;
};

const beforeOf = (name: Rotatable) => `${name}_BEFORE`;

/** The one value of a secret in the files that have it. */
function oneValueOf(files: readonly EnvironmentFile[], name: Rotatable): string {
  const values = new Set(files.flatMap((file) => valueIn(file, name) ?? []));
  const [value] = values;
  if (value === undefined) throw new OperatorError(`这些文件里没有 ${name}，没有改动任何文件。`);
  if (values.size > 1)
    throw new OperatorError(
      `这些文件里的 ${name} 不是同一个值，没有改动任何文件。请先把它们改成一样。`,
    );
  return value;
}

const withLines = (file: EnvironmentFile, lines: Lines): EnvironmentFile => ({
  ...file,
  text: Object.entries(lines).reduce((text, [name, value]) => put(text, name, value), file.text),
});

/**
 * The files with a new value in the place of a secret's, and beside it the former one where that has to go on; files that do not name it stay as they are.
 * Throws `OperatorError` where nothing may be changed: the secret is nowhere, differs, or its last rotation is not over.
 */
export function rotateSecret(
  name: Rotatable,
  files: readonly EnvironmentFile[],
  now: Date,
): EnvironmentFile[] {
  const former = oneValueOf(files, name);
  if (files.some((file) => valueIn(file, beforeOf(name)) !== undefined))
    throw new OperatorError(
      `${name} 的上一次更换还没有结束（${beforeOf(name)} 还在）。确认旧值不再需要后，先加 --done 运行一次。`,
    );
  const { INTAKE_PUBLIC_KEY: publicKey, ...lines } = heirs[name](former, now);
  if (publicKey !== undefined && !files.some((file) => valueIn(file, "INTAKE_PUBLIC_KEY")))
    throw new OperatorError(
      "这些文件里没有 INTAKE_PUBLIC_KEY：它要和私钥一起更换。请把写着它的文件也列上，没有改动任何文件。",
    );
  return files.map((file) => {
    const own: Lines = valueIn(file, name) === undefined ? {} : lines;
    const isOpen = publicKey !== undefined && valueIn(file, "INTAKE_PUBLIC_KEY") !== undefined;
    return withLines(file, { ...own, ...(isOpen && { INTAKE_PUBLIC_KEY: publicKey }) });
  });
}

/** The files without the former value: the rotation is over. */
export function endRotation(name: Rotatable, files: readonly EnvironmentFile[]): EnvironmentFile[] {
  if (!files.some((file) => valueIn(file, beforeOf(name)) !== undefined))
    throw new OperatorError(`这些文件里没有 ${beforeOf(name)}，没有改动任何文件。`);
  const line = new RegExp(`^(?:export )?${beforeOf(name)}=.*\n?`, "gm");
  return files.map((file) => ({ ...file, text: file.text.replace(line, "") }));
}
