import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { newVisitor, openBrowser, textOf } from "#tests/harness/browser.ts";
import { signIn } from "#tests/harness/signIn.ts";

const stack = inject("runningStack");
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

it("R30 to R33: somebody checks a draft on a phone without script, and the desk reads it", async () => {
  // Given an editor who asks somebody to check a story
  const desk = await newVisitor(browser, "desk");
  await signIn(desk.page, stack, "editor");
  const { docs } = (await (
    await desk.page.request.get(
      `${stack.adminOrigin}/api/interviews?where[_status][equals]=published&limit=1&depth=0`,
      { headers: { Origin: stack.adminOrigin } },
    )
  ).json()) as { docs: { id: number; headline: string }[] };
  const tab = `${stack.adminOrigin}/admin/collections/interviews/${docs[0]?.id}/checks`;
  await desk.page.goto(tab);
  await desk.page.getByLabel("请谁核（姓名）").fill("何慕白");
  await desk.page.getByLabel("核什么").selectOption({ label: "核对引语" });
  await desk.page.getByRole("button", { name: "生成链接" }).click();
  const made = desk.page.getByRole("textbox", { name: /链接已生成/ });
  await made.waitFor();
  const link = await made.inputValue();

  // When it is opened on a phone without script
  const context = await browser.newContext({
    ...{ viewport: { width: 375, height: 812 }, javaScriptEnabled: false },
  });
  const page = await context.newPage();
  await page.goto(link);
  expect(await textOf(page.locator("main"))).toContain(docs[0]?.headline ?? "-");
  expect(await textOf(page.locator("main"))).toContain("仅供何慕白核对");
  // As readers would get it, its pictures by the link alone.
  expect(await textOf(page.locator(".story-top h1"))).toBe(docs[0]?.headline);
  expect(await page.locator('main img[src^="/media/"]').count()).toBe(0);
  const source = await page.locator('main img[src^="/check/"]').first().getAttribute("src");
  const picture = new URL(source ?? "", stack.siteOrigin);
  expect((await fetch(picture)).headers.get("content-type")).toMatch(/^image\//);
  const widest = await page.locator("html").evaluate((html) => html.scrollWidth);
  expect(widest).toBeLessThanOrEqual(375);

  // Then a form that is not complete is asked for again, with what was written
  const passage = page.locator(".rec-asked").nth(1);
  await passage.getByLabel("有误").check();
  await passage.locator("summary").click();
  await passage.getByRole("textbox").fill("日期应为十二月五日");
  await page.getByLabel("没有另外选择的段落，其余都无误").check();
  await page.getByRole("button", { name: "提交" }).click();
  await page.getByText("还没有提交").waitFor();
  expect(await textOf(page.locator("main"))).toContain("请写您的姓名");
  expect(await passage.getByRole("textbox").inputValue()).toBe("日期应为十二月五日");

  // And a complete one is taken
  for (const group of await page.locator("fieldset:has(.rec-problem)").all())
    await group.getByRole("radio").first().check();
  await page.getByLabel("您的姓名").fill("何慕白");
  await page.getByRole("button", { name: "提交" }).click();
  await page.getByText("已收到您的核稿意见").waitFor();
  await context.close();

  // And stands at the draft
  await desk.page.goto(tab);
  const line = desk.page.locator(".gp-check").first();
  await line.getByText(/何慕白.*答复/).waitFor();
  expect(await textOf(line)).toContain("应为：日期应为十二月五日");
  await desk.page.setViewportSize({ width: 375, height: 812 });
  expect(await desk.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
    375,
  );
  await line.getByRole("button", { name: "作废" }).click();
  await expect.poll(async () => (await fetch(link)).status).toBe(410);
  expect((await fetch(picture)).status).toBe(410);
  await desk.page.goto(`${stack.adminOrigin}/admin`);
  await desk.page
    .getByText(/^何慕白核过《/)
    .first()
    .waitFor();
  await desk.context.close();
});
