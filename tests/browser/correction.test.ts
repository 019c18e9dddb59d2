import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { newVisitor, openBrowser, textOf } from "#tests/harness/browser.ts";
import { doAct, openReview } from "#tests/harness/reviewForm.ts";
import { signIn } from "#tests/harness/signIn.ts";

const stack = inject("runningStack");
const headers = { Origin: stack.adminOrigin };
const headline = "双流主题社区：老友好、幼友好、近零碳";
const [wrong, right] = ["原文写错的一句话", "这一句应当这样写才对"];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const faults: string[] = [];

async function pageOf(account: string, device: "phone" | "desk"): Promise<Page> {
  const { page } = await newVisitor(browser, device);
  page.on("pageerror", (error) => faults.push(`${account}: ${error.message}`));
  await signIn(page, stack, account);
  return page;
}

/** The page of the story that is corrected, as readers get it. */
async function storyOf(page: Page): Promise<string> {
  const where = `where[headline][equals]=${encodeURIComponent(headline)}`;
  const answer = await page.request.get(`${stack.adminOrigin}/api/news?${where}&depth=0`, {
    headers,
  });
  const { docs } = (await answer.json()) as { docs: { slug: string }[] };
  return `${stack.siteOrigin}/news/${docs[0]?.slug}/`;
}

const readersGet = (address: string, words: string) =>
  expect
    .poll(async () => (await fetch(address)).text(), { timeout: 60_000, interval: 500 })
    .toContain(words);

it("R7: what was wrong in a live story is corrected by four people, and readers see it there", async () => {
  // Given a reporter who found the fault
  const reporter = await pageOf("reporter", "desk");
  const story = await storyOf(reporter);
  await reporter.goto(`${stack.adminOrigin}/admin/collections/corrections/create`);
  await reporter.getByLabel("原文之误").fill(wrong);
  await reporter.getByRole("button", { name: "开始编写" }).click();
  await reporter.waitForURL(/\/corrections\/\d+$/);
  const correction = reporter.url();
  await reporter.locator('section[aria-label="通知"]').waitFor({ state: "attached" });
  await reporter.locator("#field-right").fill(right);
  await reporter.locator("#field-story input").first().click();
  await reporter.keyboard.type(headline.slice(0, 6));
  await reporter.locator("#field-story .rs__option", { hasText: headline }).click();
  const stored = async () => {
    const address = correction.replace("/admin/collections/", "/api/");
    const answer = await reporter.request.get(`${address}?draft=true&depth=0`, { headers });
    const { story: chosen, right: written } = (await answer.json()) as Record<string, unknown>;
    return [Boolean(chosen), written];
  };
  await expect.poll(stored, { timeout: 30_000 }).toEqual([true, right]);

  // When it is handed in, and signed by three, one of them with a thumb
  await doAct(reporter, correction, { button: "交稿", note: "读者来电指出" });
  const signers = [
    ["editor", "desk"],
    ["director", "phone"],
    ["chief-editor", "desk"],
  ] as const;
  let last = reporter;
  for (const [account, device] of signers) {
    last = await pageOf(account, device);
    await doAct(last, correction, { button: "签字", note: "属实" });
  }
  await openReview(last, correction);
  await last.getByRole("heading", { name: "已签发，可以发布" }).waitFor();
  expect(await (await fetch(story)).text()).not.toContain(right);

  // Then it is published, stands on the story and has its sheet
  await last.goto(correction);
  await last.locator('section[aria-label="通知"]').waitFor({ state: "attached" });
  const answered = last.waitForResponse(
    (one) => one.request().method() === "PATCH" && !one.url().includes("autosave=true"),
  );
  await last.click("#action-save");
  expect((await answered).status()).toBe(200);
  await readersGet(story, right);
  await readersGet(`${stack.siteOrigin}/corrections/`, right);
  await last.goto(`${correction}/slip`);
  const sheet = last.locator(".gp-sheet");
  await sheet.waitFor();
  for (const words of [headline, wrong, right, "初审·一校", "复审·二校", "终审·三校", "属实"])
    expect(await textOf(sheet)).toContain(words);
  expect(faults).toEqual([]);
});
