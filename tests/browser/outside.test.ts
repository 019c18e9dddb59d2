import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { storyFile } from "#tests/factories/word/storyFile.ts";
import { newVisitor, openBrowser, textOf } from "#tests/harness/browser.ts";
import { signIn } from "#tests/harness/signIn.ts";

const stack = inject("runningStack");
const headers = { Origin: stack.adminOrigin };
const faults: string[] = [];
let browser: Browser;
let desk: Page;
beforeAll(async () => {
  browser = await openBrowser();
  ({ page: desk } = await newVisitor(browser, "desk"));
  desk.on("pageerror", (error) => faults.push(error.message));
  await signIn(desk, stack, "admin");
});
afterAll(() => browser.close());

const untilAwake = (page: Page) =>
  page.locator('section[aria-label="通知"]').waitFor({ state: "attached" });
const expectToFit = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
const drawing = (width: number) =>
  sharp({ create: { width, height: 600, channels: 3, background: "#8c1c13" } })
    .jpeg()
    .toBuffer();

/** Somebody with a phone that runs no script. */
const phone = async () => {
  const context = await browser.newContext({
    ...{ viewport: { width: 375, height: 812 }, locale: "zh-CN", javaScriptEnabled: false },
  });
  return { page: await context.newPage(), context };
};

describe("a citizen with script, and the desk with the document that came along", () => {
  let number = "";

  it("O40, O41, O44: chooses a place by initials, loses nothing to a reload, and sends files before the form", async () => {
    const { page, context } = await newVisitor(browser);
    page.on("pageerror", (error) => faults.push(error.message));
    await page.goto(`${stack.siteOrigin}/recommend/`);
    await page.locator("#title").fill("院落里的微花坛");
    await page.locator("#place").fill("cqjd");
    await page
      .getByRole("option", { name: /簇桥街道/ })
      .first()
      .click();
    const place = await page.locator("#place").inputValue();
    expect(place).toContain("簇桥街道");
    await page
      .locator("#story")
      .fill("居民把荒着的角落种成了花坛，谁路过都停一停，微网格员领着浇水。");
    await page.locator("summary", { hasText: "补充" }).click();
    await page.locator("#file0").setInputFiles({
      ...{ name: "花坛.docx", buffer: await storyFile() },
      mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    });
    await page.getByText("已经收下：花坛.docx").first().waitFor();
    await page.locator("#file1").setInputFiles({
      ...{ name: "角落.jpg", mimeType: "image/jpeg", buffer: await drawing(900) },
    });
    await page.getByText("已经收下：角落.jpg").first().waitFor();
    await page.locator('input[name="agreed1"][value="nobody"]').check();
    await page.getByText("暂存在这台设备上").first().waitFor();

    await page.reload();
    await page.getByText("已经找回您").first().waitFor();
    expect(await page.locator("#story").inputValue()).toContain("种成了花坛");
    await page.locator("#name").fill("示例市民");
    await page.locator("#telephone").fill("13800000001");
    await page.locator('input[name="agreed1"][value="nobody"]').check();
    await page.locator("#consentContact").check();
    await expectToFit(page);
    await page.getByRole("button", { name: "提交推荐" }).click();
    number = await textOf(page.locator(".rec-receipt dd").nth(0));
    expect(number).toMatch(/^TJ-\d{4}-\d{6}$/);
    expect(await textOf(page.locator(".rec-receipt"))).toContain("花坛.docx");
    await context.close();
  });

  it("O22: 转为稿件 shows the document beside its result, and makes one draft of all at 确认", async () => {
    await desk.goto(`${stack.adminOrigin}/admin/intake/${number}`);
    await untilAwake(desk);
    await desk.getByRole("button", { name: "连同《花坛.docx》转为稿件" }).click();
    const result = desk.getByRole("region", { name: "结果" });
    await result.waitFor();
    expect(await textOf(desk.getByRole("region", { name: "没有照原样带来的内容" }))).toContain(
      "联系方式",
    );
    await result.getByLabel(/^替代文字/).fill("居民在花坛边浇水");
    await desk.setViewportSize({ width: 375, height: 812 });
    await expectToFit(desk);
    await desk.setViewportSize({ width: 1280, height: 900 });
    await desk.getByRole("button", { name: "确认，建立草稿" }).click();
    await desk.getByText("已转为稿件。").waitFor();
    const address = await desk.getByRole("link", { name: "打开稿件" }).getAttribute("href");
    const draft = new URL(address ?? "", stack.adminOrigin).href;
    await desk.goto(draft);
    await untilAwake(desk);
    expect(await desk.locator("#field-headline").inputValue()).toBe("院落里的微花坛");
    await desk.goto(`${draft}/word`);
    await desk.getByRole("link", { name: "取原件" }).waitFor();
    await desk.goto(`${draft}/recommendation`);
    await desk.getByRole("link", { name: number }).waitFor();
  });
});

describe("a person who was nominated", () => {
  const campaign = "zui-mei-xin-ren";
  const name = "何慕白";
  let number = "";

  it("O46: agrees on a phone without script, after the newsroom checked", async () => {
    const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString();
    const data = {
      ...{
        name: "最美新网格员点赞评选",
        slug: campaign,
        summary: "为新来的网格员点赞。",
        sample: true,
      },
      rules: {
        categories: [{ slug: "grid-worker", name: "最美网格员", awards: 2 }],
        likes: { opens: day(9), closes: day(19), perDay: 5, perCandidatePerDay: 1 },
        weights: { likes: 100, ballot: 0, jury: 0 },
        ...{ countsShown: { mode: "live" }, tieRule: ["lot"], noticeDays: 5 },
      },
      _status: "published",
    };
    const made = await desk.request.post(`${stack.adminOrigin}/api/campaigns`, { headers, data });
    expect(made.status(), await made.text()).toBe(201);
    const citizen = await phone();
    await expect
      .poll(
        async () => {
          await citizen.page.goto(`${stack.siteOrigin}/recommend/?for=${campaign}`);
          return citizen.page.locator(`input[name="campaign"][value="${campaign}"]`).count();
        },
        { timeout: 60_000, interval: 500 },
      )
      .toBe(1);
    const form = citizen.page;
    await form.locator('label[for="kind-person"]').click();
    await form.locator("#personName").fill(name);
    await form.locator('input[name="personPost"][value="grid-worker"]').check();
    await form.locator(`input[name="campaign"][value="${campaign}"]`).check();
    await form.locator("#place").fill("武侯区簇桥街道锦城社区");
    await form.locator("#story").fill("她记着每一户的难处，半夜有人敲门也起来，十年没有变过。");
    await form.locator("#name").fill("示例市民");
    await form.locator("#telephone").fill("13800000002");
    await form.locator("#consentContact").check();
    await form.getByRole("button", { name: "提交推荐" }).click();
    number = await textOf(form.locator(".rec-receipt dd").nth(0));
    await citizen.context.close();

    await desk.goto(`${stack.adminOrigin}/admin/intake/${number}`);
    await untilAwake(desk);
    await desk.getByText("先填写核实记录").waitFor();
    const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" });
    await desk.getByLabel("核实人", { exact: true }).fill("示例记者");
    await desk.getByLabel("核实方式", { exact: true }).fill("到社区见过本人");
    await desk.getByLabel("核实日期", { exact: true }).fill(today.format(new Date()));
    await desk.getByLabel("依据", { exact: true }).fill("社区公示栏");
    await desk.getByRole("button", { name: "保存核实记录" }).click();
    await desk.getByRole("button", { name: "生成确认链接" }).click();
    const shown = desk.getByRole("textbox", { name: /链接已生成/ });
    await shown.waitFor();
    const link = await shown.inputValue();

    const person = await phone();
    await person.page.goto(link);
    expect(await textOf(person.page.locator("main"))).toContain(`${name}，网格员`);
    await expectToFit(person.page);
    await person.page.getByLabel("您的姓名").fill(name);
    await person.page.getByRole("button", { name: "提交" }).click();
    await person.page.getByText("还没有提交").waitFor();
    await person.page.getByLabel("同意参评").check();
    await person.page.getByLabel("不同意公开照片").check();
    await person.page.getByRole("button", { name: "提交" }).click();
    await person.page.getByText("已记下您的答复").waitFor();
    await person.context.close();
  });

  it("O47, R36: is told to the desk, and becomes a candidate of the draft", async () => {
    await desk.goto(`${stack.adminOrigin}/admin`);
    await untilAwake(desk);
    await desk.getByRole("link", { name: `${name}同意参评，可以转为候选人` }).click();
    await untilAwake(desk);
    await desk.getByLabel("类别", { exact: true }).selectOption({ label: "最美网格员" });
    await desk.getByRole("button", { name: "转为候选人" }).click();
    await desk.getByText("已列为候选人，编号1。").waitFor();
    await desk.setViewportSize({ width: 375, height: 812 });
    await expectToFit(desk);
    await desk.setViewportSize({ width: 1280, height: 900 });
  });

  it("C43: takes the consent back, and what is left to do waits on the start page", async () => {
    await desk.goto(`${stack.adminOrigin}/admin/consents?state=standing`);
    await untilAwake(desk);
    await desk.locator("tbody tr", { hasText: `参评：最美新网格员点赞评选` }).waitFor();
    await desk
      .getByLabel("选择要撤回的记录")
      .selectOption({ label: `${name}　参评：最美新网格员点赞评选` });
    await desk.getByLabel("谁来撤回、怎样提出的").fill("本人来电");
    await desk.getByRole("button", { name: "撤回同意" }).click();
    await desk.getByText("已撤回，网站上已取下。").waitFor();
    await desk.goto(`${stack.adminOrigin}/admin/intake/${number}`);
    await untilAwake(desk);
    await desk.getByText("已经是候选人，编号1。").waitFor();
    await desk.goto(`${stack.adminOrigin}/admin`);
    await untilAwake(desk);
    const line = desk.locator(".gp-tasks li", { hasText: "同意参评" });
    await line.getByRole("button", { name: "已处理" }).click();
    await line.waitFor({ state: "detached" });
    expect(faults).toEqual([]);
  });
});

describe("somebody in a picture takes the consent back", () => {
  it("C42: and the portrait leaves the page at once", async () => {
    const asked = `${stack.adminOrigin}/api/workers?where[portrait][exists]=true&where[_status][equals]=published&depth=1&limit=1`;
    const { docs } = (await (await desk.request.get(asked, { headers })).json()) as {
      docs: { id: number; slug: string; portrait: { id: number; alt: string } }[];
    };
    const [worker] = docs;
    const picture = worker?.portrait.id ?? 0;
    const address = `${stack.siteOrigin}/workers/${worker?.slug}/`;
    const { page, context } = await newVisitor(browser);
    await page.goto(address);
    const src = await page.locator("main img[src^='/media/']").first().getAttribute("src");
    await desk.goto(`${stack.adminOrigin}/admin/consents?state=standing`);
    await untilAwake(desk);
    await desk.getByLabel("选择要撤回的记录").selectOption(`media/${picture}`);
    await desk.getByLabel("谁来撤回、怎样提出的").fill("本人到编辑部说明");
    await desk.getByRole("button", { name: "撤回同意" }).click();
    await desk.getByText("请逐一看看版面").waitFor();
    await expect
      .poll(async () => (await fetch(new URL(src ?? "", stack.siteOrigin))).status, {
        ...{ timeout: 30_000, interval: 250 },
      })
      .toBe(410);
    await expect
      .poll(
        async () => {
          await page.goto(address);
          return page.locator(`main img[src="${src}"]`).count();
        },
        { timeout: 60_000, interval: 500 },
      )
      .toBe(0);
    await context.close();
    await desk.goto(`${stack.adminOrigin}/admin`);
    await desk
      .getByText(/撤回同意，请处理/)
      .first()
      .waitFor();
    expect(faults).toEqual([]);
  });
});
