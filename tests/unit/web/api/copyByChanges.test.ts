import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Case } from "#content/story.wire.ts";
import { isApi, recordOfApi } from "#leaves/apiPaths.ts";
import { paths } from "#leaves/paths.ts";
import { allPaths } from "#site/allPaths.ts";
import { apiAt } from "#site/api/apiAt.ts";
import { aStore } from "#tests/factories/pressHistories.ts";
import { changeStore, putCase } from "#tests/factories/storeChanges.ts";
import { createRandom } from "#tests/harness/random.ts";
import { startSiteServer } from "#tests/harness/siteServer.ts";
import { changesWire } from "#web/api/changes.wire.ts";

const origin = "https://site.example";
const unheard = { key: () => undefined, span: () => undefined };

let site: Awaited<ReturnType<typeof startSiteServer>>;
beforeEach(async () => {
  site = await startSiteServer();
});
afterEach(() => site.stop());

/** Records as programs read them, by their addresses. */
type Records = Map<string, string>;

/** Addresses of records that are not the same in both. */
const unlike = (one: Records, other: Records): string[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter(
    (path) => one.get(path) !== other.get(path),
  );

const read = async (path: string): Promise<string | undefined> => {
  const { status, body } = await site.ask(path);
  return status === 200 ? body.toString() : undefined;
};

/** What an app does that keeps a copy: it goes on from its cursor, and begins anew where it is told so. Answers the next cursor. */
async function follow(copy: Records, from: string): Promise<string> {
  for (let next = from; ; ) {
    const { status, body } = await site.ask(next);
    if (status === 410) {
      copy.clear();
      next = "/api/v1/changes.json";
      continue;
    }
    const answer = changesWire.parse(JSON.parse(body.toString()));
    for (const { change, json } of answer.changes) {
      const path = json.slice(origin.length);
      const text = change === "withdrawn" ? undefined : await read(path);
      if (text === undefined) copy.delete(path);
      else copy.set(path, text);
    }
    next = answer.next.slice(origin.length);
    if (!answer.hasMore) return next;
  }
}

/** A newsroom over the site: what it does by chance, and what anybody who reads everything gets then. */
function newsroom(seed: number) {
  const store = aStore(unheard);
  const random = createRandom(seed);
  const down = new Map<string, Case>();
  let committed: Records = new Map();
  const cases = () => store.library.list({ of: "kind", kind: "case" }).newest(500) as Case[];
  const takeDown = () => site.takeDown(...[...down.keys()].map((path) => ({ path })));
  const acts = {
    write: (step: number) => void changeStore(store, random, step),
    withdraw: () => {
      const story = random.pick(cases());
      down.set(paths.story(story), story);
      // The release that takes it out comes later, or never, where it is published again before.
      if (random.chance(0.5)) store.remove("case", story.id);
      takeDown();
    },
    "publish again": () => {
      const [path] = down.keys();
      const story = path === undefined ? undefined : down.get(path);
      if (!story) return;
      down.delete(paths.story(story));
      putCase(store, story);
      takeDown();
    },
  };
  return {
    act(step: number): void {
      const act = random.pick(["write", "write", "withdraw", "publish again"] as const);
      acts[act](step);
    },
    isReleased: () => random.chance(0.5),
    isAskedFor: () => random.chance(0.5),
    async release(at: number): Promise<void> {
      const now: Records = new Map();
      for (const path of allPaths(store).filter(isApi))
        if (recordOfApi(path)) now.set(path, JSON.stringify(apiAt(store.library, origin, path)));
      const gone = [...committed.keys()].filter((path) => !now.has(path));
      const news = [...now].filter(([path, text]) => committed.get(path) !== text);
      committed = now;
      const files = {
        ...Object.fromEntries(news),
        ...Object.fromEntries(gone.map((one) => [one, null])),
      };
      await site.commit({ files }, at);
    },
    async everything(): Promise<Records> {
      const records: Records = new Map();
      for (const path of committed.keys()) {
        const text = await read(path);
        if (text !== undefined) records.set(path, text);
      }
      return records;
    },
  };
}

describe("W7: a copy that is kept by the changes", () => {
  it.each([1, 2, 3])(
    "is what a fresh reader gets, after a hundred acts by chance (%i)",
    async (seed) => {
      const { act, everything, isAskedFor, isReleased, release } = newsroom(seed);
      await release(seed * 1_000_000);
      const copy: Records = new Map();
      let cursor = "/api/v1/changes.json";
      for (let step = 1; step <= 100; step += 1) {
        act(step);
        if (isReleased()) await release(seed * 1_000_000 + step * 1000);
        if (!isAskedFor()) continue;
        cursor = await follow(copy, cursor);
        expect(unlike(copy, await everything()), `step ${step}`).toEqual([]);
      }
    },
  );
});
