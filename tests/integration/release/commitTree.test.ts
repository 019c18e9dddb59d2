import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openEditionStore } from "#edition/library/editionStore.ts";
import { fillStore } from "#edition/library/storeOfEdition.ts";
import { recorder } from "#release/press/recorder.ts";
import { commitTree } from "#release/tree/commitTree.ts";
import { lastCommit } from "#release/tree/lastCommit.ts";
import { anEdition } from "#tests/factories/edition.ts";
import { aPress } from "#tests/factories/presses.ts";
import { putCase } from "#tests/factories/storeChanges.ts";
import { aCase } from "#tests/factories/stories.ts";
import { openTestPayload, type TestPayload } from "#tests/harness/payload.ts";

let cms: TestPayload;
beforeAll(async () => {
  cms = await openTestPayload();
});
afterAll(() => cms?.close());
beforeEach(() =>
  cms.payload.db.pool.query("DELETE FROM publishing.tree; DELETE FROM publishing.tree_commits"),
);

const pool = () => cms.payload.db.pool;
const tree = async () => {
  const { rows } = await pool().query(
    "SELECT kind, path, entry FROM publishing.tree WHERE entry IS NOT NULL ORDER BY kind, path",
  );
  return rows.map(({ kind, path, entry }) => `${kind} ${path} ${entry.hash ?? ""}`);
};
const seqOf = async (path: string) => {
  const { rows } = await pool().query("SELECT seq, entry FROM publishing.tree WHERE path = $1", [
    path,
  ]);
  return rows[0];
};

const story = aCase({ id: "1", slug: "one" });

async function aCopiedPress() {
  const { record, trace } = recorder();
  const store = openEditionStore(":memory:", { trace });
  fillStore(store, anEdition());
  putCase(store, story);
  const press = await aPress({ store, record, isOnDisk: true });
  const publish = async (release?: number) => {
    const { state } = await press.job();
    const { pressFile } = press;
    return commitTree(pool(), { pressFile, state, ...(release !== undefined && { release }) });
  };
  const own = () =>
    press
      .rows()
      .filter(({ entry }) => entry !== null)
      .map(({ kind, path, entry }) => `${kind} ${path} ${JSON.parse(entry ?? "{}").hash ?? ""}`)
      .sort();
  return { store, press, publish, own };
}

describe("the tree in the database", () => {
  it("is what the press made, and changes by what changed there", async () => {
    const { store, press, publish, own } = await aCopiedPress();
    await publish(1);
    expect((await tree()).sort()).toEqual(own());
    const { seq: before } = await seqOf("workers/index.html");
    putCase(store, { ...story, headline: "改过" });
    const rows = await publish(2);
    expect(rows).toBeLessThan((await tree()).length);
    expect((await tree()).sort()).toEqual(own());
    expect((await seqOf("workers/index.html")).seq, "what did not change is not touched").toBe(
      before,
    );
    store.remove("case", "1");
    await publish(3);
    expect((await seqOf("cases/one/index.html")).entry).toBeNull();
    expect(await lastCommit(pool())).toMatchObject({ seq: 3, release: 3 });
    await press.close();
  });

  it("goes over whole to another press, which did not make what is there", async () => {
    const [mine, other] = [await aCopiedPress(), await aCopiedPress()];
    await mine.publish(1);
    other.store.remove("case", "1");
    await other.publish(2);
    expect((await tree()).sort()).toEqual(other.own());
    // What the first still has to do after it was overtaken reaches nobody.
    putCase(mine.store, { ...story, headline: "来晚了" });
    expect(await mine.publish()).toBe(0);
    expect((await tree()).sort()).toEqual(other.own());
    await expect(mine.publish(1), "P19").rejects.toMatchObject({ code: "superseded" });
    for (const { press } of [mine, other]) await press.close();
  });

  it("is committed once when nothing changed, and not at all by who only goes on", async () => {
    const { press, publish } = await aCopiedPress();
    await publish(1);
    // The records of a first tree come after its pages.
    while ((await publish()) > 0);
    const seq = (await lastCommit(pool()))?.seq ?? 0;
    expect(await publish()).toBe(0);
    expect((await lastCommit(pool()))?.seq).toBe(seq);
    await publish(2);
    expect(await lastCommit(pool())).toMatchObject({ seq: seq + 1, release: 2 });
    await press.close();
  });

  it("takes what was made and could not be copied with the next commit", async () => {
    const { store, press, publish, own } = await aCopiedPress();
    await publish(1);
    putCase(store, { ...story, headline: "做好了，没有上线" });
    await press.job();
    putCase(store, { ...story, id: "2", slug: "two" });
    await publish(2);
    expect((await tree()).sort()).toEqual(own());
    await press.close();
  });
});
