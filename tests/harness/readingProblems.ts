import type { Browser } from "playwright-core";

/** How a page is read: width of the screen in CSS pixels, 长辈版, and by how much an app enlarges every letter. */
export type Reading = { name: string; width: number; isElder?: boolean; enlarged?: number };

/** The narrowest phone, both views, WeChat's largest letters (17 px grown to 23.8 px), and desks. */
export const readings: readonly Reading[] = [
  { name: "narrow", width: 320 },
  { name: "elder narrow", width: 320, isElder: true },
  { name: "elder", width: 375, isElder: true },
  { name: "WeChat's largest letters", width: 375, enlarged: 23.8 / 17 },
  { name: "a desk at 200 %", width: 640 },
  { name: "a small desk", width: 960 },
  { name: "elder desk", width: 1280, isElder: true },
];

/** Letters of 长辈版 and sides of targets, in CSS pixels. Source: the mainland's rules for elders. */
const limits = { plain: { target: 44 }, elder: { target: 60, letters: 18 } } as const;

/** Runs in the page: sets every letter larger, as a web view does, without touching boxes. */
function enlarge(factor: number): void {
  const sizes = [...document.querySelectorAll<HTMLElement>("body *")].map(
    (element) => [element, Number.parseFloat(getComputedStyle(element).fontSize)] as const,
  );
  for (const [element, size] of sizes) element.style.fontSize = `${size * factor}px`;
}

/** Runs in the page: what is wider than the screen, too small to press, or too small to read. */
function look(least: { target: number; letters?: number }): string[] {
  const problems = new Set<string>();
  const nameOf = (element: Element) =>
    `${element.tagName.toLowerCase()}.${element.className} “${element.textContent?.trim().slice(0, 12)}”`;
  const isShown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) && !element.closest(".unseen, .skip");

  const over = document.documentElement.scrollWidth - innerWidth;
  if (over > 0) problems.add(`${over} px wider than the screen`);

  for (const element of document.querySelectorAll("a, button, input, summary, label")) {
    if (!isShown(element) || element.matches("[type=hidden], label input, label[for]")) continue;
    // A link within a sentence is as high as its line; WCAG excepts it.
    const isInText =
      getComputedStyle(element).display === "inline" &&
      (element.parentElement?.textContent ?? "").trim() !== element.textContent?.trim();
    if (isInText) continue;
    // The link of a teaser's headline covers the teaser.
    const covers = getComputedStyle(element, "::after").position === "absolute";
    const box = (covers ? element.closest("article, li") : element) ?? element;
    const { width, height } = box.getBoundingClientRect();
    if (height < least.target - 0.5)
      problems.add(`${Math.round(width)}×${Math.round(height)} ${nameOf(element)}`);
  }

  for (const heading of document.querySelectorAll("h1, h2, h3, p, dd")) {
    const size = Number.parseFloat(getComputedStyle(heading).fontSize);
    const { width } = heading.getBoundingClientRect();
    const isLong = (heading.textContent?.trim().length ?? 0) > 12;
    if (isShown(heading) && isLong && width < size * 6)
      problems.add(`a column of ${Math.round(width / size)} characters: ${nameOf(heading)}`);
  }

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (least.letters && texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!element || !texts.currentNode.textContent?.trim() || !isShown(element)) continue;
    const size = Number.parseFloat(getComputedStyle(element).fontSize);
    if (size < least.letters) problems.add(`${size} px letters in ${nameOf(element)}`);
  }
  return [...problems];
}

/** What a reader with large letters or a small screen would stumble over on a page. */
export async function readingProblems(
  browser: Browser,
  address: URL,
  { name, width, isElder = false, enlarged }: Reading,
): Promise<string[]> {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  if (isElder) await context.addInitScript(() => localStorage.setItem("view", "elder"));
  const page = await context.newPage();
  await page.goto(address.href, { waitUntil: "load" });
  if (enlarged) await page.evaluate(enlarge, enlarged);
  const problems = await page.evaluate(look, isElder ? limits.elder : limits.plain);
  await context.close();
  return problems.map((problem) => `${address.pathname} ${name}: ${problem}`);
}
