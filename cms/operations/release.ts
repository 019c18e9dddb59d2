import path from "node:path";
import { childEnvironment } from "./childEnvironment.ts";
import { dataPaths } from "./dataDir.ts";
import { runTool } from "./processes/runTool.ts";
import type { Stack } from "./stack.ts";
import { step } from "./step.ts";

/** Renders what is public now and makes it live. */
export const ensureRelease = (stack: Stack, signal: AbortSignal): Promise<void> =>
  step("生成读者页面", () =>
    runTool({
      title: "生成读者页面",
      program: "cms/publishing/release.ts",
      env: childEnvironment(stack, ["EDITION_TOKEN"]),
      logFile: path.join(dataPaths(stack.dataDir).logs, "release.log"),
      signal,
    }),
  );
