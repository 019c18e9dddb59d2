import { mkdir, readdir, readFile, readlink, stat, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ReleaseFault } from "#release/fault.ts";
import { readManifest } from "#release/liveRelease.ts";
import { coverFile } from "#site/found/coverFiles.ts";
import { aCoverFacts } from "#tests/factories/covers.ts";
import { anEdition, editions } from "#tests/factories/edition.ts";
import { aPicture } from "#tests/factories/pictures.ts";
import { aDataFolder, pageHtml } from "#tests/factories/releases.ts";
import { aCase } from "#tests/factories/stories.ts";

let data: Awaited<ReturnType<typeof aDataFolder>>;
const live = (file: string) => path.join(data.folders.live, file);
const inode = async (file: string) => (await stat(live(file))).ino;

beforeEach(async () => {
  data = await aDataFolder();
});
afterEach(() => data.remove());

describe("a release", () => {
  it("is a plain tree of files behind one link, with a manifest beside it", async () => {
    const { id, pages, changed } = await data.release({
      "/": pageHtml("首页"),
      "/cases/a/": pageHtml("案例"),
      "/feed.xml": "<rss/>",
    });
    expect({ pages, changed }).toEqual({ pages: 3, changed: 3 });
    expect(await readlink(data.folders.live)).toBe(path.join("releases", id));
    expect(await readFile(live("cases/a/index.html"), "utf8")).toBe(pageHtml("案例"));
    expect(await readFile(live("feed.xml"), "utf8")).toBe("<rss/>");
    const manifest = await readManifest(data.folders.releases, id);
    expect(manifest?.files["cases/a/index.html"]).toMatchObject({ packed: true });
  });

  it("holds each page compressed both ways, with the same content", async () => {
    await data.release({ "/": pageHtml("首页") });
    const plain = await readFile(live("index.html"));
    expect(brotliDecompressSync(await readFile(live("index.html.br")))).toEqual(plain);
    expect(gunzipSync(await readFile(live("index.html.gz")))).toEqual(plain);
  });

  it("P17 takes unchanged files over from the tree before and counts only what readers see change", async () => {
    await data.release({ "/": pageHtml("一"), "/a/": pageHtml("甲"), "/b/": pageHtml("乙") });
    const before = await inode("a/index.html");
    const { changed } = await data.release({ "/": pageHtml("二"), "/a/": pageHtml("甲") });
    expect(changed).toBe(2);
    expect(await inode("a/index.html")).toBe(before);
    await expect(stat(live("b/index.html"))).rejects.toThrow();
  });

  it("writes a file anew when the tree before was damaged", async () => {
    await data.release({ "/": pageHtml("一") });
    await writeFile(live("index.html"), "cut");
    await data.release({ "/": pageHtml("一") });
    expect(await readFile(live("index.html"), "utf8")).toBe(pageHtml("一"));
  });

  it("P18 keeps three releases and clears what a crash left", async () => {
    await mkdir(path.join(data.folders.releases, ".building-20200101000000-9"), {
      recursive: true,
    });
    const ids = [];
    for (let n = 0; n < 5; n += 1) ids.push((await data.release({ "/": pageHtml(`${n}`) })).id);
    const left = await readdir(data.folders.releases);
    expect(left.sort()).toEqual(ids.slice(2).flatMap((id) => [id, `${id}.json`]));
  });

  it("brings the redirects and tombstones of its edition", async () => {
    const { id } = await data.release({ "/": "x" }, { edition: editions.withdrawn() });
    const manifest = await readManifest(data.folders.releases, id);
    expect(manifest?.redirects).toEqual({ "/cases/jiu-di-zhi/": "/cases/" });
    expect(manifest?.tombstones["/cases/che-xia/"]).toMatchObject({ reason: "consent" });
  });
});

describe("a release that fails", () => {
  const failure = (work: Promise<unknown>) =>
    work.then(
      () => expect.fail("the release should have failed"),
      (error: unknown) => error as ReleaseFault,
    );

  it("P16 names the page and leaves the live tree alone", async () => {
    const { id } = await data.release({ "/": pageHtml("旧") });
    const pages = { "/": pageHtml("新") };
    const fault = await failure(data.release(pages, { sitePaths: ["/", "/cases/broken/"] }));
    expect(fault).toBeInstanceOf(ReleaseFault);
    expect(fault).toMatchObject({ code: "page", subject: "/cases/broken/" });
    expect(await readlink(data.folders.live)).toBe(path.join("releases", id));
    expect(await readFile(live("index.html"), "utf8")).toBe(pageHtml("旧"));
    expect((await readdir(data.folders.releases)).sort()).toEqual([id, `${id}.json`]);
  });

  it("notices a page that breaks down half way", async () => {
    const broken = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode("<!doctype html><p>前半"));
        controller.error(new Error("cannot go on"));
      },
    });
    const fault = await failure(data.release({ "/": broken }));
    expect(fault).toMatchObject({ code: "page", subject: "/" });
  });

  it("names the picture that is missing", async () => {
    const edition = anEdition({ stories: [aCase({ cover: aPicture("gone") })] });
    const fault = await failure(data.release({ "/": "x" }, { edition }));
    expect(fault).toMatchObject({ code: "picture", subject: "/media/gone-480.avif" });
  });
});

describe("pictures", () => {
  const named = ["cover-480.avif", "cover-480.webp", "cover-480.jpg"];
  const cover = aPicture("cover", {
    renditions: aPicture("cover").renditions.filter(({ width }) => width === 480),
  });
  const edition = anEdition({ stories: [aCase({ cover })] });

  beforeEach(async () => {
    await data.remove();
    data = await aDataFolder([...named, "draft.jpg"]);
  });

  it("P12 enter a release only when the edition names them", async () => {
    await data.release({ "/": "x" }, { edition });
    expect((await readdir(live("media"))).sort()).toEqual([...named].sort());
    await data.release({ "/": "x" });
    await expect(readdir(live("media"))).rejects.toThrow();
  });

  it("keep their bytes in a release when the library's file is replaced", async () => {
    await data.release({ "/": "x" }, { edition });
    const source = path.join(data.folders.media, "cover-480.jpg");
    await writeFile(source, "replaced and longer");
    expect(await readFile(live("media/cover-480.jpg"), "utf8")).toBe("picture cover-480.jpg");
    await utimes(source, new Date(), new Date(Date.now() + 5_000));
    await data.release({ "/": "x" }, { edition });
    expect(await readFile(live("media/cover-480.jpg"), "utf8")).toBe("replaced and longer");
  });
});

describe("P21: covers", () => {
  const facts = aCoverFacts();
  const file = coverFile(facts, "wide").path.slice(1);

  it("lie in every release of their page as one file", async () => {
    await data.release({ "/": "x" }, { covers: [facts] });
    const before = await inode(file);
    await data.release({ "/": "y" }, { covers: [facts] });
    expect(await inode(file)).toBe(before);
  });

  it("leave the tree with their page", async () => {
    await data.release({ "/": "x" }, { covers: [facts] });
    await data.release({ "/": "x" });
    await expect(stat(live(file))).rejects.toThrow();
  });
});

describe("P19: a release that ends late", () => {
  it("never replaces a newer one", async () => {
    await data.release({ "/": "new" }, { number: 10 });
    const late = data.release({ "/": "old" }, { number: 9 });
    await expect(late).rejects.toMatchObject({ code: "superseded" });
    expect(await readFile(live("index.html"), "utf8")).toBe("new");
  });

  it("is told by its number: a clock that ran ahead once stops no later release, nor a withdrawal", async () => {
    const ahead = new Date(Date.UTC(2026, 10, 30));
    const right = new Date(Date.UTC(2026, 10, 28));
    await data.release({ "/": "x", "/cases/a/": "案例" }, { number: 9, at: ahead });
    await data.release({ "/": "y" }, { number: 10, at: right });
    expect(await readFile(live("index.html"), "utf8")).toBe("y");
    await expect(stat(live("cases/a/index.html"))).rejects.toThrow(/ENOENT/);
    // Nor does it decide which are the last three.
    for (const number of [11, 12]) await data.release({ "/": "z" }, { number, at: right });
    const kept = (await readdir(data.folders.releases)).filter((name) => !name.includes("."));
    expect(kept.map((name) => name.split("-")[1]).sort()).toEqual(["10", "11", "12"]);
  });
});

describe("assets of an older site build", () => {
  it("P17 stay for a week of releases, for tabs that are still open", async () => {
    const day = (n: number) => new Date(Date.UTC(2026, 10, n));
    const next = path.join(data.dataDir, "client-2");
    await mkdir(path.join(next, "_astro"), { recursive: true });
    await writeFile(path.join(next, "_astro", "island.def456.js"), "export const a = 2;");
    await data.release({ "/": "x" }, { at: day(1) });
    await data.release({ "/": "x" }, { at: day(2), assets: next });
    await data.release({ "/": "x" }, { at: day(8), assets: next });
    expect((await readdir(live("_astro"))).filter((name) => name.endsWith(".js"))).toHaveLength(2);
    await data.release({ "/": "x" }, { at: day(10), assets: next });
    expect(await readdir(live("_astro"))).toEqual(["island.def456.js"]);
  });
});
