import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import chromium from "@sparticuz/chromium";
import { type Browser, type Page, chromium as playwright } from "playwright-core";
import sharp from "sharp";
import { environment } from "#leaves/environment.ts";
import { dataPaths } from "#operations/dataDir.ts";
import { takeDeskShots } from "./deskShots.ts";
import { takeReviewShots } from "./reviewShots.ts";
import { type Shot, shots } from "./shots.ts";

/**
 * Takes the pictures of the README from a running stack: `npm start`, then `npm run screenshots`.
 * They are stored as small WebP files beside this script.
 */
const { SITE_ORIGIN, ADMIN_ORIGIN, GRIDPRESS_DATA_DIR } = environment(
  "SITE_ORIGIN",
  "ADMIN_ORIGIN",
  "GRIDPRESS_DATA_DIR",
);
const folder = path.join(import.meta.dirname, "pictures");

const store = async (name: string, picture: Buffer) => {
  const { size } = await sharp(picture)
    .webp({ quality: 70, effort: 6 })
    .toFile(path.join(folder, `${name}.webp`));
  console.log(`${name}.webp ${Math.round(size / 1024)} KB`);
};

async function sitePaths(): Promise<string[]> {
  const sitemap = await (await fetch(new URL("/sitemap.xml", SITE_ORIGIN))).text();
  return [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, at = ""]) => new URL(at).pathname);
}

async function takeShot(browser: Browser, shot: Shot, paths: readonly string[]): Promise<void> {
  const { page: wanted, width, height, look } = shot;
  const sitePath =
    typeof wanted === "string" ? wanted : paths.find((candidate) => wanted.test(candidate));
  if (!sitePath) throw new Error(`${shot.name}: no such page on ${SITE_ORIGIN}`);
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: width === 375 ? 2 : 1,
    colorScheme: look === "dark" ? "dark" : "light",
    reducedMotion: "reduce",
  });
  if (look === "elder") await context.addInitScript(() => localStorage.setItem("view", "elder"));
  const page = await context.newPage();
  await page.goto(new URL(sitePath, SITE_ORIGIN).href, { waitUntil: "networkidle" });
  await store(shot.name, await page.screenshot());
  await context.close();
}

/** The panel in the name of a sample account, whose user name is its role. */
async function panelOf(browser: Browser, role: string, width: 375 | 1280): Promise<Page> {
  const sheet = await readFile(dataPaths(GRIDPRESS_DATA_DIR).signIns, "utf8");
  const [, password = ""] =
    new RegExp(String.raw`用户名：${role}\n\s*密码：(\S+)`).exec(sheet) ?? [];
  const page = await browser.newPage({
    viewport: { width, height: width === 375 ? 1200 : 900 },
    deviceScaleFactor: width === 375 ? 2 : 1,
    locale: "zh-CN",
  });
  await page.goto(new URL("/admin/login", ADMIN_ORIGIN).href, { waitUntil: "networkidle" });
  await page.locator("input[name=username]").fill(role);
  await page.locator("input[name=password]").fill(password);
  await page.locator("button[type=submit]").click();
  await page.waitForURL((url) => !url.pathname.includes("login"));
  await page.waitForLoadState("networkidle");
  return page;
}

async function takePanelShot(browser: Browser): Promise<void> {
  const page = await panelOf(browser, "admin", 1280);
  await store("panel", await page.screenshot());
  await page.goto(new URL("/admin/collections/cases", ADMIN_ORIGIN).href, {
    waitUntil: "networkidle",
  });
  await store("panel-cases", await page.screenshot());
  await page.close();
}

await mkdir(folder, { recursive: true });
const browser = await playwright.launch({
  executablePath: await chromium.executablePath(),
  args: chromium.args.filter((argument) => !/single-process|no-zygote/.test(argument)),
});
try {
  const paths = await sitePaths();
  for (const shot of shots) await takeShot(browser, shot, paths);
  await takePanelShot(browser);
  const adminOrigin = new URL(ADMIN_ORIGIN).origin;
  await takeDeskShots({ browser, adminOrigin, panelOf, store });
  await takeReviewShots({ browser, adminOrigin, panelOf, store });
} finally {
  await browser.close();
}
