import { buildAdmin, buildSite } from "../builds.ts";
import { checkSpace, dataPaths, isThere } from "../dataDir.ts";
import { onInterruption } from "../interruption.ts";
import { migrateStack } from "../migrateStack.ts";
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
  const hasSignIns = await isThere(signIns);
  console.log(`
Gridpress 实格已就绪（用时 ${seconds(performance.now())}）
  读者网站  ${stack.variables.SITE_ORIGIN}
  管理后台  ${stack.variables.ADMIN_ORIGIN}/admin${hasSignIns ? `\n  登录账号  见 ${signIns}` : ""}
  按 Ctrl-C 停止`);
}

/**
 * Starts both services. Where a site is live, readers and voters come first, and a service that does not come up is told
 * and tried again; on a first start there is nobody yet to keep the site up for, and what is wrong ends it.
 */
async function startServices(stack: Stack, services: Service[], signal: AbortSignal) {
  const add = (service: Service) => {
    services.push(service);
    return service;
  };
  const hasSite = await isThere(dataPaths(stack.dataDir).tree);
  const web = add(startWeb(stack));
  const cms = add(startCms(stack));
  const tell = (error: unknown) => {
    if (!hasSite) throw error;
    console.error(`✗ ${plainReason(error)}`);
  };
  await step("启动读者网站", () => web.ready()).catch(tell);
  await step("启动管理后台", () => cms.ready()).catch(tell);
  if (!hasSite) await awaitFirstRelease(stack, signal);
}

/** Brings the whole stack up and keeps it up until Ctrl-C. */
async function start(): Promise<void> {
  const { signal } = onInterruption();
  await checkPorts();
  const stack = await openStack();
  const services: Service[] = [];
  let failure: unknown;
  try {
    await migrateStack(stack, signal);
    await plantSampleIfEmpty(stack, signal);
    await buildAdmin(stack.variables, signal);
    await buildSite(stack.variables, signal);
    await startServices(stack, services, signal);
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
