import { type ChildProcess, spawn } from "node:child_process";
import { environment } from "#leaves/environment.ts";
import type { Answered, Asked, PreviewAnswer, PreviewJob } from "./job.ts";

/** From the working directory, which is the repository: a bundler leaves this path alone. */
const script = "cms/release/preview/main.ts";

/** A page that takes longer is given up, and the process with it. The first one waits for the process to start. */
const patienceMs = 20_000;

/** Questions at once; editors are few, and each asks when the last one is answered. */
const mostWaiting = 50;

const outputLimit = 20_000;

/** Where a preview's process reads: the site's server build, the edition's store, and where its copy of that may lie. */
export type PreviewPlace = { siteRoot: string; edition: string; copy: string };

export type Previewer = { draw: (job: PreviewJob) => Promise<PreviewAnswer>; stop: () => void };

const failed = (fault: "busy" | "stopped", detail = ""): PreviewAnswer => ({
  ok: false,
  fault,
  detail,
});

type Waiting = Map<number, (answer: PreviewAnswer) => void>;

function begin({ siteRoot, edition, copy }: PreviewPlace, waiting: Waiting): ChildProcess {
  const child = spawn(
    process.execPath,
    ["--max-old-space-size=256", script, siteRoot, edition, copy],
    {
      // Only what rendering needs: no secret and no database.
      env: { ...environment("NODE_ENV", "SITE_ORIGIN") },
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    },
  );
  let said = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    said = `${said}${text}`.slice(-outputLimit);
  });
  const endWith = (detail: string) => {
    for (const answer of waiting.values()) answer(failed("stopped", detail));
    waiting.clear();
  };
  child.once("error", (error) => endWith(String(error)));
  child.once("close", (code, signal) => endWith(`exit ${signal ?? code}\n${said}`));
  child.on("message", ({ number, answer }: Answered) => {
    waiting.get(number)?.(answer);
    waiting.delete(number);
  });
  return child;
}

/**
 * Draws previews in a process of their own, which starts with the first one and never touches a release (rule D2). Always
 * answers; a process that died or is stuck is one fault, and the next preview starts another.
 */
export function previewer(place: PreviewPlace): Previewer {
  let running: { child: ChildProcess; waiting: Waiting } | undefined;
  let number = 0;
  const start = () => {
    const waiting: Waiting = new Map();
    const child = begin(place, waiting);
    const started = { child, waiting };
    child.once("exit", () => {
      if (running === started) running = undefined;
    });
    running = started;
    return started;
  };
  const draw = (job: PreviewJob): Promise<PreviewAnswer> => {
    const { child, waiting } = running ?? start();
    if (waiting.size >= mostWaiting) return Promise.resolve(failed("busy"));
    number += 1;
    const asked: Asked = { number, job };
    return new Promise((resolve) => {
      const patience = setTimeout(() => child.kill("SIGKILL"), patienceMs);
      waiting.set(asked.number, (answer) => {
        clearTimeout(patience);
        resolve(answer);
      });
      child.send(asked, (error) => {
        if (error) child.kill("SIGKILL");
      });
    });
  };
  return { draw, stop: () => void running?.child.kill() };
}
