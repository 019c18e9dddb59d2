import { createHash } from "node:crypto";
import type { EditionStore } from "#edition/library/editionStore.ts";
import { storeOfEdition } from "#edition/library/storeOfEdition.ts";
import type { Trace } from "#edition/library/trace.ts";
import { recorder } from "#release/press/recorder.ts";
import { createRandom } from "#tests/harness/random.ts";
import { anEditionOfEverything, editions } from "./edition.ts";
import { aPress, viewAt } from "./presses.ts";
import { changeStore, putCase } from "./storeChanges.ts";

const everything = anEditionOfEverything();
/** Some of everything, and enough cases for calendars. */
export const edition = {
  ...everything,
  stories: [...everything.stories, ...editions.many().stories.slice(0, 30)].map((story, index) => ({
    ...story,
    id: String(1_000 + index),
  })),
};

/** Something that the press that is kept does wrong. */
type Fault = {
  trace?: (trace: Trace, store: () => EditionStore) => Trace;
  /** A view that goes on showing what it showed first. */
  isCached?: boolean;
  /** The site build changes, and its key does not. */
  ignoresBuild?: boolean;
};

/** A store of it in memory. */
export const aStore = (trace: Trace): EditionStore => {
  const store = storeOfEdition(edition, trace);
  for (const story of edition.stories) if (story.kind === "case") putCase(store, story);
  return store;
};

/**
 * Takes a press through changes by chance, and after each one that starts from nothing; answers at how many steps their trees
 * are not the same.
 */
export async function unequalSteps(
  steps: number,
  seed: number,
  fault: Fault = {},
): Promise<number> {
  const { record, trace } = recorder();
  const store = aStore(fault.trace?.(trace, () => store) ?? trace);
  let build = 1;
  const page = (sitePath: string) =>
    createHash("sha256")
      .update(JSON.stringify([build, viewAt(store, sitePath)]))
      .digest("hex");
  const shown = new Map<string, string>();
  const cached = (sitePath: string) => {
    const text = shown.get(sitePath) ?? page(sitePath);
    shown.set(sitePath, text);
    return text;
  };
  const kept = await aPress({ store, record, page: fault.isCached ? cached : page });
  await kept.tree();
  const random = createRandom(seed);
  let unequal = 0;
  for (let step = 1; step <= steps; step += 1) {
    changeStore(store, random, step);
    if (step === 10) {
      build = 2;
      if (!fault.ignoresBuild) kept.press.site.key = "site 2";
    }
    const now = await kept.tree();
    const fresh = await aPress({ store, record, page });
    if (JSON.stringify(now) !== JSON.stringify(await fresh.tree())) unequal += 1;
    await fresh.close();
  }
  await kept.close();
  return unequal;
}

/** Faults that the comparison must catch, by what they forget. */
export const plantedFaults: Record<string, Fault> = {
  "forgets what was asked for in vain": {
    trace: (trace, store) => ({
      ...trace,
      key: (key) => {
        const end = key.indexOf("/");
        if (store().has(key.slice(0, end), key.slice(end + 1))) trace.key(key);
      },
    }),
  },
  "forgets the stretches of lists": { trace: (trace) => ({ ...trace, span: () => undefined }) },
  "forgets a membership": {
    trace: (trace) => ({
      ...trace,
      span: (list, from, to) => {
        if (!list.startsWith("story/topic")) trace.span(list, from, to);
      },
    }),
  },
  "keeps what a view showed": { isCached: true },
  "ignores another build": { ignoresBuild: true },
};
