import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { breakLines } from "#release/covers/breakLines.ts";
import { coverSvg } from "#release/covers/coverSvg.ts";
import { makeCovers, pruneCovers } from "#release/covers/makeCovers.ts";
import { typeface } from "#release/covers/typeface.ts";
import { coverDesign, coverFile } from "#site/found/coverFiles.ts";
import { motif } from "#site/views/motif.ts";
import { aCoverFacts } from "#tests/factories/covers.ts";
import { anEditionOfEverything } from "#tests/factories/edition.ts";
import { coversOf } from "#tests/factories/libraries.ts";

const { face } = typeface();
const glyphs = (svg: string) => [...svg.matchAll(/<path transform="translate/g)].length;

describe("a headline", () => {
  const measure = (text: string) => [...text].length;
  const sizes = [
    { size: 100, most: 2 },
    { size: 50, most: 3 },
  ];
  const broken = (text: string) => breakLines(text, { width: 800, sizes, measure }).lines;

  test("stays on one line while it fits, as large as can be", () => {
    expect(breakLines("邻里会客厅", { width: 800, sizes, measure })).toEqual({
      lines: ["邻里会客厅"],
      size: 100,
    });
  });

  test("breaks at a pause rather than in the middle of a phrase", () => {
    expect(broken("机场路社区：随手一报有人来")).toEqual(["机场路社区：", "随手一报有人来"]);
  });

  test("begins no line with a closing mark and ends none with an opening one", () => {
    for (let length = 1; length < 60; length += 1) {
      const text = "从“门难进、事难办”到《门口办》（马上办）：服务，送到。"
        .repeat(3)
        .slice(0, length);
      for (const line of broken(text)) {
        expect(line, text).not.toMatch(/^[，。、：”》）]/);
        if (!text.endsWith(line) && !line.endsWith("…")) expect(line, text).not.toMatch(/[“《（]$/);
      }
    }
  });

  test("that is longer than any cover ends in an ellipsis and stays inside", () => {
    const lines = broken("院落里的事，院落里商量着办".repeat(9));
    expect(lines).toHaveLength(3);
    expect(lines.at(-1)).toMatch(/…$/);
    for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(16);
  });
});

describe("the grid motif", () => {
  const size = { columns: 4, rows: 10 };
  test("is the same for the same page and another for another", () => {
    expect(motif("/cases/a/", size)).toEqual(motif("/cases/a/", size));
    expect(motif("/cases/a/", size)).not.toEqual(motif("/cases/b/", size));
  });

  test("has one seal and stays on the grid", () => {
    const squares = motif("/cases/men-ting/", size);
    expect(squares.filter(({ strength }) => strength === 1)).toHaveLength(1);
    expect(
      squares.every(({ column, row }) => column >= 0 && column < 4 && row >= 0 && row < 10),
    ).toBe(true);
  });
});

describe("a cover", () => {
  test("sets rare characters of names", async () => {
    const plain = glyphs(await coverSvg(aCoverFacts({ headline: "王小明" }), "wide", face));
    for (const name of ["王㛃喆", "李犇堃", "赵龑龘"])
      expect(glyphs(await coverSvg(aCoverFacts({ headline: name }), "wide", face)), name).toBe(
        plain,
      );
  });

  test("sets a box for a letter that no font has, and never half a name", async () => {
    const draw = (headline: string) =>
      coverSvg(aCoverFacts({ headline, section: "人物" }), "wide", face);
    expect(await draw("王𬭚𫖳")).toBe(await draw("王□□"));
    expect(await draw("龚䶮说网格")).toBe(await draw("龚□说网格"));
    expect(await draw("䶮䢺")).toBe(await draw("人物"));
  });

  test("leaves out what is not seen and signs that no font has, and sets the rest", async () => {
    const draw = (headline: string) => coverSvg(aCoverFacts({ headline }), "wide", face);
    const plain = await draw("网格员故事");
    for (const headline of [
      "网格\u200b员故事",
      "网格员\ufe0f故事",
      "网格员🧑\u200d🌾故事",
      "\u202e网格员故事",
    ])
      expect(await draw(headline), headline).toBe(plain);
  });

  test("sets a box for a letter of a place that no font has", async () => {
    const draw = (place: string) =>
      coverSvg(aCoverFacts({ foot: ["武侯区", place] }), "wide", face);
    expect(await draw("𬭚村")).toBe(await draw("□村"));
  });

  test("that is drawn otherwise gets another address: raise coverDesign when this fails", async () => {
    const drawn = createHash("sha256");
    for (const shape of ["wide", "square"] as const)
      drawn.update(await coverSvg(aCoverFacts(), shape, face));
    expect([coverDesign, drawn.digest("hex").slice(0, 12)]).toEqual([1, "a1e5ed375616"]);
  });
});

describe("the covers of an edition", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), "gridpress-covers-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test("are pictures of both shapes, light enough for a chat, the same bytes each time", async () => {
    const facts = aCoverFacts({
      headline: "从“门难进、事难办”到“门口办、马上办”：一个近郊新区怎样把服务送到家门口",
    });
    const [wide, square] = await makeCovers({ covers: [facts], folder });
    if (!wide || !square) throw new Error("a cover has two shapes");
    const first = await readFile(wide.file);
    expect(await sharp(first).metadata()).toMatchObject({
      format: "png",
      width: 1200,
      height: 630,
    });
    expect(await sharp(square.file).metadata()).toMatchObject({ width: 600, height: 600 });
    expect(first.byteLength).toBeLessThan(60 * 1024);
    await rm(wide.file);
    await makeCovers({ covers: [facts], folder });
    expect(first.equals(await readFile(wide.file))).toBe(true);
  });

  test("P21 are not drawn again while they say the same", async () => {
    const [made] = await makeCovers({ covers: [aCoverFacts()], folder });
    if (!made) throw new Error("a cover has two shapes");
    await writeFile(made.file, "kept");
    await makeCovers({ covers: [aCoverFacts()], folder });
    expect(await readFile(made.file, "utf8")).toBe("kept");
    await makeCovers({ covers: [aCoverFacts({ headline: "改过的标题" })], folder });
    expect(await readdir(folder)).toHaveLength(4);
  });

  test("P21 go a month after nothing names them", async () => {
    const made = await makeCovers({ covers: [aCoverFacts()], folder });
    const old = path.join(folder, "old.png");
    const recent = path.join(folder, "recent.png");
    const at = new Date("2026-11-21T12:00:00Z");
    for (const file of [old, recent]) await writeFile(file, "");
    await utimes(old, at, new Date("2026-10-01T12:00:00Z"));
    await utimes(recent, at, new Date("2026-11-20T12:00:00Z"));
    const named = new Set(made.map(({ file }) => path.basename(file)));
    await pruneCovers({ folder, at, isNamed: (name) => named.has(name) });
    expect((await readdir(folder)).includes("old.png")).toBe(false);
    expect(await readdir(folder)).toHaveLength(3);
    await pruneCovers({ folder: path.join(folder, "none yet"), at, isNamed: () => false });
  });

  test("P21 exist for every page worth sharing, each under an address of its own", () => {
    const covers = coversOf(anEditionOfEverything());
    for (const page of [
      "/cases/men-ting/",
      "/news/shuang-shi-jia/",
      "/streets/cu-qiao/",
      "/workers/alone/",
      "/projects/huo-li-lou-dong/",
      "/campaigns/zui-mei-2023/",
      "/districts/510107/",
      "/topics/life-circle/",
    ])
      expect(
        covers.some((facts) => facts.page === page),
        page,
      ).toBe(true);
    const addresses = covers.map((facts) => coverFile(facts, "wide").path);
    expect(new Set(addresses).size).toBe(covers.length);
  });
});
