import { setImmediate as aTurn } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { storeOfEdition } from "#edition/library/storeOfEdition.ts";
import type { PageMaker } from "#release/press/makePage.ts";
import { pageMaker } from "#release/press/makePage.ts";
import { openPressDatabase } from "#release/press/pressDatabase.ts";
import { recorder } from "#release/press/recorder.ts";
import { renderDue } from "#release/press/renderDue.ts";
import { anEdition } from "#tests/factories/edition.ts";
import { pageHtml } from "#tests/factories/presses.ts";

const sitePaths = Array.from({ length: 200 }, (_, index) => `/about/${index}/`);
const blobs = { has: async () => false, put: async () => undefined };

const database = openPressDatabase(":memory:");
afterEach(() => {
  for (const path of sitePaths) database.notes.forget(path);
});

/** Makes pages in this process, as a press does that waits for no disk, and tells which. */
function ownMaker(made: string[]): PageMaker {
  const { record, trace } = recorder();
  const { library } = storeOfEdition(anEdition(), trace);
  const render = async (sitePath: string) => {
    made.push(sitePath);
    return new Response(pageHtml(sitePath));
  };
  return pageMaker({ render, library, record, blobs });
}

const all = (own: PageMaker, side: PageMaker) =>
  renderDue({
    sitePaths,
    makers: { own, side: Promise.resolve(side) },
    ...database,
    cover: async () => undefined,
  });

describe("P26: very many pages are made by two", () => {
  it("of which each hears the other, and no page is made twice", async () => {
    const [mine, others]: [string[], string[]] = [[], []];
    const make = ownMaker(others);
    // As a process beside this one: what it says is heard when this one listens.
    const side: PageMaker = async (...asked) => {
      await aTurn();
      return make(...asked);
    };
    await all(ownMaker(mine), side);
    expect([...mine, ...others].sort()).toEqual([...sitePaths].sort());
    expect(others.length).toBeGreaterThan(sitePaths.length / 4);
  });

  it("and the first that fails ends both", async () => {
    const made: string[] = [];
    const fault = new Error("this page breaks");
    const side: PageMaker = async () => {
      await aTurn();
      throw fault;
    };
    await expect(all(ownMaker(made), side)).rejects.toBe(fault);
    expect(made.length).toBeLessThan(sitePaths.length / 2);
  });
});
