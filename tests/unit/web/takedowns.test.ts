import { mkdtemp, readdir, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { coverFile } from "#site/found/coverFiles.ts";
import { aCoverFacts } from "#tests/factories/covers.ts";
import { pageHtml } from "#tests/factories/pageHtml.ts";
import { aTreeState } from "#tests/factories/trees.ts";
import { answerFor } from "#web/siteAnswer.ts";
import { createCommandFiles } from "#web/takedowns/commandFiles.ts";
import { picturesIn } from "#web/takedowns/picturesIn.ts";
import { readAddress } from "#web/takedowns/readAddress.ts";
import { type Takedown, takedownList } from "#web/takedowns/takedownList.ts";
import type { Tree } from "#web/tree/Tree.ts";

const entry = { hash: "a", bytes: 1, changedAt: new Date(0) };
const cover = (page: string) => coverFile(aCoverFacts({ page }), "square").path;

/** A tree that still shows all that the tests take down. */
const everything = [
  "index.html",
  "cases/index.html",
  "cases/a/index.html",
  "cases/a-2/index.html",
  "streets/s/index.html",
  "data/streets/s.csv",
  "campaigns/c/index.html",
  "campaigns/c/candidates/d/poster/index.html",
  "media/p-480.avif",
  "media/p-1600.jpg",
  "media/p-1-480.jpg",
  ...["/cases/a/", "/cases/a-2/", "/campaigns/c/candidates/d/"].map((page) => cover(page).slice(1)),
];

type Parts = { files?: readonly string[]; redirects?: Readonly<Record<string, string>> };
const treeWith = ({ files = everything, redirects = {} }: Parts = {}): Tree => ({
  head: { seq: 1, stamp: "s", release: 1 },
  state: aTreeState(),
  file: (path) => (files.includes(path) ? entry : undefined),
  redirect: (path) => redirects[path],
  tombstone: () => undefined,
  changes: () => [],
});

const ask = (url: string, entries: Takedown[], tree = treeWith()) =>
  answerFor({ method: "GET", url, tree, takedowns: takedownList(entries) });
const taken = (path: string): Takedown[] => [{ path }];

describe("T3: what was taken down is gone before the tree is asked", () => {
  it("says so with the class of the reason while the tree has no page for it", () => {
    expect(ask("/cases/a/", [{ path: "/cases/a/", reason: "consent" }])).toEqual({
      kind: "notice",
      notice: "gone",
      reason: "consent",
    });
    expect(ask("/cases/a-2/", taken("/cases/a/"))).toMatchObject({ kind: "file", status: 200 });
  });

  it("says so in the tree's own words once it has them, unless those were taken down as well", () => {
    const tree = treeWith({ files: ["gone/cases/a/index.html"] });
    expect(ask("/cases/a/", taken("/cases/a/"), tree)).toMatchObject({
      kind: "file",
      status: 410,
      file: "gone/cases/a/index.html",
    });
    const both = [...taken("/cases/a/"), ...taken("/gone/cases/a/")];
    for (const url of ["/cases/a/", "/gone/cases/a/"])
      expect(ask(url, both, tree)).toMatchObject({ kind: "notice", notice: "gone" });
  });

  it.each([
    "/cases/%61/",
    "/cases/a/?from=wechat",
    "/cases/a/index.html.br",
    "/cases/a/index.html.gz",
  ])("through %s", (url) => {
    const answer = ask(url, taken("/cases/a/"));
    expect(["notice", "nothing"]).toContain(answer.kind);
  });

  it.each(["/cases/a", "/Cases/A/", "//cases//a/", "/cases/a/index.html", "/CASES/a"])(
    "through %s, which leads to the one address",
    (url) => {
      expect(ask(url, taken("/cases/a/"))).toMatchObject({ status: 308, location: "/cases/a/" });
    },
  );

  it("lets a tree that leads on do so, but not against an operator's command", () => {
    const tree = treeWith({ files: [], redirects: { "/cases/a/": "/cases/b/" } });
    expect(ask("/cases/a/", taken("/cases/a/"), tree)).toMatchObject({ kind: "redirect" });
    const command = [{ path: "/cases/a/", isCommand: true }];
    expect(ask("/cases/a/", command, tree)).toMatchObject({ kind: "notice", notice: "gone" });
  });
});

describe("T1: with a page goes what belongs to it", () => {
  it.each([
    ["/cases/a/", cover("/cases/a/")],
    ["/campaigns/c/", cover("/campaigns/c/candidates/d/")],
    ["/workers/d/", cover("/campaigns/c/candidates/d/")],
    ["/streets/s/", "/data/streets/s.csv"],
  ])("%s: %s, without a word", (page, url) => {
    expect(ask(url, [])).toMatchObject({ status: 200 });
    expect(ask(url, taken(page))).toEqual({ kind: "nothing", status: 410 });
  });

  it("the pages below it, and nothing below a mere section", () => {
    const poster = "/campaigns/c/candidates/d/poster/";
    expect(ask(poster, taken("/campaigns/c/"))).toMatchObject({ notice: "gone" });
    expect(ask(poster, taken("/campaigns/c/candidates/d/"))).toMatchObject({ notice: "gone" });
    expect(ask("/cases/a/", taken("/cases/"))).toMatchObject({ status: 200 });
    expect(ask("/cases/", taken("/cases/"))).toMatchObject({ notice: "gone" });
  });

  it("a person's pages as a candidate, and not those of another one", () => {
    const poster = "/campaigns/c/candidates/d/poster/";
    expect(ask(poster, taken("/workers/d/"))).toMatchObject({ notice: "gone" });
    expect(ask(poster, taken("/workers/poster/"))).toMatchObject({ status: 200 });
    expect(ask("/campaigns/c/", taken("/workers/d/"))).toMatchObject({ status: 200 });
  });

  it("and not the cover of a page whose name only begins like it", () => {
    expect(ask(cover("/cases/a-2/"), taken("/cases/a/"))).toMatchObject({ status: 200 });
  });
});

describe("T2: a picture", () => {
  it("goes in all its sizes and formats, and no other picture with it", () => {
    for (const url of ["/media/p-480.avif", "/media/p-1600.jpg", "/MEDIA/p-480.avif"])
      expect(ask(url, taken("/media/p-480.jpg"))).not.toMatchObject({ status: 200 });
    expect(ask("/media/p-1-480.jpg", taken("/media/p-480.jpg"))).toMatchObject({ status: 200 });
  });

  it("is found on a page once, whatever sizes of it stand there", () => {
    const html = `<img srcset="/media/p-480.avif 480w, /media/p-800.avif 800w" src="/media/p-480.jpg">`;
    expect(picturesIn(html + pageHtml("案例"))).toHaveLength(1);
    expect(picturesIn(`${html}<img src="/media/q-320.jpg">`)).toHaveLength(2);
  });

  it("are not those of other stories, beside whose headlines they stand", () => {
    const picture = (name: string, alt: string) =>
      `<picture><source srcset="/media/${name}-320.avif 320w"><img src="/media/${name}-320.jpg" ${alt} loading="lazy"></picture>`;
    const html = ['alt="门厅"', "alt", 'alt=""', 'alt="院落"'].map((alt, index) =>
      picture(`p${index}`, alt),
    );
    expect(picturesIn(html.join("\n"))).toEqual(["/media/p0-320.jpg", "/media/p3-320.jpg"]);
  });
});

describe("T4: the address of a command", () => {
  it.each([
    ["/cases/a/", "/cases/a/"],
    ["/Cases/A", "/cases/a/"],
    ["https://grid.example.cn/cases/a/index.html?from=wechat#top", "/cases/a/"],
    ["/media/p-480.jpg", "/media/p-480.jpg"],
    ["/covers/cases-a-0123456789ab.png", "/covers/cases-a-0123456789ab.png"],
  ])("%s means %s", (typed, path) => expect(readAddress(typed)).toEqual({ path }));

  it.each([
    ["cases/a", "no-address"],
    ["//evil.example/", "no-address"],
    ["/案例/", "no-address"],
    ["/%", "no-address"],
    [`/cases/${"a".repeat(300)}/`, "no-address"],
    ["/", "whole-site"],
    ["https://grid.example.cn", "whole-site"],
    ["/vote/c/likes", "not-of-the-tree"],
    ["/_astro/x.js", "not-of-the-tree"],
  ])("%s is none: %s", (typed, problem) => expect(readAddress(typed)).toEqual({ problem }));

  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), "gridpress-takedowns-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it("stays on the disk with its reason until it is undone, whatever else lies there", async () => {
    const commands = createCommandFiles(folder);
    expect(await commands.read()).toEqual([]);
    await commands.add({ path: "/cases/a/" });
    await commands.add({ path: "/cases/a/", reason: "legal" });
    await commands.add({ path: "/media/p-480.jpg" });
    expect(await createCommandFiles(folder).read()).toEqual([
      { path: "/cases/a/", reason: "legal", isCommand: true },
      { path: "/media/p-480.jpg", reason: undefined, isCommand: true },
    ]);
    expect(await readdir(path.join(folder, "commands"))).toHaveLength(2);
    expect(await commands.remove("/media/p-1600.avif")).toBe(true);
    expect(await commands.remove("/cases/a/")).toBe(true);
    expect(await commands.remove("/cases/a/")).toBe(false);
    expect(await commands.read()).toEqual([]);
  });
});
