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
  await expect.poll(() => page.title()).toMatch(/^评委评分/);
}

async function score(index: number, points: readonly string[]): Promise<void> {
  for (const [at, given] of points.entries()) await marks(index).nth(at).fill(given);
  await marks(index).last().blur();
}

describe("a juror with a phone", () => {
  it("finds just what to score, scores a candidate and finds the marks again", async () => {
    expect(await page.locator(".gp-start-panels > *").count()).toBe(1);
    await openSheet();
    const before = await progress();
    await score(0, ["45.5", "28", "18"]);
    await saved(0);
    expect(await textOf(card(0).locator(".gp-marks-total"))).toContain("合计 91.5 / 100 分");
    await expect.poll(progress).not.toBe(before);
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

  it("is not told that something was saved where nothing was typed", async () => {
    await openSheet();
    await marks(3).first().focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    expect(await textOf(card(3).locator(".gp-marks-total"))).not.toContain("已保存");
    await score(3, ["40", "25", "15"]);
    await saved(3);
    await marks(3).first().fill("");
    await card(3).getByText("已保存的 40 分仍然有效").waitFor();
  });

  it("recuses by keyboard, with a reason that fits, and reads beside the button why not", async () => {
    await openSheet();
    const step = card(4).locator(".gp-recuse");
    const confirm = step.getByRole("button", { name: "确认回避" });
    await step.locator("summary").focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.insertText("   ");
    await step.getByText("写明之后才能办理，不超过 500 字。").waitFor();
    expect(await confirm.isDisabled()).toBe(true);
    await page.keyboard.insertText("多年同事。".repeat(120));
    await step.getByText("已写 600 字，最多 500 字，请删减。").waitFor();
    expect(await confirm.isDisabled()).toBe(true);
    await step.locator("textarea").fill("多年同事。");

    await context.setOffline(true);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await step.getByText("网络不通").waitFor();
    expect(await step.locator("textarea").inputValue()).toBe("多年同事。");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("确认回避");

    // The sample campaign has this one juror: without them nobody would score the candidate.
    await context.setOffline(false);
    await confirm.click();
    await step.getByText("这样会有候选人没有评委评分").waitFor();
  });

  it("types on without a network, and saves when it is back", async () => {
    await openSheet();
    await context.setOffline(true);
    await score(2, ["40", "25", "15"]);
    await card(2).getByText("没有保存成功").waitFor();
    await context.setOffline(false);
    await card(2).getByRole("button", { name: "重新保存" }).click();
    await saved(2);
    await expect.poll(() => textOf(card(2).locator("header p"))).toContain("已评");
  });
});
