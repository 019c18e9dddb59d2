import path from "node:path";
import { releaseFolders } from "#release/folders.ts";
import { childEnvironment } from "./childEnvironment.ts";
import { dataPaths } from "./dataDir.ts";
import { runTool } from "./processes/runTool.ts";
import { refuseUnmigrated } from "./refuseUnmigrated.ts";
import type { Stack } from "./stack.ts";
import { step } from "./step.ts";

/**
 * Brings the store of builds in the data folder up to what the database holds, and returns its file's name. The database stays as it is, and no
 * other process is asked: what answers on the cms's port may be another version, or another installation.
 */
export async function editionOfDatabase(
  { variables, dataDir }: Pick<Stack, "variables" | "dataDir">,
  signal: AbortSignal,
): Promise<string> {
  await refuseUnmigrated(variables.DATABASE_URL);
  const { logs } = dataPaths(dataDir);
  const title = "读取已发布内容";
  await step(title, () =>
    runTool({
      title,
      program: "cms/operations/gatherEdition.ts",
      env: childEnvironment(variables, "edition"),
      logFile: path.join(logs, "edition.log"),
      signal,
    }),
  );
  return releaseFolders(dataDir).buildEdition;
}
