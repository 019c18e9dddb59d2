import { randomBytes } from "node:crypto";
import { chmod, readFile, rename, writeFile } from "node:fs/promises";
import { z } from "zod";
import { contactKeys } from "#intake/contactSeal.ts";
import { OperatorError } from "./operatorError.ts";

const secret = z.string().min(32);

/** Former values that something goes on under (decision 0073). */
export const formerNames = [
  "VOTING_SECRET_BEFORE",
  "INTAKE_SECRET_BEFORE",
  "INTAKE_PRIVATE_KEY_BEFORE",
] as const;

const secretsFile = z.object({
  payload: secret,
  voting: secret,
  /** Key that signs, of a place that was restored from a service with one of its own. */
  signing: z.string().optional(),
  /** The same of one that was rotating, by variable. */
  former: z.partialRecord(z.enum(formerNames), z.string()).optional(),
  intake: z.strictObject({ secret, publicKey: z.string(), privateKey: z.string() }),
  /** Passwords of the embedded database's superuser and of its three logins. */
  database: z.strictObject({ superuser: secret, owner: secret, cms: secret, vote: secret }),
});
export type Secrets = z.infer<typeof secretsFile>;

const make = () => randomBytes(32).toString("base64url");
const makeIntake = (): Secrets["intake"] => ({ secret: make(), ...contactKeys() });

/** Writes the file whole, or not at all. */
async function keep(file: string, secrets: Secrets): Promise<Secrets> {
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  await rename(draft, file);
  return secrets;
}

/**
 * The secrets of a trial on one machine: made on first use, kept in a file that only its owner may read.
 * A production start never comes here; it is given its secrets.
 */
export async function trialSecrets(file: string): Promise<Secrets> {
  const text = await readFile(file, "utf8").catch((error) => {
    if (error.code !== "ENOENT") throw error;
  });
  if (text !== undefined) {
    await chmod(file, 0o600);
    try {
      const kept = JSON.parse(text);
      // A folder of a version that took no recommendations.
      if (kept.intake === undefined)
        return await keep(file, secretsFile.parse({ ...kept, intake: makeIntake() }));
      return secretsFile.parse(kept);
    } catch {
      throw new OperatorError(
        `密钥文件 ${file} 已损坏，请从备份恢复；没有备份时，删除整个数据目录会清空全部内容`,
      );
    }
  }
  const secrets: Secrets = {
    payload: make(),
    voting: make(),
    intake: makeIntake(),
    database: { superuser: make(), owner: make(), cms: make(), vote: make() },
  };
  await writeFile(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flag: "wx" });
  return secrets;
}
