import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser } from "playwright-core";

const source = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const allWidths: readonly number[] = [320, 375, 1280];
const allLooks: readonly ("light" | "dark" | "elder" | "print")[] = [
  "light",
  "dark",
  "elder",
  "print",
];

/** Violations of any impact on a page, in every look and at every width unless told fewer; each once per place. */
export async function axeViolations(
  browser: Browser,
  address: URL,
  { looks = allLooks, widths = allWidths } = {},
): Promise<string[]> {
  const code = await readFile(source, "utf8");
  const violations = new Set<string>();
  for (const look of looks) {
    for (const width of widths) {
      const context = await browser.newContext({
        viewport: { width, height: 800 },
        colorScheme: look === "dark" ? "dark" : "light",
        reducedMotion: "reduce",
        bypassCSP: true,
      });
      if (look === "elder") {
        await context.addInitScript(() => localStorage.setItem("view", "elder"));
      }
      const page = await context.newPage();
      if (look === "print") await page.emulateMedia({ media: "print" });
      await page.goto(address.href, { waitUntil: "load" });
      await page.evaluate(code);
      const results = await page.evaluate<AxeResults>("axe.run(document)");
      for (const { id, nodes } of results.violations)
        for (const { html } of nodes)
          violations.add(`${address.pathname} ${look} ${width}: ${id} ${html.slice(0, 120)}`);
      await context.close();
    }
  }
  return [...violations];
}
