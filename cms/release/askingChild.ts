import { type ChildProcess, spawn } from "node:child_process";
import os from "node:os";

/** What a child said last on its error output. */
const keptOutput = 20_000;

type Numbered = { number: number; said: unknown };
type Waiting = { resolve: (said: unknown) => void; reject: (error: ChildEnded) => void };
type Running = { child: ChildProcess; waiting: Map<number, Waiting>; output: string };

/** The child ended, or was ended, before it answered; the message says how, with the end of its error output. */
export class ChildEnded extends Error {
  override name = "ChildEnded";
}

/**
 * A process of our own that answers asks through its channel, started by the first one and again after its end. `script` is a path from the
 * working directory, which is the repository: a bundler leaves it alone. `env` is all of its environment. A child that says nothing to an ask
 * for `timeLimitMs` is ended, and all that wait with it.
 */
export function askingChild(options: {
  script: string;
  args: readonly string[];
  execArgv?: readonly string[];
  env: () => Readonly<Record<string, string | undefined>>;
  /** As `os.setPriority` takes it. */
  priority?: number;
  timeLimitMs: number;
}) {
  const { script, args, execArgv = [], env, priority, timeLimitMs } = options;
  let running: Running | undefined;
  let count = 0;

  function start(): Running {
    const child = spawn(process.execPath, [...execArgv, script, ...args], {
      env: env() as NodeJS.ProcessEnv,
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    // From its first moment: a process has threads early on, and each keeps the priority at which it was made.
    if (priority !== undefined && child.pid !== undefined) os.setPriority(child.pid, priority);
    const mine: Running = { child, waiting: new Map(), output: "" };
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      mine.output = `${mine.output}${text}`.slice(-keptOutput);
    });
    const end = (how: string) => {
      if (running === mine) running = undefined;
      for (const { reject } of mine.waiting.values())
        reject(new ChildEnded(`${how}\n${mine.output}`));
      mine.waiting.clear();
    };
    child.once("error", (error) => end(String(error)));
    child.once("close", (code, signal) => end(`exit ${signal ?? code}`));
    child.on("message", (message) => {
      const { number, said } = message as Numbered;
      mine.waiting.get(number)?.resolve(said);
      mine.waiting.delete(number);
    });
    return mine;
  }

  return {
    /** Answers what the child says to it. Throws `ChildEnded`. */
    async ask(said: object): Promise<unknown> {
      running ??= start();
      const { child, waiting } = running;
      count += 1;
      const number = count;
      const timer = setTimeout(() => child.kill("SIGKILL"), timeLimitMs);
      try {
        return await new Promise((resolve, reject) => {
          waiting.set(number, { resolve, reject });
          child.send({ number, said } satisfies Numbered, (error) => {
            if (error) child.kill("SIGKILL");
          });
        });
      } finally {
        clearTimeout(timer);
      }
    },
    /** Asks that are not answered yet. */
    waiting: () => running?.waiting.size ?? 0,
    /** The end of what the child that runs said on its error output. */
    output: () => running?.output ?? "",
    /** Ends it; the next ask starts another. */
    stop(): void {
      running?.child.kill("SIGKILL");
      running = undefined;
    },
  };
}

/** In the child: answers every ask with what `answer` gives, which never throws. Ends with the process that started it. */
export function answerAsks(answer: (said: unknown) => Promise<object>): void {
  process.on("message", async (message) => {
    const { number, said } = message as Numbered;
    process.send?.({ number, said: await answer(said) } satisfies Numbered);
  });
  process.once("disconnect", () => process.exit(0));
}
