import { rm } from "node:fs/promises";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { postgresIntakeDesk } from "#intake/postgresIntakeDesk.ts";
import { aDrawnPicture } from "#tests/factories/drawnPicture.ts";
import { anEditionOfEverything } from "#tests/factories/edition.ts";
import { openBrowser, textOf } from "#tests/harness/browser.ts";
import { type IntakeServer, startIntakeServer } from "#tests/harness/intakeServer.ts";
import { pagesOfForm } from "#tests/harness/pagesOfForm.ts";
import { buildSiteTree, type SiteTree } from "#tests/harness/siteTrees.ts";

let site: SiteTree;
let intake: IntakeServer;
let browser: Browser;
let picture: { name: string; mimeType: string; buffer: Buffer };
const faults: string[] = [];

beforeAll(async () => {
  site = await buildSiteTree("static", anEditionOfEverything());
  intake = await startIntakeServer(await pagesOfForm(site.tree));
  browser = await openBrowser();
  picture = { name: "菜园.jpg", mimeType: "image/jpeg", buffer: await aDrawnPicture(1) };
});
afterAll(async () => {
  await browser?.close();
  await intake?.stop();
  if (site) await rm(site.folder, { recursive: true });
});

/** Somebody with a phone whose console is open, from a network of their own. */
let visitors = 0;
async function aPhone(more: BrowserContextOptions = {}) {
  visitors += 1;
  intake.from.network = `198.51.100.${visitors}`;
  const viewport = { width: 375, height: 812 };
  const context = await browser.newContext({ viewport, locale: "zh-CN", ...more });
  const page = await context.newPage();
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    // What a form refuses in words is told by the browser as well.
    const isRefusal = message.text().includes("422 (Unprocessable");
    if (message.type() === "error" && !isRefusal) faults.push(message.text());
  });
  return { page, context };
}
type Pair = { number: string; code: string };
async function recommend(page: Page): Promise<Pair> {
  await page.goto(`${intake.origin}/recommend/?another=1`);
  await page.locator("#title").fill("楼下的小菜园");
  await page.locator("#place").fill("簇桥街道锦城社区");
  await page.locator("#story").fill("网格员带着邻居把荒地整成了小菜园，收成分给独居老人。");
  await page.locator("#name").fill("示例市民");
  await page.locator("#telephone").fill("13800000000");
  await page.locator("#consentContact").check();
  await page.getByRole("button", { name: "提交推荐" }).click();
  const facts = page.locator(".rec-receipt dd");
  return { number: await textOf(facts.nth(0)), code: await textOf(facts.nth(1)) };
}
async function openStatus(page: Page, { number, code }: Pair) {
  await page.goto(`${intake.origin}/recommend/status/`);
  await page.locator("#number").fill(number);
  await page.locator("#code").fill(code);
  await page.getByRole("button", { name: "查询", exact: true }).click();
  await page.locator(".rec-receipt h2").waitFor();
}
const ask = ({ number }: Pair) =>
  postgresIntakeDesk(intake.cms).act(
    ...[number, { kind: "ask" as const, question: "有照片吗？" }, { by: "1", after: 0 }],
  );
const eventsOf = async ({ number }: Pair) =>
  (await postgresIntakeDesk(intake.cms).find(number))?.events ?? [];
const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);
const close = (context: BrowserContext) => context.close();

describe("O50: the sender's page on a phone", () => {
  it("takes an answer with a picture, piece by piece, and an hour's sleep loses nothing", async () => {
    const { page, context } = await aPhone();
    const pair = await recommend(page);
    await ask(pair);
    await page.clock.install();
    await openStatus(page, pair);
    const answer = page.locator("form.rec[enctype]");
    await answer.locator("textarea").fill("有的，昨天拍的。");
    await answer.getByText("照片和文档（可以不交）").click();
    await answer.locator("#file1").setInputFiles(picture);
    await page.getByText("已经收下：菜园.jpg").first().waitFor();
    await page.locator("#caption1").fill("收菜");
    expect(await widthOf(page)).toBeLessThanOrEqual(375);
    await page.clock.fastForward("01:01:00");
    // The phone has ended the page meanwhile.
    await page.goto("about:blank");
    await openStatus(page, pair);
    await page.getByText("已经找回您").first().waitFor();
    expect(await answer.locator("textarea").inputValue()).toBe("有的，昨天拍的。");
    expect(await page.locator("#caption1").inputValue()).toBe("收菜");
    await page.getByLabel("照片里没有人").first().check();
    await page.getByRole("button", { name: "提交回答" }).dblclick();
    await page.getByText("收下了菜园.jpg").waitFor();
    expect(await textOf(page.locator(".rec-receipt h2"))).toContain("查看中");
    expect((await eventsOf(pair)).map(({ kind }) => kind)).toEqual(["ask", "answer"]);
    const left = await page.evaluate(() =>
      Object.keys(localStorage).filter((key) => /TJ/.test(key)),
    );
    expect(left).toEqual([]);
    await close(context);
  });

  it("takes an addition without script, and says what is wrong with a file", async () => {
    const { page, context } = await aPhone({ javaScriptEnabled: false });
    const pair = await recommend(page);
    await openStatus(page, pair);
    await page.getByText("补充", { exact: true }).click();
    const add = page.locator("form.rec[enctype]");
    await add.locator("textarea").fill("补一张照片。");
    await add.getByText("照片和文档（可以不交）").click();
    const heic = Buffer.from("\x00\x00\x00\x18ftypheic", "latin1");
    await add.locator("#file1").setInputFiles({ ...picture, name: "a.heic", buffer: heic });
    await add.locator("#file2").setInputFiles(picture);
    await page.getByRole("button", { name: "提交补充" }).click();
    expect(await textOf(page.locator("#file1-problem"))).toContain("兼容性最佳");
    expect(await add.locator("textarea").inputValue()).toBe("补一张照片。");
    expect(await page.getByText("已经收下：菜园.jpg").isVisible()).toBe(true);
    expect(await widthOf(page)).toBeLessThanOrEqual(375);
    await page.getByLabel("照片里没有人").nth(1).check();
    await page.getByRole("button", { name: "提交补充" }).click();
    await page.getByText("收下了菜园.jpg").waitFor();
    await close(context);
  });

  it("fits 长辈版", async () => {
    const { page, context } = await aPhone();
    const pair = await recommend(page);
    await ask(pair);
    await openStatus(page, pair);
    await page.evaluate(() => document.documentElement.setAttribute("data-view", "elder"));
    await page.locator("form.rec[enctype]").getByText("照片和文档（可以不交）").click();
    expect(await widthOf(page)).toBeLessThanOrEqual(375);
    await close(context);
  });
});

describe("the form on a phone", () => {
  it("O44: has what was typed after an hour's sleep, with its file", async () => {
    const { page, context } = await aPhone();
    await page.clock.install();
    await page.goto(`${intake.origin}/recommend/`);
    await page.locator("#title").fill("睡了一小时的推荐");
    await page.getByText("补充（可以不填）").click();
    await page.locator("#file1").setInputFiles(picture);
    await page.getByText("已经收下：菜园.jpg").first().waitFor();
    await page.clock.fastForward("01:01:00");
    await page.goto("about:blank");
    await page.goto(`${intake.origin}/recommend/`);
    await page.getByText("已经找回您").first().waitFor();
    expect(await page.locator("#title").inputValue()).toBe("睡了一小时的推荐");
    expect(await page.locator("input[name=kept1]").count()).toBe(1);
    await close(context);
  });
});

describe("a receipt on paper", () => {
  it("is one page with number, code and where to ask, and nothing to press", async () => {
    const { page, context } = await aPhone({ viewport: { width: 1280, height: 900 } });
    await recommend(page);
    await page.emulateMedia({ media: "print" });
    const pdf = (await page.pdf({ format: "A4", preferCSSPageSize: true })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    const size = await page
      .locator(".rec-receipt dd")
      .first()
      .evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
    expect(size).toBeGreaterThanOrEqual(24);
    expect(await page.getByText("再推荐一件").isVisible()).toBe(false);
    expect(await page.getByText("/recommend/status/").isVisible()).toBe(true);
    await close(context);
    expect(faults).toEqual([]);
    expect(intake.faults).toEqual([]);
  });
});
