import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { aTreeState } from "#tests/factories/trees.ts";
import { openTreeFile, type TreeFile } from "#web/tree/openTreeFile.ts";
import { differences, type TreeChange, type TreeRow } from "#web/tree/treeRows.ts";

const row = (
  path: string,
  entry: string | null = path,
  kind: TreeRow["kind"] = "file",
): TreeRow => ({
  kind,
  path,
  entry,
  changedAt: 0,
});

async function* coming(rows: readonly TreeRow[]): AsyncIterable<TreeRow> {
  yield* rows;
}

describe("W2: comparing two trees", () => {
  const compare = (known: TreeRow[], wanted: TreeRow[]) =>
    differences(known[Symbol.iterator](), coming(wanted));

  it("finds what came, changed and went, and nothing else", async () => {
    const known = [row("a"), row("b"), row("d"), row("/x/", "x", "redirect")];
    const wanted = [row("b"), row("c"), row("d", "new"), row("/x/", "x", "redirect")];
    expect(await compare(known, wanted)).toEqual([row("a", null), row("c"), row("d", "new")]);
    expect(await compare([], wanted)).toEqual(wanted);
    expect(await compare(known, [])).toEqual(known.map((one) => ({ ...one, entry: null })));
  });

  it("keeps to the order of bytes, in which the database tells its rows", async () => {
    const rows = ["\u{ff0c}.html", "\u{20000}.html"].map((name) => row(name));
    expect(await compare(rows, rows)).toEqual([]);
  });
});

describe("the tree in a file", () => {
  let folder: string;
  let file: TreeFile;
  const place = () => path.join(folder, "web", "tree.db");
  const entry = (hash: string) => JSON.stringify({ hash, bytes: 1 });
  const change = (seq: number, rows: TreeRow[]): TreeChange => ({
    head: {
      seq,
      stamp: `stamp-${seq}`,
      release: seq,
      state: JSON.stringify(aTreeState({ pages: seq })),
    },
    rows,
  });

  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), "gridpress-file-"));
    file = openTreeFile(place());
  });
  afterEach(async () => {
    file.close();
    await rm(folder, { recursive: true, force: true });
  });

  it("is none before the first commit, and whole after each", async () => {
    expect(file.read((tree) => tree)).toBeUndefined();
    expect(
      await file.apply(
        change(1, [row("a", entry("1")), row("/b/", '{"to":"/c/"}', "redirect")]),
        undefined,
      ),
    ).toBe(true);
    expect(
      file.read((tree) => [
        tree?.file("a")?.hash,
        tree?.redirect("/b/"),
        tree?.tombstone("/b/"),
        tree?.state.pages,
      ]),
    ).toEqual(["1", "/c/", undefined, 1]);
    await file.apply(change(2, [row("a", null), row("/b/", null, "redirect")]), file.head());
    expect(file.read((tree) => [tree?.file("a"), tree?.redirect("/b/"), tree?.head.seq])).toEqual([
      undefined,
      undefined,
      2,
    ]);
  });

  it("is shown by two processes alike, and a commit is taken over once, whoever is first", async () => {
    const other = openTreeFile(place());
    try {
      const both = await Promise.all(
        [file, other].map((one) => one.apply(change(1, [row("a", entry("1"))]), undefined)),
      );
      expect(both.sort()).toEqual([false, true]);
      expect([file, other].map((one) => one.read((tree) => tree?.file("a")?.hash))).toEqual([
        "1",
        "1",
      ]);
    } finally {
      other.close();
    }
  });

  it("answers from the commit before while a large one is being taken over, and others get their turn", async () => {
    await file.apply(change(1, [row("p0", entry("old"))]), undefined);
    const rows = Array.from({ length: 5_000 }, (_, number) => row(`p${number}`, entry("new")));
    let turns = 0;
    const seen = new Set<unknown>();
    const look = () => {
      turns += 1;
      seen.add(file.read((tree) => tree?.file("p0")?.hash));
      if (turns < 1_000) timer = setImmediate(look);
    };
    let timer = setImmediate(look);
    await file.apply(change(2, rows), file.head());
    clearImmediate(timer);
    expect(turns).toBeGreaterThan(3);
    expect([...seen]).toEqual(["old"]);
    expect(file.read((tree) => tree?.file("p4999")?.hash)).toBe("new");
  });

  it("leaves what it had when a change cannot be written", async () => {
    await file.apply(change(1, [row("a", entry("1"))]), undefined);
    const broken = [row("a", entry("2")), { ...row("b"), kind: undefined as never }];
    await expect(file.apply(change(2, broken), file.head())).rejects.toThrow();
    expect(file.read((tree) => [tree?.file("a")?.hash, tree?.head.seq])).toEqual(["1", 1]);
    expect(await file.apply(change(2, []), file.head())).toBe(true);
  });

  it("is made anew when it is damaged", async () => {
    const damaged = path.join(folder, "damaged.db");
    await writeFile(damaged, "not a database at all".repeat(500));
    const renewed = openTreeFile(damaged);
    expect(renewed.head()).toBeUndefined();
    renewed.close();
  });
});
