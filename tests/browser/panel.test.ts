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

const asked = async <T>(page: Page, path: string): Promise<T> => {
  const response = await page.request.get(`${stack.adminOrigin}/api/${path}`, {
    headers: { Origin: stack.adminOrigin },
  });
  return (await response.json()) as T;
};

type Permissions = Record<string, { read?: unknown; create?: unknown; readVersions?: unknown }>;

/** Collections that no menu leads to. */
const unseen = /^(?:changes|payload-.*)$/;

/** Collections whose views of one document differ most; the others are made of the same parts. */
const opened = ["cases", "campaigns", "media", "users"];

/** Start page, account and every list that an account may open, and the views of a document of some. */
async function viewsOf(page: Page): Promise<string[]> {
  const { collections } = await asked<{ collections: Permissions }>(page, "access");
  const views = ["", "/account", "/intake", "/lint-report"];
  for (const [slug, may] of Object.entries(collections)) {
    if (!may.read || unseen.test(slug)) continue;
    const list = `/collections/${slug}`;
    views.push(list);
    if (!opened.includes(slug)) continue;
    if (may.create) views.push(`${list}/create`);
    const { docs = [] } = await asked<{ docs?: { id: number }[] }>(page, `${slug}?limit=1&depth=0`);
    for (const { id } of docs) {
      views.push(`${list}/${id}`);
      if (may.readVersions) views.push(`${list}/${id}/versions`);
    }
  }
  return views;
}

/** Latin letters that are no English: units, formats, a program by its name, names of files, accounts, and parts of addresses. */
const noEnglish =
  /\S+\.(?:jpe?g|png|webp)|image\/\w+|\b(?:KB|CSV|JSON|SHA-256|Word)\b|\.docx?\b|\/[\w/-]+|[\w-]*-[\w-]*|[0-9a-f]{6,}/g;

const englishIn = (texts: string[], accounts: string[]): string[] =>
  texts
    .flatMap((text) => text.replaceAll(noEnglish, " ").match(/[A-Za-z]{3,}/g) ?? [])
    .filter((word) => !accounts.includes(word));

async function look(page: Page, view: string) {
  await page.setViewportSize({ width: 1280, height: 900 });
  const response = await page.goto(`${stack.adminOrigin}/admin${view}`);
  if (response?.status() === 404) return;
  await page.locator("main, .template-default").first().waitFor();
  // The panel's own script is awake.
  await page.locator('section[aria-label="通知"]').waitFor({ state: "attached" });
  const names = await page.evaluate(() =>
    ["aria-label", "title", "placeholder"].flatMap((name) =>
      [...document.querySelectorAll(`[${name}]`)].map((e) => e.getAttribute(name) ?? ""),
    ),
  );
  // biome-ignore lint/performance/useDomNodeTextContent: what stands on the screen, not what scripts hold
  const texts = [await page.title(), await page.innerText("body"), ...names];
  await page.setViewportSize({ width: 375, height: 812 });
  // The panel draws its lists anew for a phone once React has heard of the new width, which a busy
  // machine does late: only a view that stays wide is too wide.
  await page
    .waitForFunction(() => document.documentElement.scrollWidth <= 375, null, { timeout: 5_000 })
    .catch(() => undefined);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  return { texts, width };
}

describe("the panel", () => {
  it.each(["admin", "reporter", "juror", "scrutineer"])(
    "speaks Chinese to %s, fits a phone, and has no fault",
    async (role) => {
      const { page, context } = await newVisitor(browser, "desk");
      await signIn(page, stack, role);
      const messages: string[] = [];
      page.on("pageerror", (error) => messages.push(error.message));
      // A view asks for nothing that its reader may not have; a campaign's desk says in words whose it is.
      page.on("response", (response) => {
        if (response.status() === 403 && !/campaigns\/\d+\//.test(response.url()))
          messages.push(`403 ${response.url()}`);
      });
      const wide: string[] = [];
      const english: string[] = [];
      for (const view of await viewsOf(page)) {
        const seen = await look(page, view);
        if (!seen) continue;
        if (seen.width > 375) wide.push(`${view}: ${seen.width}`);
        const words = englishIn(seen.texts, Object.keys(stack.passwords));
        if (words.length > 0) english.push(`${view}: ${[...new Set(words)].join(" ")}`);
      }
      await context.close();
      expect({ messages, wide, english }).toEqual({ messages: [], wide: [], english: [] });
    },
  );
});

describe("a new picture", () => {
  it("asks in Chinese for a file when the chosen one was taken away again", async () => {
    const { page, context } = await newVisitor(browser, "desk");
    await signIn(page, stack, "chief-editor");
    await page.goto(`${stack.adminOrigin}/admin/collections/media/create`);
    await page.locator('section[aria-label="通知"]').waitFor({ state: "attached" });
    const file = { name: "bench.jpg", mimeType: "image/jpeg", buffer: Buffer.from("no picture") };
    await page.locator(".file-field input[type=file]").setInputFiles(file);
    await page.fill("#field-alt", "楼道里的一条长凳");
    await page.click("#action-save");
    // The form has taken the refusal in once it is shown.
    await page.getByText("只接受 JPEG、PNG、WebP、AVIF 图片").first().waitFor();
    await page.locator(".file-field__remove").click();
    await expect
      .poll(() => page.textContent(".file-field .field-error"))
      .toBe("请选择要上传的图片。");
    expect(await page.inputValue("#field-alt")).toBe("楼道里的一条长凳");
    await context.close();
  });
});

describe("a new case", () => {
  it("begins with its title, and keeps what was typed before a publish that is refused", async () => {
    const { page, context } = await newVisitor(browser, "desk");
    await signIn(page, stack, "chief-editor");
    const count = async () =>
      (await asked<{ totalDocs: number }>(page, "cases?draft=true&limit=1&depth=0")).totalDocs;
    const before = await count();

    // Given somebody who looks at 新建 and writes a title: nothing is made before
    await page.goto(`${stack.adminOrigin}/admin/collections/cases/create`);
    await page.fill("input[name=headline]", "楼道里的长凳");
    expect(await count()).toBe(before);
    await page.click("button[type=submit].gp-button");
    await page.waitForURL(/\/cases\/\d+$/);
    const id = page.url().split("/").at(-1);

    // When a publish is refused, and once more just after a sentence was typed
    const refused = () =>
      page.waitForResponse((r) => r.request().method() === "PATCH" && r.status() === 400);
    await page.locator("#field-summary").waitFor();
    await Promise.all([refused(), page.click("#action-save")]);
    await page.fill("#field-summary", "一条长凳，三层楼的人轮着坐。");
    await Promise.all([refused(), page.click("#action-save")]);

    // Then the sentence is kept without another key
    await expect
      .poll(async () => (await asked<{ summary?: string }>(page, `cases/${id}?draft=true`)).summary)
      .toBe("一条长凳，三层楼的人轮着坐。");
    await context.close();
  });
});
