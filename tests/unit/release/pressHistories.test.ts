import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { EditionStore } from "#edition/library/editionStore.ts";
import { storeOfEdition } from "#edition/library/storeOfEdition.ts";
import type { Trace } from "#edition/library/trace.ts";
import { recorder } from "#release/press/recorder.ts";
import { anEditionOfEverything, editions } from "#tests/factories/edition.ts";
import { aPress, viewAt } from "#tests/factories/presses.ts";
import { changeStore, putCase } from "#tests/factories/storeChanges.ts";
import { createRandom } from "#tests/harness/random.ts";

const everything = anEditionOfEverything();
const edition = {
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

const aStore = (trace: Trace): EditionStore => {
  const store = storeOfEdition(edition, trace);
  for (const story of edition.stories) if (story.kind === "case") putCase(store, story);
  return store;
};

/**
 * Takes a press through changes by chance, and after each one that starts from nothing; answers at how many steps their trees
 * are not the same.
 */
async function unequalSteps(steps: number, seed: number, fault: Fault = {}): Promise<number> {
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

describe("P25: whatever happened, the tree is the one that is made from nothing", () => {
  it("after each of 300 changes by chance", async () => {
    expect(await unequalSteps(300, 11)).toBe(0);
  }, 300_000);

  it("whatever way led to what is public now", async () => {
    const trees: string[][] = [];
    for (const isStraight of [true, false]) {
      const { record, trace } = recorder();
      const store = aStore(trace);
      const press = await aPress({ store, record });
      const [story] = edition.stories.filter((one) => one.kind === "case");
      if (story?.kind !== "case") throw new Error("no case");
      if (!isStraight) {
        await press.tree();
        putCase(store, { ...story, slug: "elsewhere", publishedAt: "2023-01-01T00:00:00.000Z" });
        await press.tree();
        store.remove("case", story.id);
        await press.tree();
      }
      putCase(store, { ...story, headline: "最后的标题" });
      trees.push(await press.tree());
      await press.close();
    }
    expect(trees[0]).toEqual(trees[1]);
  });
});

describe("what the comparison is worth: each of these faults is caught", () => {
  const faults: Record<string, Fault> = {
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
  it.each(Object.entries(faults))(
    "%s",
    async (_, fault) => {
      expect(await unequalSteps(60, 3, fault)).toBeGreaterThan(0);
    },
    120_000,
  );
});
