import type { Page } from "playwright-core";
import type { Taken } from "./reviewShots.ts";

const headline = "居民自已动手种下三十棵树（示例）";
const faulty = {
  ...{ headline, summary: "8月3日（星期一），居民自已动手，种下三十棵树。。", sample: true },
  ...{ origin: { kind: "original" }, credits: [{ role: "reporter", names: ["示例记者"] }] },
};

/** The form of a text, once the panel's own script is awake: what is typed before that is lost. */
async function openForm(page: Page, document: string): Promise<void> {
  await page.goto(document);
  await page.locator('section[aria-label="通知"]').waitFor({ state: "attached" });
  await page.locator("#field-summary").waitFor();
}

async function type(page: Page, words: string): Promise<void> {
  const saved = page.waitForResponse((one) => one.request().method() === "PATCH");
  await page.fill("#field-summary", words);
  await saved;
}

/** 核对 beside a text with faults, and two who wrote it at once; the text is thrown away. */
export async function takeDeskShots({ browser, adminOrigin, panelOf, store }: Taken) {
  const headers = { Origin: adminOrigin };
  const api = `${adminOrigin}/api/news`;
  const [one, other] = [
    await panelOf(browser, "editor", 1280),
    await panelOf(browser, "chief-editor", 1280),
  ];
  const admin = await panelOf(browser, "admin", 1280);
  const made = await one.request.post(`${api}?draft=true&depth=0`, { headers, data: faulty });
  const { doc } = (await made.json()) as { doc: { id: number } };
  const text = `${adminOrigin}/admin/collections/news/${doc.id}`;
  try {
    await one.goto(`${text}/lint`, { waitUntil: "networkidle" });
    await one.locator(".gp-lint-blocker li").first().waitFor();
    await store("lint", await one.screenshot());
    await openForm(one, text);
    await openForm(other, text);
    await type(one, "居民在院子里种下三十棵树，六户人家轮流浇水。");
    await type(other, "三十棵树种进了院子，浇水由六户居民轮着来。");
    const dialog = other.getByRole("dialog", { name: "这份内容已被别处改动" });
    await dialog.waitFor();
    await store("conflict", await other.screenshot());
  } finally {
    await admin.request.delete(`${api}/${doc.id}`, { headers });
    for (const page of [one, other, admin]) await page.close();
  }
}
