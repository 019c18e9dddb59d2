import { openBrowser } from "#tests/harness/browser.ts";
import { readingProblems } from "#tests/harness/reading/readingProblems.ts";
import { readings } from "#tests/harness/reading/readings.ts";
import type { Outcome } from "./outcome.ts";
import type { SitePages } from "./pagesOfSite.ts";

/** What readers would stumble over on any screen, in 长辈版 or in large letters; the tests look with a few of them. */
export async function screenProblems({ origin, kinds }: SitePages): Promise<Outcome> {
  const browser = await openBrowser();
  try {
    const problems: string[] = [];
    for (const at of kinds)
      for (const problem of await readingProblems(browser, new URL(at, origin), readings))
        problems.push(`${at} ${problem}`);
    return { looked: kinds.length, problems };
  } finally {
    await browser.close();
  }
}
