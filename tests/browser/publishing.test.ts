import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { newVisitor, openBrowser, textOf } from "#tests/harness/browser.ts";
import { doAct } from "#tests/harness/reviewForm.ts";
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

/** Does what the tab 审签 offers on a document, in the name of a sample account. */
async function inReview(role: string, document: string, button: string): Promise<void> {
  const { page, context } = await newVisitor(browser, "desk");
  await signIn(page, stack, role);
  await doAct(page, document, { button, note: "看过，同意。" });
  await context.close();
}

describe("an editor changes a case", () => {
  it("and the reader's page shows the change when all have signed and it is published, not before", async () => {
    // Given a reader who looks at the newest case
    await reader.goto(`${stack.siteOrigin}/cases/`);
    const link = reader.locator("main h2 a").first();
    const headline = await textOf(link);
    const address = new URL((await link.getAttribute("href")) ?? "", stack.siteOrigin).href;

    // When somebody who signs nothing opens that case and changes its headline
    await signIn(editor, stack, "admin");
    const search = encodeURIComponent(headline);
    await editor.goto(`${stack.adminOrigin}/admin/collections/cases?search=${search}`);
    // Once the panel's own script is awake: what is typed before that is lost.
    await editor.locator('section[aria-label="通知"]').waitFor({ state: "attached" });
    await editor.locator("table tbody a").first().click();
    const changed = `${headline}（浏览器测试）`;
    await editor.fill("#field-headline", changed);

    // Then it is refused while nobody has signed it, and nothing changes for the reader
    const answered = (status: number) =>
      editor.waitForResponse(
        (one) => one.request().method() === "PATCH" && one.status() === status,
      );
    await Promise.all([answered(403), editor.click("#action-save")]);
    await editor.getByText("这篇稿件还不能发布").first().waitFor();
    await reader.goto(address);
    expect(await textOf(reader.locator("h1"))).toBe(headline);

    // And the change is there once it was handed in, signed three times and published
    const document = editor.url().split("?")[0] ?? "";
    await inReview("admin", document, "交稿");
    for (const role of ["editor", "director", "chief-editor"])
      await inReview(role, document, "签字");
    await editor.goto(document);
    await editor.locator('section[aria-label="通知"]').waitFor({ state: "attached" });
    await Promise.all([answered(200), editor.click("#action-save")]);
    await untilReaderSees(address, changed);
  });
});
