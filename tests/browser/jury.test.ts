import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { newVisitor, openBrowser, textOf } from "#tests/harness/browser.ts";
import { signIn } from "#tests/harness/signIn.ts";

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
  await signIn(page, stack, "juror");
});
afterEach(() => context.close());

const card = (index: number) => page.locator(".gp-score-card").nth(index);
const marks = (index: number) => card(index).locator(".gp-marks input");
const progress = () => textOf(page.locator(".gp-jury-progress label"));
const saved = (index: number) =>
  card(index).locator(".gp-marks-total [data-state=saved]").waitFor();

async function openSheet(): Promise<void> {
  await page.locator(".gp-panel a").first().click();
  await marks(0).first().waitFor();
}

async function score(index: number, points: readonly string[]): Promise<void> {
  for (const [at, given] of points.entries()) await marks(index).nth(at).fill(given);
  await marks(index).last().blur();
}

describe("a juror with a phone", () => {
  it("finds just what to score, scores a candidate and finds the marks again", async () => {
    expect(await page.locator(".gp-desk-panels > *").count()).toBe(1);
    await openSheet();
    const before = await progress();
    await score(0, ["45.5", "28", "18"]);
    await saved(0);
    expect(await textOf(card(0).locator(".gp-marks-total"))).toContain("合计 91.5 / 100 分");
    expect(await progress()).not.toBe(before);
    await page.reload();
    await marks(0).first().waitFor();
    expect(await marks(0).nth(0).inputValue()).toBe("45.5");
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(375);
  });

  it("reads why a mark is not taken, and cannot hand in an unfinished sheet", async () => {
    await openSheet();
    await marks(1).first().fill("50.5");
    await card(1).getByText("请填 0 到 50 之间的分数").waitFor();
    expect(await page.locator(".gp-sign-off > button").isDisabled()).toBe(true);
    expect(await textOf(page.locator(".gp-sign-off p").first())).toMatch(/还有 \d+ 位没有评完/);
  });

  it("types on without a network, and saves when it is back", async () => {
    await openSheet();
    await context.setOffline(true);
    await score(2, ["40", "25", "15"]);
    await card(2).getByText("没有保存成功").waitFor();
    await context.setOffline(false);
    await card(2).getByRole("button", { name: "重新保存" }).click();
    await saved(2);
    expect(await textOf(card(2).locator("header p"))).toContain("已评");
  });
});
