import type { Browser, BrowserContext, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { sheetFile } from "#intake/street/sheetFile.ts";
import { streetWords } from "#intake/street/streetWording.ts";
import { newVisitor, openBrowser, textOf } from "#tests/harness/browser.ts";
import { doAct, sendAct } from "#tests/harness/reviewForm.ts";
import { signIn } from "#tests/harness/signIn.ts";

const stack = inject("runningStack");
const headers = { Origin: stack.adminOrigin };
const title = "院子里的共享工具箱";
const faults: string[] = [];
let browser: Browser;
/** Somebody of the newsroom who signs nothing. */
let desk: Page;
beforeAll(async () => {
  browser = await openBrowser();
  ({ page: desk } = await newVisitor(browser, "desk"));
  desk.on("pageerror", (error) => faults.push(error.message));
  await signIn(desk, stack, "admin");
});
afterAll(() => browser.close());

async function citizenOf(): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({
    ...{ viewport: { width: 375, height: 812 }, locale: "zh-CN", javaScriptEnabled: false },
  });
  return { page: await context.newPage(), context };
}

async function openStatus(page: Page, pair: { number: string; code: string }) {
  await page.goto(`${stack.siteOrigin}/recommend/status/`);
  await page.locator("#number").fill(pair.number);
  await page.locator("#code").fill(pair.code);
  await page.locator("form.rec button[type=submit]").click();
  await page.locator(".rec-receipt h2").waitFor();
}

const expectToFitPhone = async (page: Page) => {
  await page.setViewportSize({ width: 375, height: 812 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
  await page.setViewportSize({ width: 1280, height: 900 });
};

/** Until the panel's own script is awake: what is typed before that is lost. */
const untilAwake = (page: Page) =>
  page.locator('section[aria-label="通知"]').waitFor({ state: "attached" });

/** Changes a document of the newsroom as the panel would. */
async function change(path: string, data: object): Promise<void> {
  const answer = await desk.request.patch(`${stack.adminOrigin}/api/${path}`, { headers, data });
  expect(answer.status(), await answer.text()).toBe(200);
}

async function verify(page: Page): Promise<void> {
  const day = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(new Date());
  await page.getByLabel("核实人", { exact: true }).fill("示例记者");
  await page.getByLabel("核实方式", { exact: true }).fill("到院子里看过，问了楼栋长");
  await page.getByLabel("核实日期", { exact: true }).fill(day);
  await page.getByLabel("依据", { exact: true }).fill("楼栋长和院落公示栏");
  await page.getByRole("button", { name: "保存核实记录" }).click();
}

describe("a recommendation becomes a published story", () => {
  const pair = { number: "", code: "" };
  let document = "";

  it("O22: sent by a citizen with a picture, made a draft by one click", async () => {
    const { page, context } = await citizenOf();
    await page.goto(`${stack.siteOrigin}/recommend/`);
    await page.locator("#title").fill(title);
    await page.locator("#place").fill("武侯区簇桥街道锦城社区");
    await page
      .locator("#story")
      .fill("微网格员放了一只工具箱，谁家修水管都来借，一年借出两百多次。");
    await page.locator("#name").fill("示例市民");
    await page.locator("#telephone").fill("13800000000");
    await page.locator("summary", { hasText: "补充" }).click();
    const drawing = sharp({
      create: { width: 900, height: 600, channels: 3, background: "#8c1c13" },
    });
    await page.locator("#file1").setInputFiles({
      ...{ name: "工具箱.jpg", mimeType: "image/jpeg", buffer: await drawing.jpeg().toBuffer() },
    });
    await page.locator('input[name="agreed1"][value="nobody"]').check();
    await page.locator("#consentContact").check();
    await page.getByRole("button", { name: "提交推荐" }).click();
    const facts = page.locator(".rec-receipt dd");
    pair.number = await textOf(facts.nth(0));
    pair.code = await textOf(facts.nth(1));
    await context.close();

    await desk.goto(`${stack.adminOrigin}/admin/intake`);
    await desk.getByRole("link", { name: pair.number }).waitFor();
    await expectToFitPhone(desk);
    await desk.getByRole("link", { name: pair.number }).click();
    await desk.getByRole("button", { name: "转为稿件" }).click();
    await desk.getByText("已转为稿件。").waitFor();
    await expectToFitPhone(desk);
    document = (await desk.getByRole("link", { name: "打开稿件" }).getAttribute("href")) ?? "";
    document = new URL(document, stack.adminOrigin).href;
    await desk.goto(document);
    await untilAwake(desk);
    expect(await desk.locator("#field-headline").inputValue()).toBe(title);
    await desk.getByText("一年借出两百多次").first().waitFor();
  });

  it("O23: is handed in only when it was checked", async () => {
    const path = document.replace(`${stack.adminOrigin}/admin/collections/`, "");
    const summary = "院子里放了一只谁都能借的工具箱。";
    await change(`${path}?draft=true`, { summary, dimensions: ["governance"], sample: true });
    const { docs } = (await (
      await desk.request.get(`${stack.adminOrigin}/api/media?sort=-createdAt&limit=1`, { headers })
    ).json()) as { docs: { id: number; alt: string }[] };
    expect(docs[0]?.alt).toBe("");
    await change(`media/${docs[0]?.id}`, { alt: "墙边的红色工具箱，盖子开着", illustration: true });
    await sendAct(desk, document, { button: "交稿" });
    await desk.getByText("还没有核实").waitFor();
    await desk.goto(`${document}/recommendation`);
    await desk.getByRole("link", { name: pair.number }).waitFor();
    await verify(desk);
    await desk.getByText("楼栋长和院落公示栏").waitFor();
    await expectToFitPhone(desk);
  });

  it("O24: and its sender reads 已发布 with the address, by itself", async () => {
    await doAct(desk, document, { button: "交稿" });
    for (const role of ["editor", "director", "chief-editor"]) {
      const { page, context } = await newVisitor(browser, "desk");
      await signIn(page, stack, role);
      await doAct(page, document, { button: "签字", note: "看过，同意。" });
      await context.close();
    }
    const path = document.replace(`${stack.adminOrigin}/admin/collections/`, "");
    await change(path, { _status: "published" });
    const { page, context } = await citizenOf();
    await openStatus(page, pair);
    expect(await textOf(page.locator(".rec-receipt h2"))).toContain("已发布");
    const address = await page.locator(".rec-receipt a").first().getAttribute("href");
    await expect
      .poll(
        async () => {
          await page.goto(new URL(address ?? "", stack.siteOrigin).href);
          return textOf(page.locator("h1"));
        },
        { timeout: 60_000, interval: 500 },
      )
      .toContain(title);
    expect(await page.content()).not.toMatch(/13800000000|示例市民/);
    await context.close();
    await desk.goto(`${stack.adminOrigin}/admin/intake/${pair.number}`);
    const notice = await desk.getByLabel("采用通知").inputValue();
    expect(notice).toContain(`${stack.siteOrigin}${address}`);
  });
});

describe("a call that the desk types in", () => {
  it("O25: gets a code that is read out once, and opens it to the caller", async () => {
    await desk.goto(`${stack.adminOrigin}/admin/intake`);
    await desk.getByRole("link", { name: "登记来电来信" }).click();
    await untilAwake(desk);
    await desk.getByLabel("什么时候来的（北京时间）").fill("2026-11-20T09:30");
    await desk.getByLabel("推荐的是什么").fill("楼道书架");
    await desk.getByLabel("在哪里").fill("簇桥街道龙井社区");
    await desk
      .getByLabel("发生了什么")
      .fill("闲置的鞋柜改成了书架，邻居把旧书放上去，孩子放学就来看。");
    await desk.getByLabel("姓名或称呼").fill("示例阿姨");
    await desk.getByLabel("电话", { exact: true }).fill("13900000000");
    await desk.getByRole("button", { name: "登记" }).click();
    await desk.getByText("需要对方同意").waitFor();
    await desk.getByLabel("对方同意我们和他（她）联系（必选）").check();
    await expectToFitPhone(desk);
    await desk.getByRole("button", { name: "登记" }).click();
    const facts = desk.locator(".gp-intake-receipt dd");
    const pair = { number: await textOf(facts.nth(0)), code: await textOf(facts.nth(1)) };
    await desk.goto(`${stack.adminOrigin}/admin/intake/${pair.number}`);
    expect(await desk.content()).not.toContain(pair.code.slice(0, 4));
    const { page, context } = await citizenOf();
    await openStatus(page, pair);
    expect(await textOf(page.locator(".rec-receipt h2"))).toContain("已收到");
    await context.close();
  });

  it("O28: goes into the folder 可疑 with others, and comes out of it", async () => {
    const register = `${stack.adminOrigin}/admin/intake?channel=telephone`;
    await desk.goto(register);
    await untilAwake(desk);
    const line = desk.locator("tbody tr", { hasText: "楼道书架" });
    const number = await textOf(line.locator("th a"));
    await line.getByRole("checkbox").check();
    await desk.getByRole("button", { name: "移入可疑（1）" }).click();
    await line.waitFor({ state: "detached" });
    await desk.getByRole("link", { name: "可疑", exact: true }).click();
    await desk.waitForURL(/state=suspicious/);
    await untilAwake(desk);
    await desk.getByRole("checkbox", { name: `选中${number}` }).check();
    await desk.getByRole("button", { name: "移出可疑（1）" }).click();
    await desk.getByRole("checkbox", { name: `选中${number}` }).waitFor({ state: "detached" });
    await desk.goto(register);
    await line.waitFor();
    expect(faults).toEqual([]);
  });
});

describe("a street recommends", () => {
  it("O33, O34: one, and a sheet whose faults are named, and sees what became of them", async () => {
    const { page, context } = await newVisitor(browser, "desk");
    page.on("pageerror", (error) => faults.push(error.message));
    await signIn(page, stack, "correspondent");
    // The menu is folded beside a page.
    await page.locator("a", { hasText: "街道推荐" }).first().waitFor({ state: "attached" });
    await page.goto(`${stack.adminOrigin}/admin/intake/street`);
    await untilAwake(page);
    await page.getByLabel("撰稿人", { exact: true }).fill("示例撰稿");
    await page.getByLabel("校对责任人", { exact: true }).fill("示例校对");
    await page.getByLabel("审阅负责人", { exact: true }).fill("示例审阅");
    await page.getByLabel("联系电话", { exact: true }).fill("028-86969380");
    const sheet = (story: string) => {
      const rows = [["门厅的书架", "事", "一楼门厅", story, "", "", ""]];
      const buffer = sheetFile([streetWords.columns, streetWords.hints, ...rows], []);
      const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
      return { name: "推荐.xlsx", mimeType, buffer };
    };
    await page.getByLabel("选择填好的表格").setInputFiles(sheet("太短"));
    await page.getByRole("button", { name: "检查并提交" }).click();
    await page.getByText("第3行“发生了什么”").waitFor();
    const story = "微网格员把闲置的鞋柜改成书架，邻居把旧书放上去，孩子放学就来看。";
    await page.getByLabel("选择填好的表格").setInputFiles(sheet(story));
    await page.getByRole("button", { name: "检查并提交" }).click();
    await page.getByText("已收到1件。").waitFor();
    await expectToFitPhone(page);
    await page.locator("tbody tr", { hasText: "门厅的书架" }).locator("th a").click();
    await page.getByText("校对责任人：示例校对").waitFor();
    expect(await page.getByRole("button", { name: "查看联系方式" }).count()).toBe(0);
    await page.goto(`${stack.adminOrigin}/admin/intake`);
    await page.getByText("需要责任编辑以上的权限").waitFor();
    await context.close();
    expect(faults).toEqual([]);
  });
});
