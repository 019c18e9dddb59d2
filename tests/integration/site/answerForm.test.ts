import { rm } from "node:fs/promises";
import type pg from "pg";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { anEditionOfEverything } from "#tests/factories/edition.ts";
import { newVisitorWithOldBrowser, openBrowser, textOf } from "#tests/harness/browser.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";
import { openPool } from "#tests/harness/openPool.ts";
import { type OutsideServer, openOutsideServer } from "#tests/harness/outsideServer.ts";
import { pagesOfForm } from "#tests/harness/pagesOfForm.ts";
import { buildSiteTree, type SiteTree } from "#tests/harness/siteTrees.ts";

let built: SiteTree;
let newsroom: Newsroom;
let outside: pg.Pool;
let site: OutsideServer;
let browser: Browser;
beforeAll(async () => {
  built = await buildSiteTree("static", anEditionOfEverything());
  newsroom = await openNewsroom();
  outside = openPool(String(process.env.VOTING_DATABASE_URL));
  site = await openOutsideServer(outside, await pagesOfForm(built.tree));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  await outside?.end();
  await newsroom?.close();
  if (built) await rm(built.folder, { recursive: true });
});

const checks = (id: number, body: object) =>
  newsroom.cms.rest("POST", `/cases/${id}/checks`, { as: newsroom.as("editor"), body });
async function link(id: number): Promise<{ address: string; number: string }> {
  const asked = { kind: "make", recipient: "何慕白", unit: "", purpose: "facts", days: 3 };
  const { body } = await checks(id, { ...asked, people: "" });
  const { pathname } = new URL(String(body.link));
  return { address: site.origin + pathname, number: pathname.replace(/^\/check\/|\..*$/g, "") };
}

it("R39: keeps on the phone what was typed, through a reload, the end of the link and into a new one", async () => {
  // Given somebody who types into the page of a link
  const { id } = await newsroom.write("cases", {});
  const first = await link(id);
  const { page, context } = await newVisitorWithOldBrowser(browser);
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  await page.goto(first.address);
  const stretch = page.locator(".rec-asked").first();
  await stretch.getByLabel("有误").check();
  await stretch.locator("summary").click();
  await stretch.getByRole("textbox").fill("日期应为十二月五日");
  await page.getByLabel("您的姓名").fill("何慕白");

  // When the phone loads it again, it is there
  await page.reload();
  await page.getByText("已经找回您").first().waitFor();
  expect(await stretch.getByRole("textbox").inputValue()).toBe("日期应为十二月五日");
  expect(await stretch.getByLabel("有误").isChecked()).toBe(true);
  const kept = await page.evaluate(() => JSON.stringify(localStorage));
  expect(kept).not.toContain(first.address.split(".").at(-1));

  // When the link has ended, the page says what to do and shows what was typed
  await checks(id, { kind: "revoke", factCheck: Number(first.number) });
  await page.reload();
  const main = page.locator("[data-recommend]");
  expect(await textOf(main)).toContain("向编辑要一个新链接");
  expect(await textOf(main)).toMatch(/1.* 应改成：日期应为十二月五日/);
  const lowest = await main.getByRole("button").first().boundingBox();
  expect(lowest?.height).toBeGreaterThanOrEqual(44);

  // And a new link of the same text has it in its place
  const second = await link(id);
  await page.goto(second.address);
  await page.getByText("已经找回您").first().waitFor();
  expect(await stretch.getByRole("textbox").inputValue()).toBe("日期应为十二月五日");
  expect(await page.getByLabel("您的姓名").inputValue()).toBe("何慕白");

  // Until it was taken
  await page.getByLabel("没有另外选择的段落，其余都无误").check();
  await page.getByRole("button", { name: "提交" }).click();
  await page.getByText("已收到您的核稿意见").waitFor();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await context.close();
  expect(faults).toEqual([]);
});
