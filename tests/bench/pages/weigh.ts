import type { Browser } from "playwright-core";

/** What one page costs a phone, in bytes as they cross the network, headers left out. */
export type Weight = {
  htmlCss: number;
  script: number;
  fonts: number;
  total: number;
  /** Inline script that runs, before compression. */
  inlineScript: number;
  foreignRequests: number;
  consoleMessages: string[];
};

const phone = { viewport: { width: 375, height: 812 }, deviceScaleFactor: 2, isMobile: true };
const inlineScripts =
  /<script(?![^>]*\ssrc=)(?![^>]*application\/(?:ld\+)?json)[^>]*>([\s\S]*?)<\/script>/g;

const inlineBytes = (html: string) =>
  [...html.matchAll(inlineScripts)].reduce(
    (sum, [, code = ""]) => sum + Buffer.byteLength(code),
    0,
  );

/**
 * Opens a page with an empty cache and adds up what it loads until the network rests. Scripts and fonts count to the
 * foot of the page, pictures only as far as the first screen asks for them.
 */
export async function weigh(browser: Browser, address: URL): Promise<Weight> {
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  const weight: Weight = {
    htmlCss: 0,
    script: 0,
    fonts: 0,
    total: 0,
    inlineScript: 0,
    foreignRequests: 0,
    consoleMessages: [],
  };
  page.on("console", (message) => weight.consoleMessages.push(message.text()));
  page.on("pageerror", (error) => weight.consoleMessages.push(error.message));
  page.on("request", (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol.startsWith("http") && host !== address.host) weight.foreignRequests += 1;
  });
  const finished: Promise<void>[] = [];
  let isScrolled = false;
  page.on("requestfinished", (request) => {
    finished.push(
      request.sizes().then(({ responseBodySize }) => {
        const type = request.resourceType();
        if (type === "script") weight.script += responseBodySize;
        if (type === "font") weight.fonts += responseBodySize;
        if (isScrolled) return;
        weight.total += responseBodySize;
        if (type === "document" || type === "stylesheet") weight.htmlCss += responseBodySize;
      }),
    );
  });
  const response = await page.goto(address.href, { waitUntil: "networkidle" });
  weight.inlineScript = inlineBytes((await response?.text()) ?? "");
  await Promise.all(finished);
  // Islands wait until they are seen; a reader who acts has scrolled to them.
  isScrolled = true;
  await page.evaluate("scrollTo(0, document.body.scrollHeight)");
  await page.waitForLoadState("networkidle");
  await Promise.all(finished);
  await context.close();
  return weight;
}
