import lighthouse from "lighthouse";

const categories = ["performance", "accessibility", "best-practices", "seo"] as const;

/** Scores out of 100, and the two timings that readers feel. */
export type Audit = {
  scores: Record<(typeof categories)[number], number>;
  lcpMs: number;
  cls: number;
};

const rounds = 3;

/** The audit with the middle performance of three, as a phone on slow 4G; `port` is the browser's debugging port. */
export async function audit(address: URL, port: number): Promise<Audit> {
  const audits: Audit[] = [];
  for (let round = 1; round <= rounds; round += 1) audits.push(await auditOnce(address, port));
  audits.sort((a, b) => a.scores.performance - b.scores.performance);
  const middle = audits[Math.floor(rounds / 2)];
  if (!middle) throw new Error(`${address}: no audit`);
  return middle;
}

async function auditOnce(address: URL, port: number): Promise<Audit> {
  const result = await lighthouse(address.href, {
    port,
    output: "json",
    logLevel: "silent",
    onlyCategories: [...categories],
    // Whether a trial is served over HTTPS is not the page's doing.
    skipAudits: ["is-on-https", "redirects-http"],
  });
  if (!result) throw new Error(`${address}: no audit`);
  const { lhr } = result;
  const score = (name: string) => Math.round((lhr.categories[name]?.score ?? 0) * 100);
  const value = (name: string) => lhr.audits[name]?.numericValue ?? Number.NaN;
  return {
    scores: {
      performance: score("performance"),
      accessibility: score("accessibility"),
      "best-practices": score("best-practices"),
      seo: score("seo"),
    },
    lcpMs: Math.round(value("largest-contentful-paint")),
    cls: Number(value("cumulative-layout-shift").toFixed(3)),
  };
}
