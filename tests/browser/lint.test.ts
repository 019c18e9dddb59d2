import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { newVisitor, openBrowser, textOf } from "#tests/harness/browser.ts";
import { sendAct } from "#tests/harness/reviewForm.ts";
import { signIn } from "#tests/harness/signIn.ts";

const stack = inject("runningStack");
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const slip = "自已";
const sentence = "居民手写的标语如此，照片为证。";

/** A page of an account, and what its console complained of. */
async function deskOf(role: string, size: "desk" | "phone" = "desk") {
  const { page } = await newVisitor(browser, size);
  const complaints: string[] = [];
  page.on("console", (said) => said.type() === "error" && complaints.push(said.text()));
  page.on("pageerror", ({ message }) => complaints.push(message));
  await signIn(page, stack, role);
  return { page, complaints };
}

async function openSample(page: Page, headline: string): Promise<string> {
  const search = encodeURIComponent(headline);
  await page.goto(`${stack.adminOrigin}/admin/collections/news?search=${search}`);
  await page.locator('section[aria-label="通知"]').waitFor({ state: "attached" });
  await page.locator("table tbody a").first().click();
  await page.locator("#field-headline").waitFor();
  return page.url();
}

/** Waits until what was typed is saved, as the report on the newest text shows. */
const untilSaved = (page: Page, document: string) =>
  expect
    .poll(
      async () => {
        const address = `${document.replace("/admin/collections/", "/api/")}/lint`;
        const headers = { Origin: stack.adminOrigin };
        return (await page.request.get(address, { headers })).text();
      },
      { timeout: 30_000 },
    )
    .toContain(slip);

/** What is selected of the text in the field that has the focus. */
const selectedIn = (page: Page) =>
  page.evaluate(() => {
    const input = globalThis.document.activeElement;
    if (!(input instanceof HTMLTextAreaElement)) return undefined;
    return input.value.slice(input.selectionStart, input.selectionEnd);
  });

const blockers = (page: Page) => page.locator(".gp-lint-blocker li");

/** Types at the end of the body. */
const write = async (page: Page, words: string) => {
  await page.locator(".ContentEditable__root").first().click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(words);
};

const handIn = async (page: Page, document: string) => {
  await sendAct(page, document, { button: "交稿", note: "请审。" });
};

describe("核对", () => {
  it("points at what was typed, and lets no blocker through that nobody answers for", async () => {
    // Given a reporter who writes
    const { page, complaints } = await deskOf("reporter");
    const document = await openSample(page, "楼道里添了一张长凳");
    await write(page, `标语写着“靠${slip}的双手”。`);

    // When 核对 is opened beside the text, it points at the slip, and a click leads to it
    await page.getByRole("button", { name: "核对", exact: true }).click();
    await blockers(page).first().waitFor();
    await blockers(page).first().getByRole("button").first().click();
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe(slip);

    // Then the finding goes as it is mended, and the next one comes as it is written
    await page.keyboard.type("自己");
    await expect.poll(() => blockers(page).count()).toBe(0);
    await write(page, `另一条写着“靠${slip}的肩膀”。`);
    await expect.poll(() => blockers(page).count()).toBe(1);

    // And the text is not handed in once it is saved, and the refusal names the place
    await untilSaved(page, document);
    await handIn(page, document);
    await page.locator(".gp-review [role=alert]").filter({ hasText: slip }).waitFor();
    // A refused act is one that the console tells of; nothing else is.
    expect(complaints.filter((one) => !one.includes("422"))).toEqual([]);

    // When the reporter says on the tab why it may stand
    await page.goto(`${document}/lint`);
    await blockers(page).locator("summary").click();
    await blockers(page).locator("textarea").fill(sentence);
    await blockers(page).getByRole("button", { name: "放行", exact: true }).click();
    await page.locator(".gp-lint-passed").waitFor();

    // Then it is handed in, and who signs reads why, on a phone as well
    await handIn(page, document);
    await page.getByText("已记录。").waitFor();
    for (const size of ["desk", "phone"] as const) {
      const editor = await deskOf("editor", size);
      await editor.page.goto(`${document}/review`);
      const told = editor.page.locator(".gp-review table").filter({ hasText: sentence });
      await told.waitFor();
      expect(await textOf(told)).toContain("常见错字");
      expect(editor.complaints).toEqual([]);
    }
  });

  it("leads from its tab to the place in the form, on a phone as well", async () => {
    const { page } = await deskOf("editor", "phone");
    const document = await openSample(page, "社区食堂多开了一个窗口");
    await page.fill("#field-summary", `网格员靠${slip}的手走遍了。`);
    await untilSaved(page, document);
    await page.goto(`${document}/lint`);
    await blockers(page).first().getByRole("button").first().click();
    await page.waitForURL(document);
    await expect.poll(() => selectedIn(page)).toBe(slip);
  });

  it("leads into a folded row behind another tab", async () => {
    const { page } = await deskOf("chief-editor");
    await page.goto(`${stack.adminOrigin}/admin/collections/interviews`);
    await page.locator('section[aria-label="通知"]').waitFor({ state: "attached" });
    await page.locator("table tbody a").first().click();
    await page.locator("#field-headline").waitFor();
    const document = page.url();
    const address = document.replace("/admin/collections/", "/api/");
    const headers = { Origin: stack.adminOrigin };
    const read = await page.request.get(`${address}?depth=0&draft=true`, { headers });
    const { transcript } = (await read.json()) as { transcript: { text: string }[] };
    const data = {
      transcript: transcript.map((row) => ({ ...row, text: `${row.text}靠${slip}。` })),
    };
    await page.request.patch(`${address}?draft=true&depth=0`, { headers, data });

    await page.goto(`${document}/lint`);
    await blockers(page).nth(2).getByRole("button").first().click();
    await page.waitForURL(document);
    await expect.poll(() => selectedIn(page)).toBe(slip);
  });
});
