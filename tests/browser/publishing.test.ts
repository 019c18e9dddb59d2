import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { newVisitor, openBrowser, textOf } from "#tests/harness/browser.ts";
import { signIn } from "#tests/harness/signIn.ts";

const stack = inject("runningStack");
let browser: Browser;
let editor: Page;
let reader: Page;

beforeAll(async () => {
  browser = await openBrowser();
  ({ page: editor } = await newVisitor(browser, "desk"));
  ({ page: reader } = await newVisitor(browser));
});
afterAll(() => browser.close());

/** Reloads the reader's page until it shows the text: a release takes a few seconds. */
async function untilReaderSees(address: string, text: string): Promise<void> {
  await expect
    .poll(
      async () => {
        await reader.goto(address);
        return textOf(reader.locator("h1"));
      },
      { timeout: 60_000, interval: 500 },
    )
    .toContain(text);
}

describe("an editor changes a case", () => {
  it("and the reader's page shows the change after publishing, not before", async () => {
    // Given a reader who looks at the newest case
    await reader.goto(`${stack.siteOrigin}/cases/`);
    const link = reader.locator("main h2 a").first();
    const headline = await textOf(link);
    const address = new URL((await link.getAttribute("href")) ?? "", stack.siteOrigin).href;

    // When the chief editor opens that case and changes its headline
    await signIn(editor, stack, "chief-editor");
    const search = encodeURIComponent(headline);
    await editor.goto(`${stack.adminOrigin}/admin/collections/cases?search=${search}`);
    // Once the panel's own script is awake: what is typed before that is lost.
    await editor.locator('section[aria-label="通知"]').waitFor({ state: "attached" });
    await editor.locator("table tbody a").first().click();
    const changed = `${headline}（浏览器测试）`;
    await editor.fill("#field-headline", changed);

    // Then nothing changes for the reader while it is a draft
    await reader.goto(address);
    expect(await textOf(reader.locator("h1"))).toBe(headline);

    // And the change is there once it is published
    await editor.click("#action-save");
    await untilReaderSees(address, changed);
  });
});
