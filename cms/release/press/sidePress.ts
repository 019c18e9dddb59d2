import { environment } from "#leaves/environment.ts";
import { storageEnvironment } from "#storage/storageEnvironment.ts";
import { askingChild, ChildEnded } from "../askingChild.ts";
import { ReleaseFault } from "../fault.ts";
import type { PageMaker } from "./makePage.ts";
import { heardFault } from "./saidFault.ts";
import { type SideAnswer, type SideAsk, sideAnswerWire } from "./sidePress.wire.ts";

/** One page takes milliseconds, forcing ten thousand to a slow disk a while. */
const timeLimitMs = 5 * 60_000;

/** A second process that makes pages, from one `begin` to `stop`. */
export type SidePress = {
  /** Starts it; answers whether it shows the same moment of the edition, by the number of the last change. */
  begin(touch: number): Promise<boolean>;
  make: PageMaker;
  /** All that it made is there and durable when this resolves. */
  settle(): Promise<void>;
  stop(): void;
};

/**
 * The side press of this press: the other half of a machine's cores, for jobs of very many pages. It writes contents and nothing else: what stands where is
 * the press's alone.
 */
export function sidePress(siteRoot: string): SidePress {
  const child = askingChild({
    script: "cms/release/press/sideMain.ts",
    args: [siteRoot],
    env: () => ({
      ...storageEnvironment(),
      ...environment("NODE_ENV", "SITE_ORIGIN", "GRIDPRESS_DATA_DIR", "EDITION_FILE"),
    }),
    timeLimitMs,
  });

  async function ask<J extends SideAsk["job"]>(
    said: SideAsk & { job: J },
  ): Promise<Extract<SideAnswer, { job: J }>> {
    const heard = await child.ask(said).catch((cause: unknown) => {
      throw cause instanceof ChildEnded ? new ReleaseFault("stopped", { cause }) : cause;
    });
    const answer = sideAnswerWire.parse(heard);
    if (answer.job === "fault") throw heardFault(answer, child.output());
    return answer as Extract<SideAnswer, { job: J }>;
  }

  return {
    begin: async (touch) => (await ask({ job: "begin" })).touch === touch,
    make: async (path, known) => {
      const { entry, keys, stretches, covers } = await ask({ job: "page", path, known });
      return { entry, asked: { keys: new Set(keys), stretches }, covers };
    },
    settle: async () => void (await ask({ job: "settle" })),
    stop: child.stop,
  };
}
