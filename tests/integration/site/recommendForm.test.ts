import { rm } from "node:fs/promises";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { postgresIntakeDesk } from "#intake/postgresIntakeDesk.ts";
import { aCampaign } from "#tests/factories/campaigns.ts";
import { anEditionOfEverything } from "#tests/factories/edition.ts";
import { aJpegOf } from "#tests/factories/uploads.ts";
import { axeViolations } from "#tests/harness/axeViolations.ts";
import {
  newVisitor,
  newVisitorWithOldBrowser,
  openBrowser,
  textOf,
} from "#tests/harness/browser.ts";
import { type IntakeServer, startIntakeServer } from "#tests/harness/intakeServer.ts";
import { pagesOfForm } from "#tests/harness/pagesOfForm.ts";
import { readingProblems } from "#tests/harness/reading/readingProblems.ts";
import { extremes } from "#tests/harness/reading/readings.ts";
import { buildSiteTree, type SiteTree } from "#tests/harness/siteTrees.ts";

const places = [
  ["510107", "武侯区", "district", "wuhouqu", "whq"],
  ["510107002", "簇桥街道", "street", "cuqiaojiedao", "cqjd"],
  ["510107002003", "龙井社区", "community", "longjingshequ", "ljsq"],
  ["510107002004", "锦城社区", "community", "jinchengshequ", "jcsq"],
];
let site: SiteTree;
let intake: IntakeServer;
let browser: Browser;
const faults: string[] = [];

beforeAll(async () => {
  const edition = anEditionOfEverything();
  const open = { ...aCampaign(), slug: "zui-mei-2026", name: "最美网格员推荐" };
  site = await buildSiteTree("static", { ...edition, campaigns: [...edition.campaigns, open] });
  intake = await startIntakeServer(await pagesOfForm(site.tree));
  await intake.plantPlaces(places);
  const text = { part: "正文" as const, text: "楼下的荒地整成了小菜园。" };
  const found = { kind: "案例", day: "2023-12-05", texts: [text] };
  const near = { ...found, url: "/cases/near/", place: "武侯区簇桥街道", title: "簇桥的小菜园" };
  const far = { ...found, url: "/cases/far/", place: "青羊区草堂街道", title: "楼下的小菜园" };
  intake.searchFile.setFile("texts", { hash: "1", documents: [far, near] });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await intake?.stop();
  if (site) await rm(site.folder, { recursive: true });
});

/** A visitor whose console is open. */
async function aVisitor(open = newVisitor): Promise<{ page: Page; context: BrowserContext }> {
  const visitor = await open(browser);
  visitor.page.on("pageerror", (error) => faults.push(error.message));
  visitor.page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  return visitor;
}
const go = (page: Page, query = "") => page.goto(`${intake.origin}/recommend/${query}`);
const submit = (page: Page) => page.getByRole("button", { name: "提交推荐" }).click();
const numberOn = (page: Page) => textOf(page.locator(".rec-receipt dd").first());
const filed = () => postgresIntakeDesk(intake.cms).list(100);
const filedOf = async (number: string) =>
  (await filed()).find((one) => one.number === number)?.form;

async function fill(page: Page, title: string) {
  await page.locator("#title").fill(title);
  await page.locator("#place").fill("武侯区簇桥街道龙井社区");
  await page.locator("#story").fill("三楼的旧鞋柜堵了半年，微网格员找来大家商量，上周搬走了。");
  await page.locator("#name").fill("示例市民");
  await page.locator("#telephone").fill("13800000000");
}
const picture = (bytes: number) => ({
  name: "菜园.jpg",
  mimeType: "image/jpeg",
  buffer: aJpegOf(bytes),
});

describe("the form with script", () => {
  it("O40: offers places by pinyin, to be chosen with the keyboard or step by step", async () => {
    const { page, context } = await aVisitor(newVisitorWithOldBrowser);
    await go(page);
    const place = page.locator("#place");
    await place.pressSequentially("cqjd");
    await page.getByRole("option").first().waitFor();
    await place.press("ArrowDown");
    await place.press("Enter");
    expect(await place.inputValue()).toBe("武侯区簇桥街道");
    expect(await page.getByRole("option").count()).toBe(0);
    await page.getByRole("button", { name: "从区县开始选" }).click();
    await page.getByRole("button", { name: "武侯区", exact: true }).click();
    await page.getByRole("button", { name: "簇桥街道", exact: true }).click();
    await page.getByRole("button", { name: "锦城社区", exact: true }).click();
    expect(await place.inputValue()).toBe("武侯区簇桥街道锦城社区");
    expect(await textOf(page.locator(".rec-heard"))).toContain("已选择");
    await place.fill("城南的老院子");
    expect(await place.inputValue()).toBe("城南的老院子");
    await context.close();
  });

  it("O44: keeps what was typed through a reload, with its files, and forgets it when it is filed", async () => {
    const { page, context } = await aVisitor();
    await go(page);
    await fill(page, "楼道里的旧鞋柜搬走了");
    await page.locator("#consentContact").check();
    await page.getByText("补充（可以不填）").click();
    await page.locator("#file1").setInputFiles(picture(1_200_000));
    await page.getByText("已经收下：菜园.jpg").first().waitFor();
    await page.reload();
    await page.getByText("已经找回您").first().waitFor();
    expect(await page.locator("#title").inputValue()).toBe("楼道里的旧鞋柜搬走了");
    expect(await page.locator("#consentContact").isChecked()).toBe(false);
    await page.locator("#consentContact").check();
    await page.getByLabel("照片里没有人").first().check();
    await submit(page);
    const number = await numberOn(page);
    expect(await filedOf(number)).toMatchObject({
      place: { code: "510107002003" },
      files: [{ name: "菜园.jpg", agreed: "nobody" }],
    });
    expect(await page.evaluate(() => localStorage.getItem("recommend"))).toBeNull();
    await go(page);
    await page.getByText(number).first().waitFor();
    await context.close();
  });

  it("O41: goes on with a file when the network is back, and says what is wrong with one", async () => {
    const { page, context } = await aVisitor();
    await go(page);
    await page.getByText("补充（可以不填）").click();
    await page.locator("#file2").setInputFiles({
      ...{ name: "IMG_1.HEIC", mimeType: "image/heic", buffer: Buffer.from("x") },
    });
    expect(await textOf(page.locator("#file2-problem"))).toContain("兼容性最佳");
    await context.setOffline(true);
    await page.locator("#file1").setInputFiles(picture(1_000_000));
    await page.getByText("稍后自动续传").first().waitFor();
    await context.setOffline(false);
    await page.getByText("已经收下：菜园.jpg").first().waitFor();
    await page.getByRole("button", { name: "移除" }).click();
    expect(await page.locator("input[name=kept1]").count()).toBe(0);
    expect(await page.locator("#file1").isVisible()).toBe(true);
    await context.close();
    // The browser itself tells of requests that failed.
    faults.splice(0, faults.length, ...faults.filter((one) => !one.includes("ERR_INTERNET")));
  });

  it("O4: a double tap, and a form that is sent without a network first, are one recommendation", async () => {
    const { page, context } = await aVisitor();
    await go(page);
    await fill(page, "小区门口装了路灯");
    await page.locator("#consentContact").check();
    await context.setOffline(true);
    await submit(page);
    await page.getByText("现在没有网络").first().waitFor();
    await context.setOffline(false);
    await page.getByRole("button", { name: "提交推荐" }).dblclick();
    await page.locator(".rec-receipt").waitFor();
    const same = (await filed()).filter(({ form }) => form.title === "小区门口装了路灯");
    expect(same).toHaveLength(1);
    await context.close();
  });

  it("O4: can be sent again where no answer comes, and is one recommendation", async () => {
    const { page, context } = await aVisitor();
    await page.clock.install();
    await go(page);
    await fill(page, "没有回音的一件");
    await page.locator("#consentContact").check();
    let isAway = true;
    // Without content a browser stays where it is, as it does when somebody stops it.
    await page.route(`${intake.origin}/recommend/`, (route) =>
      isAway ? route.fulfill({ status: 204 }) : route.continue(),
    );
    await page.getByRole("button", { name: "提交推荐" }).click({ noWaitAfter: true });
    await page.getByRole("button", { name: "正在提交" }).waitFor();
    await page.clock.fastForward(21_000);
    await page.getByText("还没有回音").first().waitFor();
    isAway = false;
    await submit(page);
    await page.locator(".rec-receipt").waitFor();
    expect((await filed()).filter(({ form }) => form.title === "没有回音的一件")).toHaveLength(1);
    await context.close();
  });

  it("O42: asks of a person what a person is asked, also without script", async () => {
    const { page, context } = await aVisitor();
    await go(page, "?for=zui-mei-2026");
    expect(await page.locator("#title").isVisible()).toBe(false);
    await page.locator("#personName").fill("王芳");
    await page.getByLabel("楼栋长", { exact: true }).check();
    await page.locator("#place").fill("簇桥街道");
    await page.locator("#story").fill("每天晚上都到独居老人家里看一看，二十年没有停过。");
    await page.locator("#name").fill("示例市民");
    await page.locator("#telephone").fill("13800000000");
    await page.locator("#consentContact").check();
    await submit(page);
    expect(await filedOf(await numberOn(page))).toMatchObject({
      title: "楼栋长王芳",
      campaign: { slug: "zui-mei-2026" },
    });
    await context.close();
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const without = await plain.newPage();
    await go(without);
    expect(await without.locator("#personName").isVisible()).toBe(false);
    await without.getByText("一个人（网格员、微网格员、楼栋长）").click();
    expect(await without.locator("#personName").isVisible()).toBe(true);
    expect(await without.locator("#title").isVisible()).toBe(false);
    await plain.close();
  });

  it("O45: shows what is like it while the title is typed, the same street first", async () => {
    const { page, context } = await aVisitor();
    await go(page);
    await page.locator("#place").fill("簇桥街道");
    await page.locator("#title").pressSequentially("小菜园整成了");
    const links = page.locator(".rec-similar a");
    await links.first().waitFor();
    expect(await links.first().getAttribute("href")).toBe("/cases/near/");
    await page.keyboard.type("花");
    expect(await page.locator("#title").inputValue()).toBe("小菜园整成了花");
    await context.close();
  });

  it("fits every screen and large letters, and is usable by everybody", async () => {
    const address = new URL("/recommend/", intake.origin);
    expect(await readingProblems(browser, address, extremes)).toEqual([]);
    expect(await axeViolations(browser, address, { looks: ["light", "elder"] })).toEqual([]);
    expect(faults).toEqual([]);
    expect(intake.faults).toEqual([]);
  });
});
