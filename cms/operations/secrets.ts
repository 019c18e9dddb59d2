import { randomBytes } from "node:crypto";
import { chmod, readFile, writeFile } from "node:fs/promises";
import { z } from "zod";
import { OperatorError } from "./operatorError.ts";

const secret = z.string().min(32);

const secretsFile = z.strictObject({
  payload: secret,
  voting: secret,
  edition: secret,
  /** Passwords of the embedded database's superuser and of its three logins. */
  database: z.strictObject({ superuser: secret, owner: secret, cms: secret, vote: secret }),
});
export type Secrets = z.infer<typeof secretsFile>;

const make = () => randomBytes(32).toString("base64url");

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
      return secretsFile.parse(JSON.parse(text));
    } catch {
      throw new OperatorError(
        `密钥文件 ${file} 已损坏，请从备份恢复；没有备份时，删除整个数据目录会清空全部内容`,
      );
    }
  }
  const secrets: Secrets = {
    payload: make(),
    voting: make(),
    edition: make(),
    database: { superuser: make(), owner: make(), cms: make(), vote: make() },
  };
  await writeFile(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flag: "wx" });
  return secrets;
}
