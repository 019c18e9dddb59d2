import { environment } from "#leaves/environment.ts";
import { buildAdmin } from "../builds.ts";
import { childEnvironment } from "../childEnvironment.ts";
import { prepareDataDir, refuseForeign } from "../dataDir.ts";
import { type ForegroundName, foregroundPrograms } from "../foregroundPrograms.ts";
import { onInterruption } from "../interruption.ts";
import { migrateStack } from "../migrateStack.ts";
import { OperatorError } from "../operatorError.ts";
import { checkPort } from "../ports.ts";
import { runForeground } from "../processes/runForeground.ts";
import { refuseUnmigrated } from "../refuseUnmigrated.ts";
import { runCommand } from "../runCommand.ts";
import { secretsOf } from "../secretsOf.ts";
import { isProduction, readSettings } from "../settings.ts";
import { openStack } from "../stack.ts";

const isName = (text: string | undefined): text is ForegroundName =>
  text !== undefined && Object.hasOwn(foregroundPrograms, text);

/**
 * In production a program is a process of its own under the operator's supervisor: it asks for its own variables only,
 * and neither migrates nor builds. What it cannot work with is refused here, in words.
 */
async function refuseUnready(name: ForegroundName): Promise<void> {
  environment(...secretsOf[name]);
  const { GRIDPRESS_DATA_DIR: dataDir } = environment("GRIDPRESS_DATA_DIR");
  if (name === "cms") await prepareDataDir(dataDir);
  if (name === "web") await refuseForeign(dataDir);
  if (foregroundPrograms[name].needsSchema)
    await refuseUnmigrated(environment("DATABASE_URL").DATABASE_URL);
}

/** Runs one program in the foreground, such as `npm run cms` or `npm run votes:recount`. */
async function run(): Promise<void> {
  const { signal } = onInterruption();
  const [name, ...more] = process.argv.slice(2);
  if (!isName(name)) throw new OperatorError(`没有这个程序：${name}`);
  const program = foregroundPrograms[name];
  if (program.port) await checkPort(program.port);
  const needsStack = !isProduction() && secretsOf[name].length > 0;
  if (!needsStack) await refuseUnready(name);
  // On a trial it brings its database along.
  const stack = needsStack ? await openStack() : undefined;
  try {
    if (stack) await migrateStack(stack, signal);
    const variables = stack?.variables ?? readSettings();
    if (stack && name === "cms") await buildAdmin(variables, signal);
    process.exitCode = await runForeground({
      arguments: [...program.arguments(), ...more],
      env: childEnvironment(variables, name),
      signal,
    });
  } finally {
    await stack?.close();
  }
}

await runCommand(run);
