import { spawn } from "node:child_process";
import { once } from "node:events";
import { environment } from "#leaves/environment.ts";

const script = "cms/release/covers/draw.ts";

/**
 * Draws the covers of these pages into the folder of covers, in a process of its own that gives way to all others. Resolves when it has ended,
 * however it did: what is there is there. It works on the edition and in the data folder of this process.
 */
export async function drawCovers(pages: readonly string[]): Promise<void> {
  // Only what drawing needs, as the press has no more.
  const env = {
    ...environment("NODE_ENV", "SITE_ORIGIN", "GRIDPRESS_DATA_DIR", "EDITION_FILE"),
  };
  const child = spawn(process.execPath, [script], { env, stdio: ["pipe", "ignore", "inherit"] });
  child.stdin.on("error", () => undefined).end(pages.join("\n"));
  await once(child, "close");
}
