import os from "node:os";
import { environment } from "#leaves/environment.ts";
import type { CoverFacts } from "#site/views/covers.ts";
import { askingChild } from "../askingChild.ts";

/** A cover that takes longer is given up, and the process with it. */
const timeLimitMs = 60_000;

/**
 * All that drawing needs, and no more: what outlines and pictures leave behind is cleared early, and goes back to the machine. Without these limits
 * ten thousand covers after an import held 450 MB for as long as they were drawn; with them 150, and a cover takes as long.
 */
const execArgv = ["--max-old-space-size=128", "--max-semi-space-size=2"];
const arenas = { MALLOC_ARENA_MAX: "1" };

/**
 * Draws covers into the folder of covers, in a process of its own that gives way to all others, starts with the first cover and has nothing
 * but what drawing needs. `stop` gives its memory back.
 */
export function coverDrawer() {
  const child = askingChild({
    script: "cms/release/covers/draw.ts",
    args: [],
    execArgv,
    env: () => ({ ...environment("NODE_ENV", "GRIDPRESS_DATA_DIR"), ...arenas }),
    priority: os.constants.priority.PRIORITY_LOW,
    timeLimitMs,
  });
  return {
    /** Draws both shapes. Throws with the reason when they cannot be drawn. */
    draw: async (facts: CoverFacts): Promise<void> => {
      const said = (await child.ask(facts)) as { fault?: string };
      if (said.fault !== undefined) throw new Error(said.fault);
    },
    stop: child.stop,
  };
}
