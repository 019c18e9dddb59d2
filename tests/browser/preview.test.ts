import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { newVisitor, openBrowser, textOf } from "#tests/harness/browser.ts";
import { signIn } from "#tests/harness/signIn.ts";
import { withoutBanner } from "#tests/harness/withoutBanner.ts";

const stack = inject("runningStack");
let browser: Browser;
let editor: Page;

beforeAll(async () => {
  browser = await openBrowser();
  ({ page: editor } = await newVisitor(browser, "desk"));
  await signIn(editor, stack, "chief-editor");
});
afterAll(() => browser.close());

const shown = () => editor.frameLocator(".gp-preview-frame:not(.gp-preview-coming)");

/** The frame that is looked at: each drawing comes in a frame of its own. */
async function shownFrame(): Promise<Frame> {
  const element = await editor.locator(".gp-preview-frame:not(.gp-preview-coming)").elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error("no preview");
  return frame;
}

const openPreview = async () => {
  await editor.getByRole("button", { name: "预览", exact: true }).click();
  await shown().locator("h1").waitFor();
};

const percentile = (values: readonly number[], share: number) =>
  [...values].sort((a, b) => a - b)[
    Math.min(values.length - 1, Math.ceil(values.length * share) - 1)
  ];

const isLive = "where[or][0][and][0][_status][equals]=published";

describe("an editor looks at a case before it is published", () => {
  it("as it is typed, at every width, and nothing of the page runs", async () => {
    // Given a case that is live, with its preview open
    await editor.goto(`${stack.adminOrigin}/admin/collections/cases?${isLive}`);
    await editor.locator('section[aria-label="通知"]').waitFor({ state: "attached" });
    await editor.locator("table tbody a").first().click();
    const live = editor.getByRole("link", { name: "在网站上查看" });
    await live.waitFor();
    const headline = await editor.inputValue("#field-headline");
    await openPreview();
    expect(await textOf(shown().locator("h1"))).toBe(headline);

    // When the headline is typed anew
    await editor.fill("#field-headline", "");
    await expect.poll(() => textOf(shown().locator("h1"))).toBe("（主题未填）");
    await editor.locator("#field-headline").pressSequentially(headline, { delay: 80 });

    // Then the page follows
    await expect.poll(() => textOf(shown().locator("h1"))).toBe(headline);
    const drawn = await editor.evaluate(() =>
      performance.getEntriesByName("gp-preview").map(({ duration }) => Math.round(duration)),
    );
    console.log(
      `from a letter to its page, in ms: p50 ${percentile(drawn, 0.5)}, p95 ${percentile(drawn, 0.95)}`,
    );

    // And it is as wide as was chosen, in 长辈版 too
    for (const [name, width, view] of [
      ["手机 375", 375, undefined],
      ["手机 375 长辈版", 375, "elder"],
      ["平板 768", 768, undefined],
      ["电脑 1280", 1280, undefined],
    ] as const) {
      await editor.getByRole("button", { name, exact: true }).click();
      const frame = await shownFrame();
      expect(
        await frame.evaluate(() => [innerWidth, document.documentElement.dataset.view]),
      ).toEqual([width, view]);
    }

    // And no script of the page ran: the panel alone put the marks there that its script would
    const frame = await shownFrame();
    const first = await frame.evaluate(() => document.querySelector("script")?.textContent ?? "");
    expect(first).toContain("r.dataset");
    await frame.locator('[data-set="theme"]').click();
    expect(await frame.evaluate(() => document.documentElement.dataset.theme)).toBeUndefined();
    expect(await editor.evaluate(() => document.querySelectorAll("[data-set]").length)).toBe(0);
  });

  it("and what is live is previewed as its readers get it", async () => {
    // Given a piece of news that nobody changed
    await editor.goto(`${stack.adminOrigin}/admin/collections/news?${isLive}`);
    await editor.locator('section[aria-label="通知"]').waitFor({ state: "attached" });
    await editor.locator("table tbody a").first().click();
    const live = editor.getByRole("link", { name: "在网站上查看" });
    await live.waitFor();
    const address = (await live.getAttribute("href")) ?? "";

    // When its preview is opened
    const answer = editor.waitForResponse((response) => response.url().endsWith("/api/preview"));
    await openPreview();

    // Then it has the bytes of the page on the site
    const page = await (await fetch(address)).text();
    expect(withoutBanner(await (await answer).text())).toBe(page);
    expect((await answer).headers()).toMatchObject({
      "content-security-policy": expect.stringContaining("sandbox"),
      "referrer-policy": "no-referrer",
    });
  });
});
