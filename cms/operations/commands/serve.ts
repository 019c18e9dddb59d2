import { access } from "node:fs/promises";
import { environment } from "#leaves/environment.ts";
import { buildAdmin } from "../builds.ts";
import { childEnvironment, cmsSecrets, webSecrets } from "../childEnvironment.ts";
import { onInterruption } from "../interruption.ts";
import { migrateStack } from "../migrateStack.ts";
import { OperatorError } from "../operatorError.ts";
import { runForeground } from "../processes/runForeground.ts";
import { cmsArguments, webArguments } from "../programs.ts";
import { runCommand } from "../runCommand.ts";
import { openStack } from "../stack.ts";

const secretsOf = { cms: cmsSecrets, web: webSecrets };
const argumentsOf = { cms: cmsArguments, web: webArguments };
type Name = keyof typeof secretsOf;

/**
 * In production a service is a process of its own under the operator's supervisor: it is given only its own
 * variables, and neither migrates nor builds.
 */
async function serveProduction(name: Name, signal: AbortSignal): Promise<void> {
  const address = environment("HOST", "WEB_PORT", "CMS_PORT", ...secretsOf[name]);
  if (name === "cms") {
    await access("cms/.next/BUILD_ID").catch(() => {
      throw new OperatorError("管理后台还没有构建，请先运行 npm run build");
    });
  }
  const options = { arguments: argumentsOf[name](address), env: process.env, signal };
  process.exitCode = await runForeground(options);
}

/** On a trial it brings its database along. */
async function serveTrial(name: Name, signal: AbortSignal): Promise<void> {
  const stack = await openStack();
  try {
    await migrateStack(stack, signal);
    if (name === "cms") await buildAdmin(stack.variables, signal);
    process.exitCode = await runForeground({
      arguments: argumentsOf[name](stack.variables),
      env: childEnvironment(stack.variables, secretsOf[name]),
      signal,
    });
  } finally {
    await stack.close();
  }
}

/** Runs one service in the foreground: `npm run cms`, `npm run web`. */
async function serve(): Promise<void> {
  const { signal } = onInterruption();
  const name = process.argv[2] === "cms" ? "cms" : "web";
  const isProduction = environment("NODE_ENV").NODE_ENV === "production";
  await (isProduction ? serveProduction(name, signal) : serveTrial(name, signal));
}

await runCommand(serve);
