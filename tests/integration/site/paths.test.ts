import { rm } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anEdition } from "#tests/factories/edition.ts";
import { aCase } from "#tests/factories/stories.ts";
import { aStreet } from "#tests/factories/subjects.ts";
import { newVisitor, newVisitorWithOldBrowser, openBrowser } from "#tests/harness/browser.ts";
import { serveTree } from "#tests/harness/serveTree.ts";
import { buildSiteTree, type SiteTree } from "#tests/harness/siteTrees.ts";

let site: SiteTree;
let tree: Awaited<ReturnType<typeof serveTree>>;
let browser: Browser;

beforeAll(async () => {
  site = await buildSiteTree("static", anEdition({ stories: [aCase()], streets: [aStreet()] }));
  tree = await serveTree(site.tree);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  tree?.server.close();
  if (site) await rm(site.folder, { recursive: true });
});

const address = (path: string) => new URL(path, tree.origin).href;
const shownStreets = (page: Page) =>
  page.locator(".directory details[open] li:not([hidden]) > :first-child");

describe("the directory of streets", () => {
  test.each([
    ["簇桥", ["簇桥街道"]],
    ["簇橋", ["簇桥街道"]],
    ["簇錦街道", ["簇锦街道"]],
    ["cuqiao", ["簇桥街道"]],
    ["CQ", ["簇桥街道"]],
    ["ＣＵＱＩＡＯ", ["簇桥街道"]],
    ["武侯簇桥", ["簇桥街道"]],
    ["成都市武侯区簇锦街道", ["簇锦街道"]],
    ["武侯区", ["簇桥街道", "簇锦街道"]],
    ["武侯区没有这条街", []],
    ["cj", ["簇锦街道"]],
    ["没有这条街", []],
  ])("finds by %s while it is typed", async (asked, found) => {
    const { page, context } = await newVisitorWithOldBrowser(browser);
    await page.goto(address("/streets/"));
    await page.locator("#street-name").fill(asked);
    expect(await shownStreets(page).allTextContents()).toEqual(found);
    expect(await page.locator("[data-street-found]").textContent()).toContain(
      found.length > 0 ? `${found.length}` : "没有这个名称",
    );
    await context.close();
  });

  test("names all without script, and asks the search of the site", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(address("/streets/"));
    await page.locator(".directory summary", { hasText: "武侯区" }).click();
    expect(await shownStreets(page).allTextContents()).toEqual(["簇桥街道", "簇锦街道"]);
    await page.locator("#street-name").fill("簇桥");
    await page.locator(".directory button[type=submit]").click();
    expect(new URL(page.url()).pathname).toBe("/search/");
    expect(new URL(page.url()).searchParams.get("q")).toBe("簇桥");
    await context.close();
  });
});

describe("我的街道", () => {
  test("is chosen on its page or in the directory, stands on the front page and the search, and is forgotten there", async () => {
    const { page, context } = await newVisitor(browser);
    const mine = page.locator("[data-my-street]");
    await page.goto(address("/streets/"));
    await page.locator("#street-name").fill("簇锦");
    await page.getByRole("button", { name: "把簇锦街道设为我的街道" }).click();
    await page.goto(address("/"));
    // It has no page of its own yet: its district's page stands for it.
    expect(await mine.getByRole("link", { name: "簇锦街道" }).getAttribute("href")).toBe(
      "/districts/510107/",
    );
    await page.goto(address("/streets/cu-qiao/"));
    await page.getByRole("button", { name: /设为我的街道/ }).click();
    await page.goto(address("/search/"));
    expect(await mine.getByRole("link").getAttribute("href")).toBe("/streets/cu-qiao/");
    await mine.getByRole("button", { name: "不再记住" }).click();
    await page.goto(address("/"));
    expect(await mine.isVisible()).toBe(false);
    await context.close();
  });

  test("leads nowhere but to streets and districts of this site, whatever stands in the memory", async () => {
    const { page, context } = await newVisitor(browser);
    for (const kept of [
      '{"name":"甲","href":"https://e.example/"}',
      '{"name":"甲","href":"javascript:alert(1)"}',
      "坏",
      '{"href":"/streets/a/"}',
    ]) {
      await context.addInitScript((text) => localStorage.setItem("my-street", text), kept);
      await page.goto(address("/"));
      expect(await page.locator("[data-my-street] a").count()).toBe(0);
    }
    await context.close();
  });
});

describe("a picture of a text", () => {
  test("is shown large by the keyboard, grows and shrinks, and gives the focus back", async () => {
    const { page, context } = await newVisitor(browser);
    await page.goto(address("/cases/men-ting/"));
    const link = page.locator("a[data-zoom]").first();
    await link.focus();
    await page.keyboard.press("Enter");
    const box = page.getByRole("dialog");
    await box.waitFor();
    const alt = await link.locator("img").getAttribute("alt");
    expect(await box.locator("img").getAttribute("alt")).toBe(alt);
    expect(await page.evaluate("document.activeElement.textContent")).toBe("关闭");
    await page.keyboard.press("+");
    expect(await box.locator("img").evaluate((img) => img.style.width)).toBe("150%");
    await page.getByRole("button", { name: "缩小" }).click();
    expect(await box.locator("img").evaluate((img) => img.style.width)).toBe("100%");
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator("dialog").count()).toBe(0);
    expect(await page.evaluate("document.activeElement.hasAttribute('data-zoom')")).toBe(true);
    await context.close();
  });

  test("grows and shrinks between two fingers, and not beyond its bounds", async () => {
    const context = await browser.newContext({
      ...{ viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true },
    });
    const page = await context.newPage();
    await page.goto(address("/cases/men-ting/"));
    await page.locator("a[data-zoom]").first().tap();
    const view = page.locator(".zoom-view");
    await view.waitFor();
    const touch = await context.newCDPSession(page);
    /** Two fingers that stand so far apart around the middle of the screen. */
    const fingers = (apart: number) =>
      [-1, 1].map((side, id) => ({ x: 187 + (side * apart) / 2, y: 400, id }));
    const pinch = async (from: number, to: number) => {
      const send = (type: "touchStart" | "touchMove" | "touchEnd", apart?: number) =>
        touch.send("Input.dispatchTouchEvent", {
          ...{ type, touchPoints: apart === undefined ? [] : fingers(apart) },
        });
      await send("touchStart", from);
      for (const part of [0.25, 0.5, 0.75, 1]) await send("touchMove", from + (to - from) * part);
      await send("touchEnd");
    };
    const width = () => view.locator("img").evaluate((img) => Number.parseFloat(img.style.width));
    await pinch(100, 200);
    await expect.poll(width).toBeCloseTo(200, 0);
    await pinch(100, 150);
    await expect.poll(width).toBeCloseTo(300, 0);
    await pinch(60, 300);
    await expect.poll(width).toBe(400);
    await pinch(300, 30);
    await expect.poll(width).toBe(100);
    expect(await page.getByRole("dialog").isVisible()).toBe(true);
    await context.close();
  });

  test("is a link to its largest form where nothing can be shown on the page", async () => {
    const { page, context } = await newVisitor(browser);
    await context.addInitScript(() => Reflect.deleteProperty(window, "HTMLDialogElement"));
    await page.goto(address("/cases/men-ting/"));
    const link = page.locator("a[data-zoom]").first();
    const href = (await link.getAttribute("href")) ?? "";
    expect(href).toMatch(/^\/media\/.*\.jpe?g$/);
    await link.click();
    await page.waitForURL(address(href));
    await context.close();
  });
});

describe("a page that is passed on in WeChat", () => {
  /** What WeChat's script is asked to do, as far as a page can tell. */
  const wechat = `
    window.asked = {};
    window.wx = new Proxy({}, { get: (_, name) => (given) => {
      window.asked[name] = typeof given === "function" ? given() : given;
    } });`;
  const signature = { appId: "wx1", timestamp: 1, nonceStr: "n", signature: "s" };

  const open = async (userAgent: string, path: string, status = 200) => {
    const context = await browser.newContext({ userAgent });
    const page = await context.newPage();
    const asked: string[] = [];
    await page.route("https://res.wx.qq.com/**", (route) => {
      asked.push(route.request().url());
      return route.fulfill({ contentType: "text/javascript", body: wechat });
    });
    await page.route("**/wechat/signature.json?*", (route) => {
      asked.push(new URL(route.request().url()).searchParams.get("url") ?? "");
      return route.fulfill({ status, json: signature });
    });
    await page.goto(address(path), { waitUntil: "networkidle" });
    return { page, asked, close: () => context.close() };
  };
  const inWechat = "Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 MicroMessenger/8.0.40 NetType/WIFI";

  test("W9: has its own title, summary, cover and lasting address on the card", async () => {
    const { page, asked, close } = await open(inWechat, "/cases/men-ting/?from=timeline#top");
    // What is signed is the address as it is open, without its mark.
    expect(asked[0]).toBe(address("/cases/men-ting/?from=timeline"));
    await page.waitForFunction("window.asked && window.asked.updateTimelineShareData");
    const said = await page.evaluate<{
      config: object;
      updateAppMessageShareData: { title: string; desc: string; link: string; imgUrl: string };
      updateTimelineShareData: object;
    }>("window.asked");
    expect(said.config).toMatchObject(signature);
    const card = said.updateAppMessageShareData;
    const property = (name: string) =>
      page.locator(`meta[property="${name}"]`).first().getAttribute("content");
    expect(card.title).toBe(await property("og:title"));
    expect(card.desc).toBe(await property("og:description"));
    expect(card.imgUrl).toBe(await property("og:image"));
    expect(card.link).toMatch(/\/cases\/men-ting\/$/);
    const { desc: _, ...timeline } = card;
    expect(said.updateTimelineShareData).toEqual(timeline);
    await close();
  });

  test("W9: loads nothing of WeChat anywhere else, in WeCom, or where it is not set up", async () => {
    for (const [userAgent, status] of [
      ["Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 Safari/604.1", 200],
      [`${inWechat} wxwork/4.1`, 200],
      [inWechat, 404],
    ] as const) {
      const { page, asked, close } = await open(userAgent, "/cases/men-ting/", status);
      expect(asked.filter((url) => url.includes("wx.qq.com"))).toEqual([]);
      expect(await page.locator("h1").isVisible()).toBe(true);
      await close();
    }
  });
});
