import chromium from "@sparticuz/chromium";
import { chromium as playwright } from "playwright-core";
import { environment } from "#leaves/environment.ts";
import { axeViolations } from "#tests/harness/axeViolations.ts";
import { markupProblems } from "#tests/harness/markupProblems.ts";
import { table } from "../table.ts";
import { type ChosenPage, chosenPages } from "./chosenPages.ts";
import { crawl } from "./crawl.ts";
import { audit } from "./lighthouse.ts";
import { weigh } from "./weigh.ts";

/**
 * Measures the reader's pages as a running stack serves them: `npm start`, then `npm run bench:pages [origin]`.
 * Everything found is printed; the last line is one JSON object with the worst page of each figure.
 */
const origin = process.argv[2] ?? environment("SITE_ORIGIN").SITE_ORIGIN;
const debuggingPort = 9333;
const kilobytes = (bytes: number) => Number((bytes / 1024).toFixed(1));

const { pages, deadLinks } = await crawl(origin).catch((error: unknown) => {
  console.error(`没有连上 ${origin}，请先运行 npm start (${error})`);
  process.exit(1);
});
const htmlErrors = await markupProblems(pages.map(({ path, html }) => ({ file: path, html })));
const browser = await playwright.launch({
  executablePath: await chromium.executablePath(),
  // One process for all tabs, as serverless hosts want it, falls over when contexts come and go.
  args: [
    ...chromium.args.filter((argument) => !/single-process|no-zygote/.test(argument)),
    `--remote-debugging-port=${debuggingPort}`,
  ],
});

async function measure({ name, path }: ChosenPage) {
  console.error(`${name}: ${path}`);
  const address = new URL(path, origin);
  return {
    name,
    path,
    weight: await weigh(browser, address),
    violations: await axeViolations(browser, address),
    audit: await audit(address, debuggingPort),
  };
}
type Result = Awaited<ReturnType<typeof measure>>;

const results: Result[] = [];
try {
  for (const page of chosenPages(pages)) results.push(await measure(page));
} finally {
  await browser.close();
}

const worst = (figure: (result: Result) => number, of = results): number =>
  Math.max(0, ...of.map(figure));
const lowest = (category: keyof Result["audit"]["scores"]) =>
  Math.min(100, ...results.map((result) => result.audit.scores[category]));
const named = (...names: string[]) => results.filter(({ name }) => names.includes(name));

console.log(
  table(
    ["page", "HTML+CSS KB", "JS KB", "inline B", "all KB", "LCP ms", "CLS", "Lighthouse", "axe"],
    results.map(({ name, weight, violations, audit: { scores, lcpMs, cls } }) => [
      name,
      String(kilobytes(weight.htmlCss)),
      String(kilobytes(weight.script)),
      String(weight.inlineScript),
      String(kilobytes(weight.total)),
      String(lcpMs),
      String(cls),
      Object.values(scores).join(" "),
      String(violations.length),
    ]),
  ),
);
const findings = [
  ...results.flatMap(({ violations }) => violations),
  ...results.flatMap(({ path, weight }) =>
    weight.consoleMessages.map((message) => `${path} console: ${message}`),
  ),
  ...htmlErrors,
  ...deadLinks,
];
for (const finding of findings) console.log(finding);

const cases = named("long case");
console.log(
  JSON.stringify({
    html_css_kb: kilobytes(worst(({ weight }) => weight.htmlCss, cases)),
    case_js_kb: kilobytes(worst(({ weight }) => weight.script + weight.fonts, cases)),
    case_inline_script_b: worst(({ weight }) => weight.inlineScript, cases),
    campaign_js_kb: kilobytes(worst(({ weight }) => weight.script, named("campaign", "candidate"))),
    case_total_kb: kilobytes(worst(({ weight }) => weight.total, cases)),
    lighthouse: {
      performance: lowest("performance"),
      accessibility: lowest("accessibility"),
      best_practices: lowest("best-practices"),
      seo: lowest("seo"),
    },
    lcp_ms: worst((result) => result.audit.lcpMs),
    cls: worst((result) => result.audit.cls),
    axe_violations: worst(({ violations }) => violations.length),
    html_errors: htmlErrors.length,
    dead_links: deadLinks.length,
    third_party_requests: worst(({ weight }) => weight.foreignRequests),
    console_messages: worst(({ weight }) => weight.consoleMessages.length),
    pages: pages.length,
  }),
);
