import { environment } from "#leaves/environment.ts";
import { storageEnvironment } from "#storage/storageEnvironment.ts";
import { askingChild, ChildEnded } from "../askingChild.ts";
import { ReleaseFault } from "../fault.ts";
import { type PressAnswer, pressAnswerWire } from "./press.wire.ts";
import { heardFault } from "./saidFault.ts";

/** A first tree of a very large site takes minutes; a press that says nothing for so long is at its end. */
const timeLimitMs = 10 * 60_000;

/**
 * A page leaves much behind that is of no use a moment later. With room for it all, as Node has by itself, a press of ten thousand stories holds 130 MB more for as
 * long as it lives.
 */
const execArgv = ["--max-semi-space-size=8"];

/** Asks a press for jobs. */
export type PressProcess = ReturnType<typeof pressProcess>;

/**
 * Keeps a press running in a process of its own, from the first ask on: a crash of a page takes nothing with it, and the memory of rendering
 * is not the newsroom's. `edition` is the store that it renders; one of another name, made in the place of a damaged one, has
 * another press.
 */
export function pressProcess(place: { dataDir: string; editionFile: string; siteRoot: string }) {
  let shown: string | undefined;
  const child = askingChild({
    script: "cms/release/press/main.ts",
    args: [place.siteRoot],
    execArgv,
    // Only what rendering needs: no database, and no secret but the key of the store that it writes to.
    env: () => ({
      ...storageEnvironment(),
      ...environment("NODE_ENV", "SITE_ORIGIN"),
      GRIDPRESS_DATA_DIR: place.dataDir,
      EDITION_FILE: place.editionFile,
    }),
    timeLimitMs,
  });

  const say = (ask: object): Promise<PressAnswer> =>
    child.ask(ask).then(
      (said) => pressAnswerWire.parse(said),
      (cause: unknown) => {
        throw cause instanceof ChildEnded ? new ReleaseFault("stopped", { cause }) : cause;
      },
    );

  /** Throws a fault of the job with what the site said of it. */
  async function ask<J extends "pages" | "covers">(
    job: J,
    more: object = {},
  ): Promise<Extract<PressAnswer, { job: J }>> {
    const answer = await say({ job, ...more });
    if (answer.job === job) return answer as Extract<PressAnswer, { job: J }>;
    if (answer.job !== "fault") throw new ReleaseFault("other", { cause: answer });
    throw heardFault(answer, child.output());
  }

  return {
    /** Brings the tree up to the edition in the store with this name. */
    pages: async (at: Date, store: string) => {
      if (shown !== store) child.stop();
      shown = store;
      return ask("pages", { at: at.toISOString() });
    },
    /** Has some covers drawn that are awaited. */
    covers: () => ask("covers"),
    stop: child.stop,
  };
}
