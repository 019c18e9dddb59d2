import { environment } from "#leaves/environment.ts";
import { askingChild } from "../askingChild.ts";
import type { PreviewAnswer, PreviewJob } from "./job.ts";

/** A page that takes longer is given up, and the process with it. The first one waits for the process to start. */
const patienceMs = 20_000;

/** Questions at once; editors are few, and each asks when the last one is answered. */
const mostWaiting = 50;

/** Where a preview's process reads: the site's server build, the edition's store, and where its copy of that may lie. */
export type PreviewPlace = { siteRoot: string; edition: string; copy: string };

export type Previewer = { draw: (job: PreviewJob) => Promise<PreviewAnswer>; stop: () => void };

const failed = (fault: "busy" | "stopped", detail = ""): PreviewAnswer => ({
  ok: false,
  fault,
  detail,
});

/**
 * Draws previews in a process of their own, which starts with the first one and never touches a release (rule D2). Always
 * answers; a process that died or is stuck is one fault, and the next preview starts another.
 */
export function previewer({ siteRoot, edition, copy }: PreviewPlace): Previewer {
  const child = askingChild({
    script: "cms/release/preview/main.ts",
    args: [siteRoot, edition, copy],
    execArgv: ["--max-old-space-size=256"],
    // Only what rendering needs: no secret and no database.
    env: () => environment("NODE_ENV", "SITE_ORIGIN"),
    timeLimitMs: patienceMs,
  });
  const draw = async (job: PreviewJob): Promise<PreviewAnswer> => {
    if (child.waiting() >= mostWaiting) return failed("busy");
    return child.ask(job).then(
      (said) => said as PreviewAnswer,
      (error: unknown) => failed("stopped", String(error)),
    );
  };
  return { draw, stop: child.stop };
}
