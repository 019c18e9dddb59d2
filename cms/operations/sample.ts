import path from "node:path";
import { readEnvironment } from "#leaves/environment.ts";
import { childEnvironment } from "./childEnvironment.ts";
import { dataPaths } from "./dataDir.ts";
import { withClient } from "./postgres/withClient.ts";
import { runTool } from "./processes/runTool.ts";
import type { Stack } from "./stack.ts";
import { step } from "./step.ts";

/**
 * Whether nobody has an account yet. Accounts are planted last, so a planting that was cut short counts as
 * empty and is done again; planting twice changes nothing.
 */
const isEmpty = (ownerUrl: string): Promise<boolean> =>
  withClient(ownerUrl, async (client) => {
    const { rows } = await client.query("select 1 from public.users limit 1");
    return rows.length === 0;
  });

/** Plants the sample content and one account per role. */
export async function plantSample(stack: Stack, signal: AbortSignal): Promise<void> {
  const plant = (title: string, program: string, name: "seed" | "signIns", log: string) =>
    step(title, () =>
      runTool({
        title,
        program,
        env: childEnvironment(stack.variables, name),
        logFile: path.join(dataPaths(stack.dataDir).logs, `${log}.log`),
        isShown: true,
        signal,
      }),
    );
  await plant("植入示例内容", "seed/plant.ts", "seed", "seed");
  await plant("建立示例账号", "cms/operations/plantSignIns.ts", "signIns", "sign-ins");
}

/** Plants into an empty database: always on a trial, in production only when asked. */
export async function plantSampleIfEmpty(stack: Stack, signal: AbortSignal): Promise<void> {
  const { GRIDPRESS_SAMPLE } = readEnvironment(process.env, ["GRIDPRESS_SAMPLE"]);
  if (stack.isProduction && !GRIDPRESS_SAMPLE) return;
  if (await isEmpty(stack.variables.DATABASE_OWNER_URL)) await plantSample(stack, signal);
}
