import type { Page } from "playwright-core";
import { newVisitor, openBrowser } from "#tests/harness/browser.ts";
import { type RunningStack, startStack } from "#tests/harness/runningStack.ts";
import { signIn } from "#tests/harness/signIn.ts";
import { table } from "../table.ts";

const [countText = "60"] = process.argv.slice(2);
const count = Number(countText);

/** Between two letters: quicker ones share a drawing. */
const pauseMs = 700;

const sentence = "社区治理从小事做起，居民的事居民议，居民的事居民定。";
const paragraphs = Array.from({ length: 20 }, () => sentence.repeat(6).slice(0, 150));

const document = {
  headline: "三千字的稿件",
  summary: "一句话概括。",
  origin: { kind: "original" },
  body: {
    root: {
      ...{ type: "root", version: 1, direction: null, format: "", indent: 0 },
      children: paragraphs.map((text) => ({
        ...{ type: "paragraph", version: 1, direction: null, format: "", indent: 0 },
        children: [{ type: "text", version: 1, text }],
      })),
    },
  },
};

const quantile = (values: readonly number[], part: number): number =>
  Math.round(
    [...values].sort((a, b) => a - b)[
      Math.min(values.length - 1, Math.floor(values.length * part))
    ] ?? Number.NaN,
  );

/** A draft with 3,000 characters; answers its number. */
const makeDraft = (page: Page): Promise<number> =>
  page.evaluate(async (data) => {
    const response = await fetch("/api/news?draft=true&depth=0", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ ...data, _status: "draft" }),
    });
    return (await response.json()).doc.id;
  }, document);

/** From the question to the whole page, as the panel's server answers it. */
const answerTimes = (page: Page, id: number): Promise<number[]> =>
  page.evaluate(
    async ({ id, document, count }) => {
      const times: number[] = [];
      for (let n = 0; n < count; n += 1) {
        const form = new FormData();
        form.set("subject", "news");
        form.set("id", String(id));
        form.set("document", JSON.stringify({ ...document, headline: `标题${n}` }));
        const began = performance.now();
        const response = await fetch("/api/preview", { method: "POST", body: form });
        await response.text();
        if (response.ok) times.push(performance.now() - began);
      }
      return times;
    },
    { id, document, count },
  );

/** From a letter to the page that shows it. */
async function drawingTimes(page: Page): Promise<number[]> {
  await page.getByRole("button", { name: "预览", exact: true }).click();
  await page.frameLocator(".gp-preview-frame:not(.gp-preview-coming)").locator("h1").waitFor();
  await page.evaluate(() => performance.clearMeasures());
  for (let n = 0; n < count; n += 1) {
    await page.locator("#field-headline").press("End");
    await page.locator("#field-headline").pressSequentially("字");
    await page.waitForTimeout(pauseMs);
  }
  return page.evaluate(() =>
    performance.getEntriesByName("gp-preview").map(({ duration }) => duration),
  );
}

/** Tells how quickly a preview of 3,000 characters follows what is typed, on the sample content. */
async function measure({ adminOrigin, ...stack }: RunningStack): Promise<void> {
  const browser = await openBrowser();
  try {
    const { page } = await newVisitor(browser, "desk");
    await signIn(page, { adminOrigin, ...stack }, "editor");
    const id = await makeDraft(page);
    const [first = Number.NaN] = await answerTimes(page, id);
    const answers = await answerTimes(page, id);
    await page.goto(`${adminOrigin}/admin/collections/news/${id}`);
    await page.locator('section[aria-label="通知"]').waitFor({ state: "attached" });
    const drawings = await drawingTimes(page);
    const rows = { "answered by the panel": answers, "seen after a letter": drawings };
    console.log(
      table(
        ["", "p50 ms", "p95 ms", "n"],
        Object.entries(rows).map(([name, times]) => [
          name,
          String(quantile(times, 0.5)),
          String(quantile(times, 0.95)),
          String(times.length),
        ]),
      ),
    );
    console.log(
      JSON.stringify({
        first_ms: Math.round(first),
        answer_p95_ms: quantile(answers, 0.95),
        seen_p50_ms: quantile(drawings, 0.5),
        seen_p95_ms: quantile(drawings, 0.95),
      }),
    );
  } finally {
    await browser.close();
  }
}

const { stack, stop } = await startStack();
try {
  await measure(stack);
} finally {
  await stop();
}
