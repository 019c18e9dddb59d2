import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { newVisitor, openBrowser, textOf } from "#tests/harness/browser.ts";
import { signIn } from "#tests/harness/signIn.ts";

const stack = inject("runningStack");
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const title = "楼道里的旧鞋柜搬走了";
const question = "是哪一栋楼？";

const faults: string[] = [];
const noting = (page: Page, who: string) =>
  page.on("pageerror", (error) => faults.push(`${who}: ${error.message}`));

const expectToFit = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);

/** Somebody with a phone that runs no script. */
async function citizenOf(): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({
    viewport: { width: 375, height: 812 },
    locale: "zh-CN",
    javaScriptEnabled: false,
  });
  return { page: await context.newPage(), context };
}

const submit = (page: Page) => page.getByRole("button", { name: "提交推荐" }).click();

async function openStatus(page: Page, pair: { number: string; code: string }) {
  await page.goto(`${stack.siteOrigin}/recommend/status/`);
  await page.locator("#number").fill(pair.number);
  await page.locator("#code").fill(pair.code);
  await page.locator("form.rec button[type=submit]").click();
  await page.locator(".rec-receipt h2").waitFor();
}

describe("a citizen recommends, and the newsroom answers", () => {
  const pair = { number: "", code: "" };

  it("by a form without script, which keeps what was typed when something is missing", async () => {
    const { page, context } = await citizenOf();
    await page.goto(`${stack.siteOrigin}/recommend/`);
    await page.locator("#title").fill(title);
    await page.locator("#place").fill("簇桥街道龙井社区");
    await page.locator("#story").fill("三楼的旧鞋柜堵了半年，微网格员找来大家商量，上周搬走了。");
    await page.locator("#name").fill("示例市民");
    await page.locator("#telephone").fill("1380000");
    await submit(page);
    expect(await textOf(page.locator("#telephone-problem"))).not.toBe("");
    expect(await page.locator("#title").inputValue()).toBe(title);
    await expectToFit(page);
    await page.locator("#telephone").fill("13800000000");
    await page.locator("#consentContact").check();
    await submit(page);
    const facts = page.locator(".rec-receipt dd");
    pair.number = await textOf(facts.nth(0));
    pair.code = await textOf(facts.nth(1));
    expect(pair.number).toMatch(/^TJ-\d{4}-\d{6}$/);
    await expectToFit(page);
    await openStatus(page, pair);
    expect(await textOf(page.locator(".rec-receipt h2"))).toContain("已收到");
    await expectToFit(page);
    await context.close();
  });

  it("an editor finds it under 来稿, and asks back", async () => {
    const { page, context } = await newVisitor(browser, "desk");
    noting(page, "editor");
    await signIn(page, stack, "editor");
    await page.goto(`${stack.adminOrigin}/admin/intake`);
    await page.getByRole("link", { name: pair.number }).click();
    await page.getByText(title).first().waitFor();
    expect(await page.content()).not.toContain("13800000000");
    await page.getByRole("button", { name: "查看联系方式" }).click();
    await page.getByText("13800000000").waitFor();
    await page.getByRole("button", { name: "开始查看" }).click();
    await page.getByRole("button", { name: "开始查看" }).waitFor({ state: "detached" });
    await page.getByLabel("要问推荐人什么").fill(question);
    await page.getByRole("button", { name: "请推荐人补充" }).click();
    await page.getByText(question).first().waitFor();
    await page.setViewportSize({ width: 375, height: 812 });
    await expectToFit(page);
    await context.close();
    expect(faults).toEqual([]);
  });

  it("the sender reads the question with the code, answers, and withdraws", async () => {
    const { page, context } = await citizenOf();
    await openStatus(page, pair);
    expect(await textOf(page.locator(".rec-receipt"))).toContain(question);
    const answer = page.locator("form.rec", { has: page.locator('input[value="answer"]') });
    await answer.locator("textarea").fill("三栋二单元。");
    await answer.locator("button").click();
    expect(await textOf(page.locator(".rec-receipt"))).toContain("三栋二单元。");
    await page.locator("summary", { hasText: "撤回" }).click();
    const last = page.locator("form.rec", { has: page.locator('input[value="withdraw"]') });
    await last.locator("#sure").check();
    await last.locator("button").click();
    expect(await textOf(page.locator(".rec-receipt h2"))).toContain("已撤回");
    await context.close();
  });

  it("and nobody finds how the sender was reached any more", async () => {
    const { page, context } = await newVisitor(browser, "desk");
    await signIn(page, stack, "editor");
    await page.goto(`${stack.adminOrigin}/admin/intake/${pair.number}`);
    await page.getByText("已撤回").first().waitFor();
    const look = page.getByRole("button", { name: "查看联系方式" });
    if (await look.isVisible()) await look.click();
    await page.getByText("联系方式已删除").waitFor();
    expect(await page.content()).not.toContain("13800000000");
    await context.close();
  });
});
