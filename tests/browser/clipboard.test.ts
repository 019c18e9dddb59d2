import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { newVisitor, openBrowser, textOf } from "#tests/harness/browser.ts";
import { signIn } from "#tests/harness/signIn.ts";

const stack = inject("runningStack");
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const pasted = (page: Page, html: string) =>
  page
    .locator(".ContentEditable__root")
    .first()
    .evaluate((body, sent) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/html", sent);
      body.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
      );
    }, html);

describe("what goes through the clipboard", () => {
  it("comes in with its tables as tables, and what stays behind is named", async () => {
    // Given a reporter with a new draft
    const { page, context } = await newVisitor(browser, "desk");
    await signIn(page, stack, "reporter");
    await page.goto(`${stack.adminOrigin}/admin/collections/news/create`);
    await page.locator('section[aria-label="通知"]').waitFor({ state: "attached" });
    await page.fill("input[name=headline]", "从文档里粘贴的稿件");
    await page.getByRole("button", { name: "开始编写" }).click();
    await page.waitForURL(/\/collections\/news\/\d+$/);
    const body = page.locator(".ContentEditable__root").first();
    await body.click();

    // When a passage with a table, a picture and a tracked deletion is pasted
    await pasted(
      page,
      "<p>开头的话。<del>删掉的话。</del></p><table><tr><td>街道</td><td>门厅</td></tr><tr><td>簇桥</td><td>724</td></tr></table>" +
        "<p>结尾的话。<img src='https://example.org/a.png' alt='门厅里的长桌'></p>",
    );

    // Then the table is one, between its neighbours, and the rest is named
    await page.getByText("第1张（门厅里的长桌）").waitFor();
    await page.getByText("1 处删除的文字没有带过来").waitFor();
    const cells = () =>
      body
        .locator("textarea, input")
        .evaluateAll((all) => all.map((cell) => (cell as HTMLInputElement).value));
    await expect.poll(cells).toEqual(expect.arrayContaining(["街道", "门厅", "簇桥", "724"]));
    const words = await textOf(body);
    expect(words).toContain("开头的话。");
    expect(words).not.toContain("删掉的话");
    expect(words).not.toMatch(/[\uE000-\uF8FF]/);

    // And it is saved so
    await page.keyboard.press("Control+s");
    const id = page.url().split("/").at(-1);
    const types = async () => {
      const { body: kept } = (await (
        await page.request.get(`${stack.adminOrigin}/api/news/${id}?draft=true&depth=0`, {
          headers: { Origin: stack.adminOrigin },
        })
      ).json()) as { body?: { root: { children: { type: string }[] } } };
      return kept?.root.children.map(({ type }) => type);
    };
    await expect.poll(types).toEqual(["paragraph", "block", "paragraph"]);
    await context.close();
  });

  it("goes out to a 公众号 with its styles, on a phone too", async () => {
    const { page, context } = await newVisitor(browser, "phone");
    await context.grantPermissions(["clipboard-read"], { origin: stack.adminOrigin });
    await signIn(page, stack, "editor");
    const { docs } = (await (
      await page.request.get(
        `${stack.adminOrigin}/api/cases?where[_status][equals]=published&limit=1&depth=0`,
        { headers: { Origin: stack.adminOrigin } },
      )
    ).json()) as { docs: { id: number; headline: string }[] };
    await page.goto(`${stack.adminOrigin}/admin/collections/cases/${docs[0]?.id}/wechat`);
    await page.getByRole("button", { name: "复制正文" }).click();
    await page.getByText("已复制").waitFor();
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType("text/html"))?.text() ?? "";
    });
    expect(copied).toMatch(/<p style="[^"]*margin/);
    expect(copied).toContain("【二维码】");
    expect(copied).toContain("来源：");
    const code = page.getByRole("img", { name: "原文二维码" });
    expect(await code.evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBe(600);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      375,
    );
    await context.close();
  });
});
