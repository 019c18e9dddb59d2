import { keepThread } from "#leaves/keepThread.ts";
import type { SearchAsk } from "#site/search/asking/searchAnswer.ts";
import type { SearchAnswer } from "#site/search/asking/searchAnswer.wire.ts";
import type { TakedownList } from "../takedowns/takedownList.ts";

/** The search over the tree of this machine. */
export type Search = {
  /** Answers what is asked, without what was taken down; undefined when it cannot now. */
  ask: (ask: SearchAsk, takedowns: TakedownList) => Promise<SearchAnswer | undefined>;
  close: () => Promise<void>;
};

/** How long the thread may take to end, in ms. */
const graceMs = 1_000;

/** Nobody waits longer for an answer. */
const patienceMs = 3_000;

/** So many questions wait at once; more are not taken. */
const mostWaiting = 200;

type Said = { number: number; answer?: SearchAnswer } | { problem: string } | { begun: true };

/** Opens it in a thread of its own: no vote waits for a question. */
export function openSearch(options: {
  dataDir: string;
  onFault: (error: unknown) => void;
}): Search {
  const { dataDir, onFault } = options;
  const waiting = new Map<number, (answer: SearchAnswer | undefined) => void>();
  let asked = 0;
  let told: TakedownList | undefined;
  const tell = () => {
    if (told) thread.tell({ takenDown: told.entries });
  };
  const thread = keepThread<Said>({
    program: new URL("./searchWorker.ts", import.meta.url),
    workerData: { dataDir },
    onMessage: (said) => {
      if ("problem" in said) onFault(new Error(said.problem));
      // One in the place of another knows nothing yet, and answers nothing before it does.
      else if ("begun" in said) tell();
      else waiting.get(said.number)?.(said.answer);
    },
    onFault,
  });
  const ask: Search["ask"] = (question, takedowns) => {
    if (waiting.size >= mostWaiting) return Promise.resolve(undefined);
    if (told !== takedowns) {
      told = takedowns;
      tell();
    }
    asked += 1;
    const number = asked;
    return new Promise((resolve) => {
      const end = (answer: SearchAnswer | undefined) => {
        clearTimeout(timer);
        waiting.delete(number);
        resolve(answer);
      };
      const timer = setTimeout(() => end(undefined), patienceMs);
      waiting.set(number, end);
      thread.tell({ number, ask: question });
    });
  };
  return { ask, close: () => thread.stop(graceMs) };
}
