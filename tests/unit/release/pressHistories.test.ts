import { describe, expect, it } from "vitest";
import { recorder } from "#release/press/recorder.ts";
import { aPress } from "#tests/factories/presses.ts";
import { aStore, edition, plantedFaults, unequalSteps } from "#tests/factories/pressHistories.ts";
import { putCase } from "#tests/factories/storeChanges.ts";

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
  it.each(Object.entries(plantedFaults))(
    "%s",
    async (_, fault) => {
      expect(await unequalSteps(60, 3, fault)).toBeGreaterThan(0);
    },
    120_000,
  );
});
