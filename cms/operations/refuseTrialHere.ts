import { environment } from "#leaves/environment.ts";
import { isThere } from "./dataDir.ts";
import { OperatorError } from "./operatorError.ts";
import { isProduction } from "./settings.ts";

/**
 * Throws where a trial would be made in the middle of a production. A command that was typed there without its settings would start a database of its own, migrate or back up
 * that, and say that all is well.
 */
export async function refuseTrialHere(): Promise<void> {
  if (isProduction()) return;
  const { GRIDPRESS_CODE: code, GRIDPRESS_SETTINGS: settings } = environment(
    "GRIDPRESS_CODE",
    "GRIDPRESS_SETTINGS",
  );
  if (process.cwd() !== code || !(await isThere(settings))) return;
  throw new OperatorError(
    `这里是正式服务（设置在 ${settings}），npm run 不带它的设置，只会另建一个试用数据库：请用 root 运行 gridpress，如 gridpress migrate、gridpress backup`,
  );
}
