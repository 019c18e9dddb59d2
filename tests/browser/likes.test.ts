import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import {
  newVisitor,
  newVisitorWithOldBrowser,
  openBrowser,
  textOf,
} from "#tests/harness/browser.ts";
import { withFrozenCms } from "#tests/harness/frozenCms.ts";

const stack = inject("runningStack");
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  ({ page, context } = await newVisitor(browser));
});
afterEach(() => context.close());

/** The campaign page, with the vote island awake and knowing what this voter may still do. */
async function openCampaign(): Promise<void> {
  await page.goto(`${stack.siteOrigin}/campaigns/`);
  await page.locator("main a[href='/campaigns/grid-people/']").first().click();
  await untilIslandKnows();
}

const untilIslandKnows = (of = page) =>
  of.locator(".vote-status .left", { hasText: /今天还可点赞|已用完/ }).waitFor();

const candidates = () => page.locator("li.candidate:has(form.like)");
/** Counts come by a request of their own, and stand there when it is answered. */
const likesIn = async (card: Locator) => {
  const count = card.locator(".count", { hasText: /\d/ });
  return Number.parseInt((await textOf(count)).replace(/\D/g, ""), 10);
};
const countOf = (index: number) => likesIn(candidates().nth(index));
const likesOf = (name: string) => likesIn(candidates().filter({ hasText: name }));

async function like(index: number): Promise<void> {
  await candidates().nth(index).locator("form.like button").click();
}

const said = (text: RegExp) => page.locator(".vote-status .said", { hasText: text }).waitFor();

describe("a citizen", () => {
  it("likes a candidate and finds the like again after a reload", async () => {
    await openCampaign();
    const before = await countOf(0);
    const name = await textOf(candidates().nth(0).locator("h4 a"));
    await like(0);
    await said(new RegExp(`已为${name}点赞`));
    expect(await countOf(0)).toBe(before + 1);
    await page.reload();
    await untilIslandKnows();
    expect(await countOf(0)).toBeGreaterThanOrEqual(before + 1);
    expect(await textOf(candidates().nth(0).locator("form.like button"))).toContain("今日已赞");
  });

  it("sees within a minute what others like while the page stays open", async () => {
    await page.clock.install();
    await openCampaign();
    const name = await textOf(candidates().nth(0).locator("h4 a"));
    const before = await likesOf(name);
    const other = await newVisitor(browser);
    try {
      await other.page.goto(page.url());
      await untilIslandKnows(other.page);
      const card = other.page.locator("li.candidate:has(form.like)").filter({ hasText: name });
      await card.locator("form.like button").click();
      const told = other.page.locator(".vote-status .said", { hasText: `已为${name}点赞` });
      await told.waitFor();
    } finally {
      await other.context.close();
    }
    expect(await likesOf(name)).toBe(before);
    await page.clock.fastForward(45_000);
    const count = candidates().filter({ hasText: name }).locator(".count");
    await count.filter({ hasText: String(before + 1) }).waitFor();
  });

  it("likes with one of the oldest browsers that the site promises to work in", async () => {
    await context.close();
    ({ page, context } = await newVisitorWithOldBrowser(browser));
    await openCampaign();
    expect(await page.evaluate("typeof AbortSignal.timeout")).toBe("undefined");
    const name = await textOf(candidates().nth(0).locator("h4 a"));
    await like(0);
    await said(new RegExp(`已为${name}点赞`));
  });

  it("likes by the plain form when the page's script does not load, and waits for no word of it", async () => {
    await page.route("**/_astro/*.js", (route) => route.abort());
    await page.goto(`${stack.siteOrigin}/campaigns/`);
    await page.locator("main a[href='/campaigns/grid-people/']").first().click();
    expect(await textOf(page.locator(".vote-status .left"))).not.toContain("正在读取");
    await like(2);
    await page.locator("h1", { hasText: "点赞成功" }).waitFor();
  });

  it("is told when the likes of the day are used up", async () => {
    await openCampaign();
    const left = await textOf(page.locator(".vote-status .left"));
    const quota = Number(/\d+/.exec(left)?.[0]);
    for (let index = 0; index < quota; index += 1) {
      const name = await textOf(candidates().nth(index).locator("h4 a"));
      await like(index);
      await said(new RegExp(`已为${name}点赞`));
    }
    const before = await countOf(quota);
    await like(quota);
    await said(/刚才这一次没有计入/);
    expect(await textOf(page.locator(".vote-status .left"))).toContain("今天的点赞次数已用完");
    expect(await countOf(quota)).toBe(before);
  });

  it("reads and likes while the cms does not answer", async () => {
    await withFrozenCms(stack.dataDir, async () => {
      await page.goto(`${stack.siteOrigin}/cases/`);
      await page.locator("main h2 a").first().click();
      await page.locator("article.story h1").waitFor();
      await openCampaign();
      const name = await textOf(candidates().nth(1).locator("h4 a"));
      await like(1);
      await said(new RegExp(`已为${name}点赞`));
    });
  });

  it("likes without JavaScript by a plain form, and reads that it counts", async () => {
    await openCampaign();
    const plain = await browser.newContext({ javaScriptEnabled: false });
    try {
      const form = await plain.newPage();
      await form.goto(page.url());
      const card = form.locator("li.candidate:has(form.like)").first();
      const name = await textOf(card.locator("h4 a"));
      const likes = await likesOf(name);

      await card.locator("form.like button").click();

      await form.locator("h1", { hasText: "点赞成功" }).waitFor();
      const answer = await textOf(form.locator("main"));
      expect(answer).toContain(`${name} 现有 ${likes + 1} 次点赞。`);
      expect(answer).toMatch(/今天还可点赞 \d+ 次。/);
      const receipt = /回执编号：(L-\d+-[0-9a-f]{32})/.exec(answer)?.[1] ?? "";

      await form.goto(`${page.url()}verify/`);
      await form.fill("#receipt", receipt);
      await form.locator("form.verify").getByRole("button", { name: "核对", exact: true }).click();
      await form.locator("h1", { hasText: "这一票记在账上" }).waitFor();

      await page.reload();
      await untilIslandKnows();
      await expect.poll(() => likesOf(name)).toBe(likes + 1);
    } finally {
      await plain.close();
    }
  });
});
