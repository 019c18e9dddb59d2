import { execFile } from "node:child_process";
import { promisify } from "node:util";
import puppeteer, { type Page } from "puppeteer-core";
import type { Outcome } from "./outcome.ts";
import type { SitePages } from "./pagesOfSite.ts";

const widths = [320, 375, 1280];
const programs = ["firefox-esr", "firefox"];

/** The Firefox of this machine; `FIREFOX` names one that is not on the path. */
async function findFirefox(): Promise<string | undefined> {
  for (const program of [process.env.FIREFOX, ...programs]) {
    if (!program) continue;
    const found = await promisify(execFile)("which", [program]).catch(() => undefined);
    if (found) return found.stdout.trim();
  }
  return undefined;
}

/** Runs in the page. */
function lookAround(): Promise<string[]> {
  const over = document.documentElement.scrollWidth - innerWidth;
  const pictures = [...document.images].filter(
    ({ hidden, parentElement }) => !hidden && !parentElement?.hidden,
  );
  for (const picture of pictures) picture.loading = "eager";
  return Promise.all(
    pictures.map((picture) =>
      picture.decode().then(
        () => [],
        () => [`a broken picture: ${picture.currentSrc || picture.src}`],
      ),
    ),
  ).then((broken) => [...(over > 0 ? [`${over} px wider than the screen`] : []), ...broken.flat()]);
}

async function problemsOf(page: Page, address: URL): Promise<string[]> {
  const problems: string[] = [];
  const said = (text: string) => problems.push(`console: ${text}`);
  page.on("console", (message) => message.type() === "error" && said(message.text()));
  page.on("pageerror", (error) => said(String(error)));
  for (const width of widths) {
    await page.setViewport({ width, height: 800 });
    await page.goto(address.href, { waitUntil: "load" });
    for (const problem of await page.evaluate(lookAround)) problems.push(`${width} px: ${problem}`);
  }
  return [...new Set(problems)].map((problem) => `${address.pathname} ${problem}`);
}

/** What a second engine stumbles over: errors in its console, pages wider than the screen, broken pictures. */
export async function firefoxProblems({ origin, kinds }: SitePages): Promise<Outcome> {
  const executablePath = await findFirefox();
  if (!executablePath)
    return { missing: "It needs Firefox: install `firefox-esr`, or name the program in FIREFOX." };
  const browser = await puppeteer.launch({ browser: "firefox", executablePath, headless: true });
  try {
    const problems: string[] = [];
    for (const at of kinds) {
      const page = await browser.newPage();
      problems.push(...(await problemsOf(page, new URL(at, origin))));
      await page.close();
    }
    return { looked: kinds.length, problems };
  } finally {
    await browser.close();
  }
}
