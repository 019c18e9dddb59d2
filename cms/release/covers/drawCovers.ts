import { spawn } from "node:child_process";
import { once } from "node:events";

const script = "cms/release/covers/draw.ts";

/**
 * Draws the covers of these pages into the folder of covers, in a process of its own that gives way to all others. Resolves when it has ended,
 * however it did: what is there is there. `env` names the edition and the data folder.
 */
export async function drawCovers(pages: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(process.execPath, [script], { env, stdio: ["pipe", "ignore", "inherit"] });
  child.stdin.on("error", () => undefined).end(pages.join("\n"));
  await once(child, "close");
}
