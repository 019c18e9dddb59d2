import { rm } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aParagraph } from "#tests/factories/body.ts";
import { anEdition } from "#tests/factories/edition.ts";
import { aCase } from "#tests/factories/stories.ts";
import { newVisitor, openBrowser } from "#tests/harness/browser.ts";
import { serveTree } from "#tests/harness/serveTree.ts";
import { buildSiteTree, type SiteTree } from "#tests/harness/siteTrees.ts";
import { endSaying, saidOn, sayingOn, withVoices } from "#tests/harness/speakingDevice.ts";

let site: SiteTree;
let tree: Awaited<ReturnType<typeof serveTree>>;
let browser: Browser;

const story = aCase({
  headline: "一间门厅",
  deck: undefined,
  body: [
    aParagraph("第一段。"),
    { type: "list", ordered: false, items: [[{ text: "一件事。" }]] },
    aParagraph("第二段。"),
  ],
});

beforeAll(async () => {
  site = await buildSiteTree("static", anEdition({ stories: [story] }));
  tree = await serveTree(site.tree);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  tree?.server.close();
  if (site) await rm(site.folder, { recursive: true });
});

const open = async (voices: readonly { lang: string }[]): Promise<Page> => {
  const { page, context } = await newVisitor(browser);
  await withVoices(context, voices);
  await page.goto(new URL("/cases/men-ting/", tree.origin).href);
  return page;
};

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const status = (page: Page) => page.locator(".aloud [role=status]").textContent();

describe("read-aloud", () => {
  test("reads headline, paragraphs and lists in order, and says that it came to the end", async () => {
    const page = await open([{ lang: "zh-CN" }]);
    await button(page, "朗读").click();
    await expect.poll(() => status(page)).toBe("正在朗读");
    await button(page, "停止").focus();
    for (const _ of ["一间门厅", "第一段。", "一件事。", "第二段。"]) await endSaying(page);
    expect(await saidOn(page)).toEqual(["一间门厅", "第一段。", "一件事。", "第二段。"]);
    expect(await status(page)).toBe("朗读完毕");
    expect(await button(page, "朗读").isVisible()).toBe(true);
    expect(await button(page, "停止").isVisible()).toBe(false);
    expect(await page.evaluate("document.activeElement.textContent")).toBe("朗读");
  });

  test("pauses, goes on with the paragraph that it was at, and stops", async () => {
    const page = await open([{ lang: "en-US" }, { lang: "zh_CN" }]);
    await button(page, "朗读").click();
    await expect.poll(() => saidOn(page)).toEqual(["一间门厅"]);
    await endSaying(page);
    await button(page, "暂停").click();
    await expect.poll(() => status(page)).toBe("朗读已暂停");
    await button(page, "继续朗读").click();
    await expect.poll(() => saidOn(page)).toEqual(["一间门厅", "第一段。", "第一段。"]);
    await button(page, "停止").click();
    await expect.poll(() => status(page)).toBe("朗读已停止");
    expect(await page.locator(".spoken").count()).toBe(0);
    await button(page, "朗读").click();
    await expect.poll(() => saidOn(page)).toHaveLength(4);
    expect((await saidOn(page)).at(-1)).toBe("一间门厅");
  });

  test("falls silent whenever the page is left, and says so to who comes back to it", async () => {
    const page = await open([{ lang: "zh-CN" }]);
    await button(page, "朗读").click();
    await expect.poll(() => saidOn(page)).toEqual(["一间门厅"]);
    for (const times of [2, 3]) {
      await page.evaluate(() => dispatchEvent(new Event("pagehide")));
      expect(await sayingOn(page)).toBeUndefined();
      expect(await status(page)).toBe("朗读已暂停");
      await button(page, "继续朗读").click();
      await expect.poll(() => saidOn(page)).toHaveLength(times);
    }
  });

  test("says so when its script does not come", async () => {
    const page = await open([{ lang: "zh-CN" }]);
    await page.route("**/readAloud*", (route) => route.abort());
    await button(page, "朗读").click();
    await expect.poll(() => status(page)).toContain("请检查网络");
  });

  test.each([
    ["no voice at all", []],
    ["voices for other languages alone", [{ lang: "en-US" }]],
  ])("says that nothing can be heard on a device with %s", async (_, voices) => {
    const page = await open(voices);
    await button(page, "朗读").click();
    await expect.poll(() => status(page)).toContain("没有可用的中文朗读声音");
    expect(await saidOn(page)).toEqual([]);
    expect(await button(page, "停止").isVisible()).toBe(false);
  });
});
