import { rm } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { authorKey } from "#leaves/authorKey.ts";
import { anEditionOfEverything } from "#tests/factories/edition.ts";
import { newVisitor, openBrowser } from "#tests/harness/browser.ts";
import { readingProblems } from "#tests/harness/reading/readingProblems.ts";
import { extremes } from "#tests/harness/reading/readings.ts";
import { serveTree } from "#tests/harness/serveTree.ts";
import { buildSiteTree, type SiteTree } from "#tests/harness/siteTrees.ts";

let site: SiteTree;
let tree: Awaited<ReturnType<typeof serveTree>>;
let browser: Browser;

beforeAll(async () => {
  site = await buildSiteTree("static", anEditionOfEverything());
  tree = await serveTree(site.tree);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  tree?.server.close();
  if (site) await rm(site.folder, { recursive: true });
});

/** One page of each kind, those with the longest words first. */
const kinds = [
  "/",
  "/cases/",
  "/cases/2023/",
  "/cases/2023-12/",
  "/districts/510107/2023-12/",
  "/cases/every-block/",
  "/cases/long/",
  "/cases/thirty/",
  "/cases/reprint/",
  "/news/",
  "/interviews/fang-tan/",
  "/announcements/xiang-mu/",
  "/projects/",
  "/projects/huo-li-lou-dong/",
  "/workers/",
  "/workers/duty/",
  "/streets/",
  "/streets/cu-qiao/",
  "/districts/510107/",
  "/communities/510107011001/",
  `/authors/${authorKey("沈悦")}/`,
  "/life-circle/",
  "/life-circle/culture/",
  "/life-circle/510107/",
  "/feeds/",
  "/data/",
  "/developers/",
  "/topics/life-circle/",
  "/corrections/",
  "/search/",
  "/recommend/",
  "/accessibility/",
  "/gone/cases/che-xia/",
  "/404.html",
  "/campaigns/zui-mei-2023/",
  "/campaigns/",
  "/campaigns/zui-mei-2023/rules/",
  "/campaigns/zui-mei-2023/verify/",
  "/campaigns/zui-mei-2023/result/",
  "/campaigns/decided/result/",
  "/campaigns/zui-mei-2023/candidates/candidate-1/",
  "/campaigns/zui-mei-2023/candidates/candidate-1/poster/",
  "/about/",
  "/interviews/",
  "/announcements/",
  "/cases/district/510107/",
];

test.each(kinds)(
  "%s fits every screen and large letters: targets, whole dates, headings without a lone character",
  async (sitePath) => {
    const address = new URL(sitePath, tree.origin);
    expect(await readingProblems(browser, address, extremes)).toEqual([]);
  },
);

test("长辈版 keeps every section within a step: one row on a phone, the others behind its last link", async () => {
  const { page, context } = await newVisitor(browser);
  await context.addInitScript(() => localStorage.setItem("view", "elder"));
  await page.goto(new URL("/news/", tree.origin).href);
  const shown = page.locator(".sections a:visible");
  expect(await shown.allInnerTexts()).toEqual(["案例", "评选", "街道", "搜索", "更多"]);
  await page.getByRole("link", { name: "更多栏目" }).click();
  await expect.poll(() => shown.count()).toBe(10);
});

const open = async (sitePath: string): Promise<Page> => {
  const { page } = await newVisitor(browser);
  await page.goto(new URL(sitePath, tree.origin).href);
  return page;
};

describe("by keyboard", () => {
  test.each(["/", "/cases/every-block/", "/search/"])(
    "focus is always seen on %s",
    async (sitePath) => {
      const page = await open(sitePath);
      const stops = await page.locator("a, button, input, summary").count();
      const unseen: string[] = [];
      for (let stop = 0; stop < Math.min(stops, 60); stop += 1) {
        await page.keyboard.press("Tab");
        const seen = await page.evaluate(() => {
          const element = document.activeElement;
          if (!element || element === document.body) return undefined;
          const outlined = (pseudo?: string) => {
            const { outlineStyle, outlineWidth } = getComputedStyle(element, pseudo);
            return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
          };
          const isOutlined = outlined() || outlined("::after");
          return isOutlined ? "" : element.outerHTML.slice(0, 80);
        });
        if (seen) unseen.push(seen);
      }
      expect(unseen).toEqual([]);
    },
  );

  test("the first stop leads past the navigation to the text", async () => {
    const page = await open("/cases/men-ting/");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/cases/men-ting/#main");
  });

  test("before and after can be seen one in the place of the other", async () => {
    const page = await open("/cases/every-block/");
    const plates = page.locator(".compare").first().locator(".plate");
    await page.locator(".compare input").first().focus();
    await page.keyboard.press("ArrowDown");
    expect(await plates.nth(0).isVisible()).toBe(true);
    expect(await plates.nth(1).isVisible()).toBe(false);
    await page.keyboard.press("ArrowDown");
    expect(await plates.nth(0).isVisible()).toBe(false);
    expect(await plates.nth(1).isVisible()).toBe(true);
  });
});

describe("an interview", () => {
  test("takes its video to the moment of a time code", async () => {
    const page = await open("/interviews/video-file/");
    const code = page.locator("[data-seconds]").last();
    const seconds = Number(await code.getAttribute("data-seconds"));
    await code.click();
    expect(await page.evaluate(() => document.querySelector("video")?.currentTime)).toBe(seconds);
    expect(page.url()).toContain("/interviews/video-file/");
  });

  test("gives every turn an address that can be copied", async () => {
    const page = await open("/interviews/fang-tan/");
    await page.locator(".anchor").nth(1).click();
    await page.waitForURL("**/interviews/fang-tan/#t2");
    expect(await page.locator("li:target").count()).toBe(1);
  });
});

describe("on paper", () => {
  test.each(["/cases/every-block/", "/interviews/fang-tan/", "/search/", "/workers/duty/"])(
    "%s has lines to read, no heading above nothing, and nothing to press",
    async (sitePath) => {
      const page = await open(sitePath);
      await page.emulateMedia({ media: "print" });
      const { headings, controls, lines } = await page.evaluate(() => {
        const isSeen = (element: Element) => element.getClientRects().length > 0;
        const seen = (selector: string) =>
          [...document.querySelectorAll(selector)].filter(isSeen).map((one) => one.textContent);
        const isAlone = (heading: Element) => {
          const around = heading.closest("section, .tag-list, figure") ?? document.body;
          return ![...around.querySelectorAll("p, li, td, dd, figcaption, figure, svg")].some(
            isSeen,
          );
        };
        return {
          headings: [...document.querySelectorAll("main :is(h1, h2, h3)")]
            .filter((heading) => isSeen(heading) && isAlone(heading))
            .map((heading) => heading.textContent),
          controls: seen("button, input:not([type=radio]), .anchor, .pager, .neighbours"),
          lines: seen("main :is(p, li)").length,
        };
      });
      expect({ headings, controls }).toEqual({ headings: [], controls: [] });
      expect(lines).toBeGreaterThan(3);
    },
  );
});

test("read-aloud is offered only where the browser can speak", async () => {
  const page = await open("/cases/men-ting/");
  const speaks = await page.evaluate(() => "speechSynthesis" in window);
  expect(await page.locator(".aloud").isVisible()).toBe(speaks);
  const { page: mute, context } = await newVisitor(browser);
  await context.addInitScript(
    "delete window.speechSynthesis; delete Window.prototype.speechSynthesis",
  );
  await mute.goto(new URL("/cases/men-ting/", tree.origin).href);
  expect(await mute.locator(".aloud").isVisible()).toBe(false);
});
