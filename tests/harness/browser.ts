import chromium from "@sparticuz/chromium";
import {
  type Browser,
  type BrowserContext,
  type Locator,
  type Page,
  chromium as playwright,
} from "playwright-core";
import { forgetYoungFeatures } from "./oldBrowsers/forgetYoungFeatures.ts";

/** Sizes that the journeys look at: a phone, and an editor's desk. */
const viewports = { phone: { width: 375, height: 812 }, desk: { width: 1280, height: 900 } };

/** Opens the Chromium that npm installed; no system package is needed. */
export const openBrowser = async (): Promise<Browser> =>
  playwright.launch({
    executablePath: await chromium.executablePath(),
    // Not that package's own flags: they are for one call in a cloud function, and switch web security off.
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
    headless: true,
  });

/** A page of a new visitor in a browser as old as the site promises to work in, as far as a new one can imitate it. */
export async function newVisitorWithOldBrowser(
  browser: Browser,
): Promise<{ page: Page; context: BrowserContext }> {
  const visitor = await newVisitor(browser);
  await visitor.context.addInitScript(forgetYoungFeatures);
  return visitor;
}

/** A page of a new visitor, with cookies of their own. */
export async function newVisitor(
  browser: Browser,
  viewport: keyof typeof viewports = "phone",
): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({
    viewport: viewports[viewport],
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
  });
  return { page: await context.newPage(), context };
}

/** The words of an element, without the space around them. */
export const textOf = async (locator: Locator): Promise<string> =>
  ((await locator.textContent()) ?? "").trim();
