import { access } from "node:fs/promises";
import { buildAdmin, buildSite } from "../builds.ts";
import { checkSpace, dataPaths } from "../dataDir.ts";
import { onInterruption } from "../interruption.ts";
import { migrateStack } from "../migrateStack.ts";
import { OperatorError } from "../operatorError.ts";
import { plainReason } from "../plainReason.ts";
import { checkPorts } from "../ports.ts";
import type { Service } from "../processes/service.ts";
import { awaitFirstRelease } from "../release.ts";
import { runCommand } from "../runCommand.ts";
import { plantSampleIfEmpty } from "../sample.ts";
import { startCms, startWeb } from "../services.ts";
import { openStack, type Stack } from "../stack.ts";
import { seconds, step } from "../step.ts";
import { watchDatabase } from "../watchDatabase.ts";

async function announce(stack: Stack): Promise<void> {
  const { signIns } = dataPaths(stack.dataDir);
  const hasSignIns = await access(signIns).then(
    () => true,
    () => false,
  );
  console.log(`
Gridpress 实格已就绪（用时 ${seconds(performance.now())}）
  读者网站  ${stack.variables.SITE_ORIGIN}
  管理后台  ${stack.variables.ADMIN_ORIGIN}/admin${hasSignIns ? `\n  登录账号  见 ${signIns}` : ""}
  按 Ctrl-C 停止`);
}

/** Brings the whole stack up and keeps it up until Ctrl-C; readers and voters come before editors. */
async function start(): Promise<void> {
  const interruption = onInterruption();
  const { signal } = interruption;
  await checkPorts();
  const stack = await openStack();
  const services: Service[] = [];
  let failure: unknown;
  try {
    await migrateStack(stack, signal);
    await plantSampleIfEmpty(stack, signal);
    await buildAdmin(stack.variables, signal);
    await buildSite(stack.variables, signal);
    const giveUp = () => {
      failure = new OperatorError("web 无法保持运行，全部停止");
      interruption.abort();
    };
    const cms = startCms(stack);
    services.push(cms);
    await step("启动管理后台", () => cms.ready());
    await awaitFirstRelease(stack, signal);
    const web = startWeb(stack, giveUp);
    services.unshift(web);
    await step("启动读者网站", () => web.ready());
    await announce(stack);
    await watchDatabase(stack, signal);
  } catch (error) {
    // Stopping takes a moment; the operator reads the reason first.
    if (!signal.aborted) failure = error;
  }
  if (failure) {
    await checkSpace(stack.dataDir).catch((full) => {
      failure = full;
    });
    console.error(`✗ ${plainReason(failure)}`);
  }
  await step("停止", async () => {
    for (const service of services) await service.stop();
    await stack.close();
  });
  if (failure) process.exitCode = 1;
}

await runCommand(start);
