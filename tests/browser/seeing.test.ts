import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { newVisitor, openBrowser } from "#tests/harness/browser.ts";
import { signIn } from "#tests/harness/signIn.ts";

const stack = inject("runningStack");
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const asked = async <T>(page: Page, path: string): Promise<T> =>
  (await (
    await page.request.get(`${stack.adminOrigin}/api/${path}`, {
      headers: { Origin: stack.adminOrigin },
    })
  ).json()) as T;

/** A page of the panel whose script is awake. */
const open = async (page: Page, path: string) => {
  await page.goto(`${stack.adminOrigin}/admin${path}`);
  await page.locator('section[aria-label="通知"]').waitFor({ state: "attached" });
};

const asEditor = async (role: string, size: "desk" | "phone" = "desk") => {
  const visitor = await newVisitor(browser, size);
  await signIn(visitor.page, stack, role);
  return visitor;
};

/** A live story that another live one names, with the title of the latter. */
async function usedStory(page: Page): Promise<{ id: number; title: string }> {
  const { docs } = await asked<{ docs: { id: number }[] }>(
    page,
    "cases?where[_status][equals]=published&limit=50&depth=0",
  );
  for (const { id } of docs) {
    const { lines } = await asked<{ lines: { title: string; isLive: boolean }[] }>(
      page,
      `cases/${id}/uses`,
    );
    const use = lines.find(({ isLive }) => isLive);
    if (use) return { id, title: use.title };
  }
  throw new Error("no sample story is used by another");
}

/** What of ours a finger would miss on the page: links and buttons lower than 44 px. */
const lowTargets = (page: Page): Promise<string[]> =>
  page.locator("[class*='gp-'] :is(a, button)").evaluateAll((all) =>
    all
      .map((one) => ({ words: one.textContent, height: one.getBoundingClientRect().height }))
      .filter(({ height }) => height > 0 && height < 44)
      .map(({ words, height }) => `${words} ${height}`),
  );

describe("in the panel", () => {
  it("everything of ours is high enough for a finger on a phone, and no page is too wide", async () => {
    const { page, context } = await asEditor("director", "phone");
    const { id } = await usedStory(page);
    const story = `/collections/cases/${id}`;
    const tabs = ["review", "lint", "history", "uses", "comments"].map((tab) => `${story}/${tab}`);
    for (const path of ["", "/collections/cases", story, ...tabs]) {
      await open(page, path);
      await page.waitForLoadState("networkidle");
      expect([path, await lowTargets(page)]).toEqual([path, []]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect([path, width]).toEqual([path, 375]);
    }
    await context.close();
  });

  it("who may only read a text opens it without a refusal", async () => {
    const { page, context } = await asEditor("reporter");
    const { id } = await usedStory(page);
    const refused: string[] = [];
    page.on("response", (one) => {
      if (one.status() >= 400) refused.push(`${one.status()} ${one.url()}`);
    });
    await open(page, `/collections/cases/${id}`);
    await page.locator("#field-headline").waitFor();
    await page.waitForLoadState("networkidle");
    expect(refused).toEqual([]);
    await context.close();
  });

  it("somebody comments on a passage on a phone, and it is resolved", async () => {
    const { page, context } = await asEditor("editor", "phone");
    const { docs } = await asked<{ docs: { id: number }[] }>(page, "cases?limit=1&depth=0");
    await open(page, `/collections/cases/${docs[0]?.id}/comments`);
    await page.getByRole("button", { name: "评论：主题" }).click();
    await page.getByLabel("评论内容").fill("题目再短一些");
    await page.getByRole("button", { name: "发表" }).click();
    const thread = page.locator("article", { hasText: "题目再短一些" });
    await thread.getByRole("button", { name: "标为已解决" }).click();
    await thread.getByText("已解决", { exact: true }).waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(375);
    await context.close();
  });

  it("what is in use is taken down for a reason alone", async () => {
    const { page, context } = await asEditor("director");
    const { id, title } = await usedStory(page);
    await open(page, `/collections/cases/${id}/uses`);
    await page.getByRole("link", { name: title }).first().waitFor();
    await open(page, `/collections/cases/${id}`);
    await page.locator(".doc-controls__popup button, .doc-controls__dots").first().click();
    await page.locator("#action-unpublish").click();
    const confirm = page.getByRole("button", { name: "撤下", exact: true });
    expect(await confirm.isDisabled()).toBe(true);
    await page.getByLabel("撤稿原因").last().selectOption({ label: "内容有误" });
    await confirm.click();
    const dialog = page.getByRole("dialog", { name: "正在使用中" });
    await dialog.getByRole("link", { name: title }).first().waitFor();
    const goOn = dialog.getByRole("button", { name: "仍要执行" });
    expect(await goOn.isDisabled()).toBe(true);
    await dialog.getByRole("button", { name: "先不动" }).click();
    await expect
      .poll(async () => (await asked<{ _status: string }>(page, `cases/${id}?depth=0`))._status)
      .toBe("published");
    await context.close();
  });

  it("a list says where texts stand, and its links narrow it by the address", async () => {
    const { page, context } = await asEditor("editor");
    await open(page, "/collections/cases");
    await page.locator(".gp-standing strong").first().waitFor();
    await page.getByRole("link", { name: "待我审" }).click();
    await page.waitForURL(/deskState/);
    await page.locator('.gp-views a[aria-current="page"]', { hasText: "待我审" }).waitFor();
    // The panel's own filters know it, too.
    await page.locator(".condition", { hasText: "稿件状态" }).waitFor();
    await context.close();
  });

  it("Ctrl+S answers, also when nothing is new", async () => {
    const { page, context } = await asEditor("reporter");
    const made = await page.request.post(`${stack.adminOrigin}/api/news?draft=true&depth=0`, {
      headers: { Origin: stack.adminOrigin },
      data: { headline: "一条待写的消息" },
    });
    const { id: own } = ((await made.json()) as { doc: { id: number } }).doc;
    await open(page, `/collections/news/${own}`);
    await page.locator("#field-headline").waitFor();
    await page.keyboard.press("Control+s");
    await page.getByText("没有新的改动").first().waitFor();
    await page.fill("#field-deck", "一行副题");
    await page.keyboard.press("Control+s");
    await expect
      .poll(
        async () => (await asked<{ deck: string }>(page, `news/${own}?draft=true&depth=0`)).deck,
      )
      .toBe("一行副题");
    await context.close();
  });
});
