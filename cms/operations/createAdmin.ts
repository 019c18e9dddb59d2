import { randomBytes } from "node:crypto";
import { parseArgs } from "node:util";
import { getPayload } from "payload";
import { generatePassword, passwordBytes } from "#people/generatePassword.ts";
import { OperatorError } from "./operatorError.ts";
import { runCommand } from "./runCommand.ts";

const usage = "用法：npm run admin:create -- --username 用户名 --name 真实姓名";

/** Makes an administrator's account and shows its password once. */
async function createAdmin(): Promise<void> {
  const { values } = parseArgs({
    options: { username: { type: "string" }, name: { type: "string" } },
  });
  const { username, name } = values;
  if (!username || !name) throw new OperatorError(usage);
  const { default: config } = await import("../payload.config.ts");
  const payload = await getPayload({ config });
  const taken = await payload.count({
    collection: "users",
    where: { username: { equals: username } },
  });
  if (taken.totalDocs > 0) throw new OperatorError(`用户名 ${username} 已有人使用`);
  const password = generatePassword(randomBytes(passwordBytes));
  await payload.create({ collection: "users", data: { username, name, role: "admin", password } });
  console.log(
    `✓ 已建立管理员 ${name}（${username}）\n  密码：${password}\n  只显示这一次，请立即保存。`,
  );
}

await runCommand(createAdmin);
