import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompressSync } from "node:zlib";
import { parse } from "acorn";
import type { Browser, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { apiPaths } from "#leaves/apiPaths.ts";
import { writePlain } from "#release/plain/writePlain.ts";
import { writePlainSearch } from "#release/plain/writePlainSearch.ts";
import { picturesOf } from "#release/press/keepPictures.ts";
import { openSite } from "#release/siteBuild.ts";
import { treeFile } from "#release/treeFile.ts";
import { coverFile } from "#site/found/coverFiles.ts";
import { fixedIcons } from "#site/found/mark.ts";
import { anEditionOfEverything } from "#tests/factories/edition.ts";
import { coversOf, pathsOf } from "#tests/factories/libraries.ts";
import { axeViolations } from "#tests/harness/axeViolations.ts";
import { newVisitor, newVisitorWithOldBrowser, openBrowser } from "#tests/harness/browser.ts";
import { anchorsOf, linksOf } from "#tests/harness/links.ts";
import { markupProblems } from "#tests/harness/markupProblems.ts";
import { gracefulStyles } from "#tests/harness/oldBrowsers/gracefulStyles.ts";
import { lookbehinds } from "#tests/harness/oldBrowsers/lookbehinds.ts";
import { programOf } from "#tests/harness/oldBrowsers/programOf.ts";
import { youngStyles } from "#tests/harness/oldBrowsers/youngStyles.ts";
import { youngUses } from "#tests/harness/oldBrowsers/youngUses.ts";
import { serveTree } from "#tests/harness/serveTree.ts";
import { buildSiteTrees, filesOf, pagesOf, type SiteTrees } from "#tests/harness/siteTrees.ts";

const edition = anEditionOfEverything();
const sitePaths = pathsOf(edition);
let trees: SiteTrees;
let renderer: Awaited<ReturnType<typeof openSite>>;

beforeAll(async () => {
  trees = await buildSiteTrees(edition);
  process.env.EDITION_FILE = trees.editionFile;
  process.env.SITE_ORIGIN = "https://news.example.cn";
  renderer = await openSite(trees.server);
});

afterAll(async () => {
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
    const icons = Object.values(fixedIcons).map(({ path }) => path.slice(1));
    const files = (await filesOf(trees.static)).filter((file) => !file.startsWith("_astro/"));
    expect(files).toEqual([...sitePaths.map(treeFile), ...icons].sort());
  });
});

test("the static tree of the product is, file for file, the one that Astro builds", async () => {
  const folder = path.join(trees.folder, "plain");
  const run = promisify(execFile);
  await writePlain({
    siteRoot: trees.server,
    folder,
    run: ({ script, args, signal }) => run(process.execPath, [script, ...args], { signal }),
    signal: new AbortController().signal,
  });
  const files = await filesOf(folder);
  expect(files).toEqual(await filesOf(trees.static));
  const different: string[] = [];
  for (const file of files) {
    const [made, built] = await Promise.all(
      [folder, trees.static].map((tree) => readFile(path.join(tree, file))),
    );
    if (made && built && !made.equals(built)) different.push(file);
  }
  expect(different).toEqual([]);
});

test("no page links to an address of the site that does not exist", async () => {
  const assets = (await filesOf(trees.static)).map((file) => `/${file}`);
  const covers = coversOf(edition).map((facts) => coverFile(facts, "square").path);
  const known = new Set([
    ...sitePaths,
    ...assets,
    ...picturesOf(edition).map((picture) => `/${picture.path}`),
    ...covers,
    // Answered by `web`, not by files.
    ...[apiPaths.changes(), apiPaths.openApi(), "/search/results.json"],
  ]);
  const pages = await pagesOf(trees.static);
  const dead = pages.flatMap(({ file, html }) => {
    const anchors = anchorsOf(html);
    return linksOf(html)
      .filter((link) => {
        if (link.startsWith("#")) return !anchors.has(link.slice(1));
        const [address = ""] = link.split(/[?#]/);
        const isOfSite = link.startsWith("/") && !link.startsWith("/vote/");
        return isOfSite && !known.has(address);
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

const styleSheets = async () =>
  Promise.all(
    (await filesOf(trees.static))
      .filter((file) => file.endsWith(".css"))
      .map((file) => readFile(path.join(trees.static, file), "utf8")),
  );

test("style sheets ask the oldest browsers for nothing whose lack costs a reader words or ways", async () => {
  const used = (await styleSheets()).flatMap(youngStyles);
  expect([...new Set(used)].sort()).toEqual(Object.keys(gracefulStyles).sort());
});

test("no style sheet lets WebKit part figures from characters, which sets them on top of each other", async () => {
  const asked =
    /@supports \(text-autospace:normal\) and \(\(app-region:drag\) or \(-moz-orient:inline\)\)\{[^}]*\}\}/g;
  for (const sheet of await styleSheets())
    expect(sheet.replaceAll(asked, "")).not.toContain("text-autospace");
});

test("a reading page loads no script file and no other host", async () => {
  const pages = await pagesOf(trees.static);
  const reading = pages.filter(
    ({ file }) =>
      !/^(campaigns\/|search\/|check\/|recommend\/(?:status\/)?index|404\.html)/.test(file),
  );
  for (const { file, html } of reading) {
    expect(html, file).not.toMatch(/<script[^>]*\ssrc=/);
    expect(html, file).not.toMatch(/<(img|link rel="stylesheet"|iframe)[^>]*\s(src|href)="https?:/);
  }
});

describe("a content security policy", () => {
  const hash = (text: string) => `sha256-${createHash("sha256").update(text).digest("base64")}`;

  test("allows every script and style sheet that stands in a page, and hardly more", async () => {
    const found = { scripts: new Set<string>(), styles: new Set<string>() };
    for (const { html } of await pagesOf(trees.static)) {
      for (const [, code = ""] of html.matchAll(/<script(?: type="module")?>([\s\S]*?)<\/script>/g))
        found.scripts.add(hash(code));
      for (const [, sheet = ""] of html.matchAll(/<style>([\s\S]*?)<\/style>/g))
        found.styles.add(hash(sheet));
    }
    expect([...found.scripts].filter((one) => !renderer.inline.scripts.includes(one))).toEqual([]);
    expect([...found.styles]).toEqual(renderer.inline.styles);
    expect(renderer.inline.scripts.length - found.scripts.size).toBeLessThan(2);
  });

  test("has nothing to do with what an article says, and its text looks like a tag nowhere", async () => {
    const html = await readFile(path.join(trees.static, "cases/tag-like/index.html"), "utf8");
    expect(html).toContain("&lt;script&gt;alert(2)&lt;/script&gt;");
    expect(html).not.toContain("<script>alert");
    expect(renderer.inline.scripts).not.toContain(hash("alert(2)"));
  });
});

const scriptFiles = async () =>
  (await filesOf(trees.static))
    .filter((file) => /^_astro\/.*\.js$/.test(file))
    .map((file) => path.join(trees.static, file));

describe("what the build makes for browsers", () => {
  test("is written in no younger syntax than the oldest of them read", async () => {
    const inline = /<script(?: type="module")?>([\s\S]*?)<\/script>/g;
    const scripts = [
      ...(await Promise.all((await scriptFiles()).map((file) => readFile(file, "utf8")))),
      ...(await pagesOf(trees.static)).flatMap(({ html }) =>
        [...html.matchAll(inline)].map(([, code = ""]) => code),
      ),
    ];
    for (const code of new Set(scripts)) {
      expect(() => parse(code, { ecmaVersion: 2020, sourceType: "module" }), code).not.toThrow();
      expect(lookbehinds(code)).toEqual([]);
    }
  });

  test("calls nothing that they lack, in packages of others either", async () => {
    const files = await scriptFiles();
    const uses = youngUses(programOf(files), files).map(({ feature }) => feature);
    // Asked for first: see the check of the sources, and `zoom/openZoom.ts`.
    expect([...new Set(uses)]).toEqual([
      "Crypto.subtle",
      "HTMLDialogElement.close",
      "HTMLDialogElement.showModal",
    ]);
  });
});

test("the scripts of all islands together stay under 40 KB compressed", async () => {
  const scripts = await scriptFiles();
  const sizes = await Promise.all(
    scripts.map(async (file) => brotliCompressSync(await readFile(file)).length),
  );
  expect(scripts.length).toBeGreaterThan(0);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(40 * 1024);
});

describe("in a browser", () => {
  let browser: Browser;
  let tree: Awaited<ReturnType<typeof serveTree>>;

  beforeAll(async () => {
    await writePlainSearch(trees.static);
    tree = await serveTree(trees.static);
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    tree?.server.close();
  });

  test("elder view and dark are remembered on the next page, and a click beside the buttons changes nothing", async () => {
    const { page } = await newVisitor(browser);
    const look = () => page.evaluate("({ ...document.documentElement.dataset })");
    await page.goto(`${tree.origin}/cases/men-ting/`);
    await page.locator("h1").click();
    expect(await look()).not.toHaveProperty("theme");
    await page.getByRole("button", { name: "长辈版" }).click();
    await page.getByRole("button", { name: "深色" }).click();
    await page.goto(`${tree.origin}/news/`);
    expect(await look()).toMatchObject({ view: "elder", theme: "dark" });
    await page.getByRole("button", { name: "长辈版", pressed: true }).click();
    await page.reload();
    expect(await look()).not.toHaveProperty("view");
  });

  test.each([
    ["a new browser", newVisitor],
    ["the oldest browsers", newVisitorWithOldBrowser],
  ])("search finds a case by a word of its headline in %s", async (_, visit) => {
    const { page } = await visit(browser);
    await page.goto(`${tree.origin}/search/`);
    await page.getByRole("combobox").fill("会客室");
    await page.keyboard.press("Enter");
    const found = page.getByRole("link", { name: "一间门厅，半栋楼的会客室" });
    await expect.poll(() => found.first().getAttribute("href")).toMatch(/^\/cases\//);
    await page.reload();
    await expect.poll(() => found.count()).toBeGreaterThan(0);
  });

  describe.each([
    ["a new browser", newVisitor],
    ["the oldest browsers", newVisitorWithOldBrowser],
  ])("F11: the search box in %s", (_, visit) => {
    const open = async () => {
      const { page } = await visit(browser);
      await page.goto(`${tree.origin}/search/`);
      // Roles are asked of a young browser alone: the driver's own script needs one.
      const box = page.locator("[role=combobox]");
      const options = page.locator("[role=option]");
      return { page, box, options, names: () => options.allTextContents() };
    };

    test("suggests while somebody types, by keys: down, enter, escape", async () => {
      const { page, box, options, names } = await open();
      await box.pressSequentially("cuq");
      await expect.poll(names).toContainEqual(expect.stringContaining("簇桥"));
      expect(await box.getAttribute("aria-expanded")).toBe("true");
      await expect.poll(() => page.locator("[data-suggested]").textContent()).toMatch(/\d 条建议/);
      await page.keyboard.press("Escape");
      expect(await options.count()).toBe(0);
      expect(await box.inputValue()).toBe("cuq");
      await box.pressSequentially("iao");
      await expect.poll(() => options.count()).toBeGreaterThan(0);
      await page.keyboard.press("ArrowDown");
      const active = (await box.getAttribute("aria-activedescendant")) ?? "";
      expect(await page.locator(`#${active}`).getAttribute("aria-selected")).toBe("true");
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/streets\//);
    });

    test("opens what is pressed, and searches where nothing is chosen", async () => {
      const { page, box, options } = await open();
      await box.pressSequentially("门厅");
      await options.filter({ hasText: "一间门厅，半栋楼的会客室" }).first().click();
      await page.waitForURL(/\/cases\//);
      await page.goBack();
      await page.locator("[role=combobox]").fill("门厅");
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/search\/\?q=/);
    });

    test("waits until an input method has done", async () => {
      const { box, options } = await open();
      await box.focus();
      await box.dispatchEvent("compositionstart");
      await box.pressSequentially("cuqiao");
      await box.dispatchEvent("keydown", { key: "Enter" });
      expect(await options.count()).toBe(0);
      await box.dispatchEvent("compositionend");
      await expect.poll(() => options.count()).toBeGreaterThan(0);
    });
  });

  test("F10: choices of a plain host stand in the address", async () => {
    const { page } = await newVisitor(browser);
    await page.goto(`${tree.origin}/search/?q=${encodeURIComponent("门厅")}`);
    await page.getByText("缩小范围").click();
    await page.getByRole("link", { name: /^案例（\d+）$/ }).click();
    await page.waitForURL(/kind=/);
    await expect.poll(() => page.locator(".search-hits > li").count()).toBeGreaterThan(0);
    expect(await page.locator(".search-facts").allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining("案例")]),
    );
  });

  test("search tells a fault of the network from one of its own, and says so when it does not come up", async () => {
    const said = async (pattern: string, answer: (route: Route) => Promise<void>) => {
      const { page, context } = await newVisitor(browser);
      await page.route(pattern, answer);
      await page.goto(`${tree.origin}/search/?q=会客室`);
      const words = page.locator(".search-answer > p:visible:not(:empty)").first();
      const text = await words.textContent();
      await context.close();
      return text;
    };
    expect(await said("**/search/index.json", (route) => route.abort())).toContain("请检查网络");
    const wrong = (route: Route) => route.fulfill({ json: [{}] });
    expect(await said("**/search/index.json", wrong)).toContain("在这个浏览器里出了问题");
    expect(await said("**/_astro/*.js", (route) => route.abort())).toContain("没有运行起来");
  });

  test("reads every XML file of the site, whatever the articles say", async () => {
    const { page } = await newVisitor(browser);
    const files = (await filesOf(trees.static)).filter((file) => file.endsWith(".xml"));
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) {
      const text = await readFile(path.join(trees.static, file), "utf8");
      const fault = await page.evaluate(
        (xml) =>
          new DOMParser().parseFromString(xml, "application/xml").querySelector("parsererror")
            ?.textContent,
        text,
      );
      expect(fault, file).toBeUndefined();
    }
  });

  test("nothing jumps when the results of an address come", async () => {
    const { page } = await newVisitor(browser);
    await page.goto(`${tree.origin}/search/?q=会客室`);
    await page.getByRole("link", { name: "一间门厅，半栋楼的会客室" }).first().waitFor();
    const shifted: number =
      await page.evaluate(`new Promise((resolve) => new PerformanceObserver((list) =>
      resolve(list.getEntries().reduce((sum, { value }) => sum + value, 0)),
    ).observe({ type: "layout-shift", buffered: true }) ?? setTimeout(() => resolve(0), 500))`);
    expect(shifted).toBeLessThan(0.02);
  });

  test.each([
    ...["/", "/cases/", "/cases/every-block/", "/streets/cu-qiao/", "/interviews/fang-tan/"],
    ...["/search/", `/search/?q=${encodeURIComponent("会客室")}`],
  ])("%s has nothing for axe to complain about, large, dark or plain", async (sitePath) => {
    const few = { looks: ["light", "dark", "elder"], widths: [375] } as const;
    expect(await axeViolations(browser, new URL(sitePath, tree.origin), few)).toEqual([]);
  });
});
