import { type ChildProcess, spawn } from "node:child_process";
import { environment } from "#leaves/environment.ts";
import { storageEnvironment } from "#storage/storageEnvironment.ts";
import { ReleaseFault } from "../fault.ts";
import { numbered, type PressAnswer, pressAnswerWire } from "./press.wire.ts";

/** From the working directory, which is the repository: a bundler leaves this path alone. */
const script = "cms/release/press/main.ts";

/** A first tree of a very large site takes minutes; a press that says nothing for so long is at its end. */
const timeLimitMs = 10 * 60_000;

/** What the press said last on its error output; the site says there what went wrong inside a page. */
const keptOutput = 20_000;

type Waiting = { resolve: (answer: PressAnswer) => void; reject: (error: unknown) => void };
type Running = { child: ChildProcess; waiting: Map<number, Waiting>; output: string };

/** Asks a press for jobs. */
export type PressProcess = ReturnType<typeof pressProcess>;

/**
 * Keeps a press running in a process of its own, from the first ask on: a crash of a page takes nothing with it, and the memory of rendering
 * is not the newsroom's. `edition` is the store that it renders; one of another name, made in the place of a damaged one, has
 * another press.
 */
export function pressProcess(place: { dataDir: string; editionFile: string; siteRoot: string }) {
  let running: Running | undefined;
  let shown: string | undefined;
  let count = 0;

  function start(): Running {
    const child = spawn(process.execPath, [script, place.siteRoot], {
      // Only what rendering needs: no database, and no secret but the key of the store that it writes to.
      env: {
        ...storageEnvironment(),
        ...environment("NODE_ENV", "SITE_ORIGIN"),
        GRIDPRESS_DATA_DIR: place.dataDir,
        EDITION_FILE: place.editionFile,
      },
      stdio: ["ignore", "inherit", "pipe", "ipc"],
    });
    const mine: Running = { child, waiting: new Map(), output: "" };
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      mine.output = `${mine.output}${text}`.slice(-keptOutput);
    });
    const end = (cause: unknown) => {
      if (running === mine) running = undefined;
      for (const { reject } of mine.waiting.values())
        reject(new ReleaseFault("stopped", { cause }));
      mine.waiting.clear();
    };
    child.once("error", end);
    child.once("close", (code, signal) => end(new Error(`exit ${signal ?? code}\n${mine.output}`)));
    child.on("message", (said) => {
      const { number, said: answer } = numbered(pressAnswerWire).parse(said);
      mine.waiting.get(number)?.resolve(answer);
      mine.waiting.delete(number);
    });
    return mine;
  }

  /** Ends it; the next ask starts another. */
  function stop(): void {
    running?.child.kill("SIGKILL");
    running = undefined;
  }

  async function say(ask: object): Promise<PressAnswer> {
    running ??= start();
    const mine = running;
    count += 1;
    const number = count;
    mine.output = "";
    const timer = setTimeout(() => mine.child.kill("SIGKILL"), timeLimitMs);
    try {
      return await new Promise<PressAnswer>((resolve, reject) => {
        mine.waiting.set(number, { resolve, reject });
        mine.child.send({ number, said: ask }, (error) => error && reject(error));
      });
    } finally {
      clearTimeout(timer);
    }
  }

  /** Throws a fault of the job with what the site said of it. */
  async function ask<J extends "pages" | "covers">(
    job: J,
    more: object = {},
  ): Promise<Extract<PressAnswer, { job: J }>> {
    const answer = await say({ job, ...more });
    if (answer.job === job) return answer as Extract<PressAnswer, { job: J }>;
    if (answer.job !== "fault") throw new ReleaseFault("other", { cause: answer });
    const { fault, subject, detail } = answer;
    const cause = new Error(`${detail}\n\n${running?.output ?? ""}`.trim());
    cause.stack = cause.message;
    throw new ReleaseFault(fault, { ...(subject !== undefined && { subject }), cause });
  }

  return {
    /** Brings the tree up to the edition in the store with this name. */
    pages: async (at: Date, store: string) => {
      if (shown !== store) stop();
      shown = store;
      return ask("pages", { at: at.toISOString() });
    },
    /** Has some covers drawn that are awaited. */
    covers: () => ask("covers"),
    stop,
  };
}
