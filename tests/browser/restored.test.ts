import { execFile } from "node:child_process";
import { chmod, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { freePort } from "#operations/postgres/port.ts";
import { provisionDatabase } from "#operations/postgres/roles.ts";
import { type RunningServer, startServer } from "#operations/postgres/server.ts";
import { newVisitor, openBrowser, textOf } from "#tests/harness/browser.ts";
import {
  type ProductionService,
  startProductionService,
} from "#tests/harness/productionService.ts";
import { signIn } from "#tests/harness/signIn.ts";
import { testPasswords } from "#tests/harness/testSecrets.ts";

const stack = inject("runningStack");
const campaign = "/campaigns/grid-people/";
const passphrase = "a passphrase that is long enough";

let folder: string;
let server: RunningServer;
let report: string;
let origins: { siteOrigin: string; adminOrigin: string };
let browser: Browser;
let liked: { name: string; after: number };
const services: ProductionService[] = [];
const within = (name: string) => path.join(folder, name);

/** A command as an operator types it, with these variables and none of this shell's. */
async function command(words: string[], variables: Record<string, string>): Promise<string> {
  const { PATH = "", HOME = "" } = process.env;
  const origins = { SITE_ORIGIN: stack.siteOrigin, ADMIN_ORIGIN: stack.adminOrigin };
  const env = { PATH, HOME, BACKUP_PASSPHRASE: passphrase, ...origins, ...variables };
  const done = promisify(execFile)(process.execPath, ["cms/operations/launch.mjs", ...words], {
    env: env as unknown as NodeJS.ProcessEnv,
  });
  return (await done).stdout;
}

/** Variables of a file as systemd reads one. */
const variablesIn = async (file: string): Promise<Record<string, string>> =>
  Object.fromEntries(
    (await readFile(file, "utf8")).split("\n").flatMap((line) => {
      const [, name, value] = /^(\w+)=(.*)$/.exec(line) ?? [];
      return name ? [[name, value ?? ""]] : [];
    }),
  );

/** Likes a candidate as a new voter does, who is shown them in an order of their own: by name, or the first. Answers the name, and the likes before and after. */
async function like(origin: string, wanted?: string) {
  const { page, context } = await newVisitor(browser);
  await page.goto(`${origin}${campaign}`);
  await page.locator(".vote-status .left", { hasText: /今天还可点赞|已用完/ }).waitFor();
  const cards = page.locator("li.candidate:has(form.like)");
  const name = wanted ?? (await textOf(cards.first().locator("h4 a")));
  const card = cards.filter({ hasText: name });
  const likes = async () =>
    Number((await textOf(card.locator(".count", { hasText: /\d/ }))).replace(/\D/g, ""));
  const before = await likes();
  await card.locator("form.like button").click();
  await page.locator(".vote-status .said", { hasText: `已为${name}点赞` }).waitFor();
  const after = await likes();
  await context.close();
  return { name, before, after };
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "gridpress-restored-"));
  // The server's own account has to get in.
  await chmod(folder, 0o755);
  browser = await openBrowser();
  // Given a like, and a backup of what runs with its keys
  liked = await like(stack.siteOrigin);
  await command(["backup"], {
    ...{ GRIDPRESS_DATA_DIR: stack.dataDir, BACKUP_DIR: within("backups") },
    BACKUP_KEYS_DIR: within("keys"),
  });
  const [backup = ""] = (await readdir(within("backups"))).filter((name) => /^\d.*Z$/.test(name));
  // When it is restored on a machine with a PostgreSQL of its own
  server = await startServer({ folder: within("postgres"), password: "a-new-machine" });
  const urls = await provisionDatabase({
    ...{ adminUrl: server.urlOf("postgres"), database: "gridpress", passwords: testPasswords },
  });
  report = await command(
    [
      ...["restore", within(`backups/${backup}`), "--to", within("data")],
      ...["--keys", within(`keys/keys-${backup}.json`)],
    ],
    { GRIDPRESS_DATA_DIR: within("nowhere"), RESTORE_DATABASE_URL: urls.ownerUrl },
  );
  // And started there as a production
  const ports = { WEB_PORT: String(await freePort()), CMS_PORT: String(await freePort()) };
  origins = {
    siteOrigin: `http://localhost:${ports.WEB_PORT}`,
    adminOrigin: `http://localhost:${ports.CMS_PORT}`,
  };
  const variables = {
    ...(await variablesIn(within("data/keys.env"))),
    ...{ ...ports, GRIDPRESS_DATA_DIR: within("data") },
    ...{ SITE_ORIGIN: origins.siteOrigin, ADMIN_ORIGIN: origins.adminOrigin },
    ...{ DATABASE_URL: urls.cmsUrl, VOTING_DATABASE_URL: urls.votingUrl },
  };
  services.push(await startProductionService("cms", variables));
  services.push(await startProductionService("web", variables));
});
afterAll(async () => {
  await browser?.close();
  await Promise.all(services.map((service) => service.stop()));
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

describe("a service that was restored from its backup and started elsewhere", () => {
  it("was found to be the same by the drill", () => {
    expect(report).toMatch(/✓ 数据库内容：\d+ 张表、\d+ 行逐字节相同/);
    expect(report).toContain("✓ 密钥：已放好，与备份里的公钥相符");
    expect(report).toMatch(/✓ 读者网站：\d+ 个地址，内容逐字节相同/);
  });

  it("shows readers the stories that there were, and finds them", async () => {
    const { page, context } = await newVisitor(browser);
    await page.goto(`${stack.siteOrigin}/cases/`);
    const link = page.locator("main h2 a").first();
    const [headline, address] = [await textOf(link), await link.getAttribute("href")];
    await page.goto(`${origins.siteOrigin}${address}`);
    expect(await textOf(page.locator("h1"))).toBe(headline);
    await page.goto(`${origins.siteOrigin}/search/?q=${encodeURIComponent(headline)}`);
    await page.locator(`main a[href="${address}"]`).first().waitFor();
    await context.close();
  });

  it("lets an editor in with the old password, and readers see what is changed there", async () => {
    const { page, context } = await newVisitor(browser, "desk");
    await signIn(page, { ...stack, ...origins }, "editor");
    await page.waitForLoadState();
    const asked = async (address: string, sent?: object) =>
      page.evaluate(
        async ([address, body]) => {
          const headers = { "Content-Type": "application/json" };
          const init = body === undefined ? {} : { method: "POST", headers, body };
          const response = await fetch(`/api${address}`, init);
          return { status: response.status, body: await response.json() };
        },
        [address, sent && JSON.stringify(sent)] as const,
      );
    const front = async () => (await fetch(`${origins.siteOrigin}/`)).text();
    const shown = await front();
    const found = await asked("/cases?where[_status][equals]=published&sort=publishedAt&limit=50");
    expect(found.status).toBe(200);
    const cases: { id: number; slug: string }[] = found.body.docs;
    const linkTo = ({ slug }: { slug: string }) => `href="/cases/${slug}/"`;
    // One that the front page does not show by itself
    const chosen = cases.find((one) => !shown.includes(linkTo(one)));
    if (!chosen) throw new Error("the front page shows every case");
    const saved = await asked("/globals/front-page", {
      front: [{ relationTo: "cases", value: chosen.id }],
    });
    expect(saved.status).toBe(200);
    await expect.poll(front, { timeout: 60_000 }).toContain(linkTo(chosen));
    await context.close();
  });

  it("has the votes that there were, and takes more", async () => {
    const { name, after } = liked;
    expect(after).toBeGreaterThan(0);
    expect(await like(origins.siteOrigin, name)).toEqual({ name, before: after, after: after + 1 });
  });
});
