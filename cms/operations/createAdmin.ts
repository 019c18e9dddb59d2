import { randomBytes } from "node:crypto";
import { getPayload } from "payload";
import { createFirstAdmin } from "#people/ensureRoleAccounts.ts";
import { OperatorError } from "./operatorError.ts";
import { runCommand } from "./runCommand.ts";

/** Makes the first account of an installation and shows its password once: `npm run admin:create`. */
async function createAdmin(): Promise<void> {
  const { default: config } = await import("../payload.config.ts");
  const payload = await getPayload({ config });
  const made = await createFirstAdmin({ payload, randomBytes });
  if (!made) throw new OperatorError("已有账号，请由管理员在管理后台新建其他账号");
  console.log(
    `✓ 已建立${made.roleName}账号，密码只显示这一次，请立即保存\n  用户名：${made.username}\n  密码：${made.password}`,
  );
}

await runCommand(createAdmin);
