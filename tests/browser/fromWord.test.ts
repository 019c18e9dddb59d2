import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { storyFile } from "#tests/factories/word/storyFile.ts";
import { newVisitor, openBrowser, textOf } from "#tests/harness/browser.ts";
import { signIn } from "#tests/harness/signIn.ts";

const stack = inject("runningStack");
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const dropped = async (page: Page, file: Buffer) => {
  const transfer = await page.evaluateHandle((base64) => {
    const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
    const data = new DataTransfer();
    data.items.add(new File([bytes], "花坛.docx"));
    return data;
  }, file.toString("base64"));
  await page.locator(".gp-word-drop").dispatchEvent("drop", { dataTransfer: transfer });
};
const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);
const awake = (page: Page) =>
  page.locator('section[aria-label="通知"]').waitFor({ state: "attached" });

describe("Z11 to Z14: a document from Word", () => {
  it("dropped on 新建 is looked at, changed and confirmed, and then goes into the draft once more", async () => {
    // Given a reporter at 新建, and a document with tracked changes
    const { page, context } = await newVisitor(browser, "desk");
    await signIn(page, stack, "reporter");
    await page.goto(`${stack.adminOrigin}/admin/collections/news/create`);
    await awake(page);

    // When it is dropped, then both sides stand beside each other and nothing can be confirmed yet
    await dropped(page, await storyFile({ change: true }));
    const result = page.getByRole("region", { name: "结果" });
    await result.waitFor();
    expect(await textOf(page.getByRole("region", { name: "原件" }))).toContain("改后的话。");
    const confirm = page.getByRole("button", { name: "确认，建立草稿" });
    expect(await confirm.isDisabled()).toBe(true);

    // When the changes are rejected, the headline changed and the picture said in words
    await page.getByRole("button", { name: "全部拒绝" }).click();
    await page.locator(".gp-word-paper", { hasText: "原来的话。" }).last().waitFor();
    await result.getByRole("textbox", { name: "主题" }).fill("院落里的微花坛，换了个样");
    await result.getByLabel(/^替代文字/).fill("居民在花坛边浇水");
    await page.setViewportSize({ width: 375, height: 812 });
    expect(await widthOf(page)).toBeLessThanOrEqual(375);
    await page.setViewportSize({ width: 1280, height: 900 });
    await confirm.click();

    // Then the draft opens with what was confirmed
    await page.waitForURL(/\/collections\/news\/\d+$/);
    await page.locator("#field-headline").waitFor();
    expect(await page.inputValue("#field-headline")).toBe("院落里的微花坛，换了个样");
    const body = page.locator(".ContentEditable__root").first();
    await body.waitFor();
    expect(await textOf(body)).toContain("原来的话。");

    // And its tab Word 稿, on a phone, lists the document and replaces nothing unasked
    const tab = `${page.url()}/word`;
    await page.goto(tab);
    await page.setViewportSize({ width: 375, height: 812 });
    await page.getByRole("link", { name: "取原件" }).waitFor();
    await page.locator(".gp-word-drop input").setInputFiles({
      ...{ name: "再来.docx", mimeType: "application/octet-stream", buffer: await storyFile() },
    });
    const takesHeadline = page.getByLabel("采用主题，替换现稿");
    await takesHeadline.waitFor();
    expect(await takesHeadline.isChecked()).toBe(false);
    await takesHeadline.check();
    expect(await widthOf(page)).toBeLessThanOrEqual(375);
    await page.getByRole("button", { name: "确认，替换主题" }).click();
    await page.getByText("已放进稿件").waitFor();
    // The list is asked for once the message stands.
    await page.getByRole("link", { name: "取原件" }).nth(1).waitFor();
    await context.close();
  });
});
