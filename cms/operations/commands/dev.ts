import { buildSite } from "../builds.ts";
import { childEnvironment } from "../childEnvironment.ts";
import { followEdition } from "../dev/followEdition.ts";
import { onInterruption } from "../interruption.ts";
import { migrateStack } from "../migrateStack.ts";
import { checkPorts } from "../ports.ts";
import { freePort } from "../postgres/port.ts";
import { type Service, startService } from "../processes/service.ts";
import { nextProgram, webArguments } from "../programs.ts";
import { runCommand } from "../runCommand.ts";
import { plantSampleIfEmpty } from "../sample.ts";
import { cmsAddress } from "../services.ts";
import { openStack, type Stack } from "../stack.ts";
import { step } from "../step.ts";

const startAdmin = (stack: Stack): Service =>
  startService({
    name: "cms",
    arguments: [
      nextProgram,
      "dev",
      "cms",
      "--port",
      String(stack.variables.CMS_PORT),
      "--hostname",
      stack.variables.HOST,
    ],
    env: childEnvironment(stack.variables, "cms", { NODE_ENV: "development" }),
    readyUrl: `${cmsAddress(stack)}/readyz`,
  });

/** The public process on a port of its own: its votes are reached through the site's port. */
const startVotes = (stack: Stack, port: number): Service =>
  startService({
    name: "web",
    arguments: webArguments(),
    env: childEnvironment(stack.variables, "web", { WEB_PORT: String(port) }),
    readyUrl: `http://127.0.0.1:${port}/readyz`,
  });

/** Both sides with watching and hot reloading: `npm run dev`. Published changes show within two seconds. */
async function dev(): Promise<void> {
  const { signal } = onInterruption();
  await checkPorts();
  const stack = await openStack();
  const services: Service[] = [];
  let stopSite = async () => {};
  try {
    await migrateStack(stack, signal);
    await plantSampleIfEmpty(stack, signal);
    // The publisher renders releases with it, as it does in production.
    await buildSite(stack.variables, signal);
    const votesPort = await freePort();
    services.push(startVotes(stack, votesPort), startAdmin(stack));
    for (const service of services) await step(`启动 ${service.name}`, () => service.ready());
    // What the site and Astro read of the environment, they read in this process.
    Object.assign(
      process.env,
      childEnvironment(stack.variables, "build", { NODE_ENV: "development" }),
    );
    const { startSite } = await import("../dev/startSite.ts");
    const site = await startSite(stack, `http://127.0.0.1:${votesPort}`);
    stopSite = site.stop;
    console.log(
      `读者网站 ${stack.variables.SITE_ORIGIN}  管理后台 ${stack.variables.ADMIN_ORIGIN}/admin`,
    );
    await followEdition({ stack, onChange: site.reload, signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    await stopSite();
    for (const service of services) await service.stop();
    await stack.close();
  }
}

await runCommand(dev);
