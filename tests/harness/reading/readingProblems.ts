import type { Browser, Page } from "playwright-core";
import { brokenLines } from "./brokenLines.ts";
import { lookAtPage } from "./lookAtPage.ts";
import type { Reading } from "./readings.ts";

/** Letters of 长辈版 and sides of targets, in CSS pixels. Source: the mainland's rules for elders. */
const limits = { plain: { target: 44 }, elder: { target: 60, letters: 18 } } as const;

/** How much of a phone's screen may stand above the text in 长辈版. */
const mostAbove = 0.25;

/** Runs in the page: sets every letter larger, as a web view does, without touching boxes. */
function enlarge(factor: number): void {
  const sizes = [...document.querySelectorAll<HTMLElement>("body *")].map(
    (element) => [element, Number.parseFloat(getComputedStyle(element).fontSize)] as const,
  );
  for (const [element, size] of sizes) element.style.fontSize = `${size * factor}px`;
}

/** Runs in the page: where the text begins, in pixels from the top of the screen. */
const textTop = () => document.querySelector("main")?.getBoundingClientRect().top ?? 0;

async function problemsOf(page: Page, reading: Reading): Promise<string[]> {
  const { width, height = 800, isElder = false, letters, root } = reading;
  await page.setViewportSize({ width, height });
  if (letters) await page.evaluate(enlarge, letters);
  if (root)
    await page.addStyleTag({
      content: `html { font-size: ${root * (isElder ? 140 : 100)}% !important }`,
    });
  const isLarge = letters !== undefined || root !== undefined;
  // In larger letters headings break where they must; a date still has room on a phone, in twice the plain size.
  const fitsDates = !isElder && width >= 375;
  const problems = [
    ...(await page.evaluate(lookAtPage, isElder ? limits.elder : limits.plain)),
    ...(await page.evaluate(brokenLines)).filter(
      (line) => !isLarge || (fitsDates && line.startsWith("a cut date")),
    ),
  ];
  const top = await page.evaluate(textTop);
  if (isElder && !isLarge && width < 400 && top > height * mostAbove)
    problems.push(`the text begins at ${Math.round(top)} of ${height} px`);
  return problems.map((problem) => `${reading.name}: ${problem}`);
}

/** What readers with large letters, small screens or old eyes would stumble over on a page; each line once. */
export async function readingProblems(
  browser: Browser,
  address: URL,
  readings: readonly Reading[],
): Promise<string[]> {
  const problems: string[] = [];
  for (const isElder of [false, true]) {
    // A larger root is a style sheet of ours, which the page would not take from others.
    const context = await browser.newContext({ bypassCSP: true });
    if (isElder) await context.addInitScript(() => localStorage.setItem("view", "elder"));
    const page = await context.newPage();
    await page.goto(address.href, { waitUntil: "load" });
    for (const reading of readings.filter((one) => (one.isElder ?? false) === isElder)) {
      const isLarge = reading.letters !== undefined || reading.root !== undefined;
      problems.push(...(await problemsOf(page, reading)));
      if (isLarge) await page.reload({ waitUntil: "load" });
    }
    await context.close();
  }
  return problems;
}
