import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { picturePaths } from "#publishing/release/addPictures.ts";
import { openSite } from "#publishing/release/siteBuild.ts";
import { treeFile } from "#publishing/release/treeFile.ts";
import { allPaths } from "#site/allPaths.ts";
import { anEditionOfEverything } from "#tests/factories/edition.ts";
import { anchorsOf, linksOf } from "#tests/harness/links.ts";
import { markupProblems } from "#tests/harness/markupProblems.ts";
import { buildSiteTrees, filesOf, pagesOf, type SiteTrees } from "#tests/harness/siteTrees.ts";

const edition = anEditionOfEverything();
const sitePaths = allPaths(edition);
let trees: SiteTrees;
let renderer: Awaited<ReturnType<typeof openSite>>;

beforeAll(async () => {
  trees = await buildSiteTrees(edition);
  process.env.EDITION_FILE = trees.editionFile;
  process.env.SITE_ORIGIN = "https://news.example.cn";
  renderer = await openSite(trees.server);
});

afterAll(async () => {
  renderer?.close();
  if (trees) await rm(trees.folder, { recursive: true });
});

describe("the two ways to build the site", () => {
  test("give the same bytes for every address", async () => {
    const different: string[] = [];
    for (const sitePath of sitePaths) {
      const rendered = Buffer.from(await (await renderer.render(sitePath)).arrayBuffer());
      const built = await readFile(path.join(trees.static, treeFile(sitePath)));
      if (!rendered.equals(built)) different.push(sitePath);
    }
    expect(different).toEqual([]);
  });

  test("answer every listed address, and nothing else", async () => {
    const statuses = await Promise.all(
      sitePaths.map(async (sitePath) => (await renderer.render(sitePath)).status),
    );
    expect(sitePaths.filter((_, index) => statuses[index] !== 200)).toEqual(["/404.html"]);
    expect((await renderer.render("/cases/no-such-case/")).status).toBe(404);
    expect((await renderer.render("/cases/page/99/")).status).toBe(404);
    expect((await renderer.render("/districts/000000/")).status).toBe(404);
  });

  test("write no page that the list of addresses lacks", async () => {
    const given = new Set(await filesOf("site/public"));
    const files = (await filesOf(trees.static)).filter(
      (file) => !file.startsWith("_astro/") && !given.has(file),
    );
    expect(files).toEqual(sitePaths.map(treeFile).sort());
  });
});

test("no page links to an address of the site that does not exist", async () => {
  const assets = (await filesOf(trees.static)).map((file) => `/${file}`);
  const known = new Set([...sitePaths, ...assets, ...picturePaths(edition)]);
  const pages = await pagesOf(trees.static);
  const dead = pages.flatMap(({ file, html }) => {
    const anchors = anchorsOf(html);
    return linksOf(html)
      .filter((link) => {
        if (link.startsWith("#")) return !anchors.has(link.slice(1));
        const [address = ""] = link.split(/[?#]/);
        return link.startsWith("/") && !known.has(address);
      })
      .map((link) => `${file} → ${link}`);
  });
  expect(pages.length).toBeGreaterThan(60);
  expect(dead).toEqual([]);
});

test("every page is valid HTML", async () => {
  const problems = await markupProblems(await pagesOf(trees.static));
  expect(problems).toEqual([]);
});

test("a reading page loads no script file and no other host", async () => {
  const pages = await pagesOf(trees.static);
  const reading = pages.filter(({ file }) => !/^(campaigns|search)\//.test(file));
  for (const { file, html } of reading) {
    expect(html, file).not.toMatch(/<script[^>]*\ssrc=/);
    expect(html, file).not.toMatch(/<(img|link rel="stylesheet"|iframe)[^>]*\s(src|href)="https?:/);
  }
});
