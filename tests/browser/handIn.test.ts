import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { newVisitor, openBrowser } from "#tests/harness/browser.ts";
import { openForm } from "#tests/harness/reviewForm.ts";
import { signIn } from "#tests/harness/signIn.ts";

const stack = inject("runningStack");
const headers = { Origin: stack.adminOrigin };
let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  ({ page } = await newVisitor(browser, "desk"));
  await signIn(page, stack, "reporter");
});
afterAll(() => browser.close());

/** A whole draft but for its body, open in the panel with the cursor in it. */
async function openDraft(headline: string): Promise<number> {
  const data = {
    ...{ headline, summary: "一条用来试交稿的消息。", sample: true },
    ...{ origin: { kind: "original" }, credits: [{ role: "reporter", names: ["示例记者"] }] },
  };
  const made = await page.request.post(`${stack.adminOrigin}/api/news?draft=true&depth=0`, {
    ...{ headers, data },
  });
  const { doc } = (await made.json()) as { doc: { id: number } };
  await page.goto(`${stack.adminOrigin}/admin/collections/news/${doc.id}`);
  await page.locator('section[aria-label="通知"]').waitFor({ state: "attached" });
  await page.locator('[contenteditable="true"] p').last().click();
  return doc.id;
}

/** Goes to the tab 审签 as somebody in a hurry does. */
const leaveForm = () => page.locator(".doc-tabs a", { hasText: "审签" }).first().click();

/** Hands in on the tab, once it shows. */
async function handIn(): Promise<void> {
  await page.locator(".gp-review h2").waitFor();
  const form = await openForm(page, "交稿");
  await form.locator("button[type=submit]").click();
  await page.getByText("已记录。").waitFor();
}

/** The text that was handed in, which nobody may change since without being a writer of it. */
async function handedIn(id: number): Promise<string> {
  const read = async (path: string) =>
    (await page.request.get(`${stack.adminOrigin}/api/news/${id}${path}`, { headers })).json();
  const { state } = (await read("/review")) as { state: string };
  expect(state).toBe("待初审·一校");
  return JSON.stringify(((await read("?draft=true&depth=0")) as { body: unknown }).body);
}

describe("Y12: 交稿 right after the last letter", () => {
  it("hands in what stands in the form, before any autosave", async () => {
    const id = await openDraft("不等自动保存就交稿");
    await page.keyboard.type("最后一句话刚刚写完。");
    await leaveForm();
    await handIn();
    expect(await handedIn(id)).toContain("最后一句话刚刚写完。");
  });

  it("hands in what was typed while an autosave is on its way", async () => {
    const id = await openDraft("自动保存途中交稿");
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route(/autosave=true/, async (route) => {
      await held;
      await route.continue();
    });
    const sent = page.waitForRequest(/autosave=true/);
    await page.keyboard.type("先写的一句。");
    await sent;
    await page.keyboard.type("途中又写的一句。");
    await leaveForm();
    letGo();
    await handIn();
    await page.unroute(/autosave=true/);
    expect(await handedIn(id)).toMatch(/先写的一句。.*途中又写的一句。/);
  });
});
