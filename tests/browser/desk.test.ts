import { randomBytes } from "node:crypto";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { codeAt } from "#people/secondFactor/totp.ts";
import { newVisitor, openBrowser, textOf } from "#tests/harness/browser.ts";
import { signIn } from "#tests/harness/signIn.ts";

const stack = inject("runningStack");
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

type Somebody = { page: Page; context: BrowserContext; faults: string[] };

const somebody = async (role: string): Promise<Somebody> => {
  const { page, context } = await newVisitor(browser, "desk");
  await signIn(page, stack, role);
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  return { page, context, faults };
};

const headers = { Origin: stack.adminOrigin };
const newText = async ({ page }: Somebody, headline: string): Promise<number> => {
  const response = await page.request.post(`${stack.adminOrigin}/api/news?draft=true&depth=0`, {
    headers,
    data: { headline, _status: "draft" },
  });
  return (await response.json()).doc.id;
};
const stored = async ({ page }: Somebody, id: number): Promise<string | undefined> => {
  const address = `${stack.adminOrigin}/api/news/${id}?draft=true&depth=0`;
  return (await (await page.request.get(address, { headers })).json()).summary;
};
const versions = async ({ page }: Somebody, id: number): Promise<string[]> => {
  const address = `${stack.adminOrigin}/api/news/versions?where[parent][equals]=${id}&depth=0&limit=50`;
  const { docs } = await (await page.request.get(address, { headers })).json();
  return docs.map(({ version }: { version: { summary?: string } }) => version.summary);
};
const open = async ({ page }: Somebody, id: number): Promise<void> => {
  await page.goto(`${stack.adminOrigin}/admin/collections/news/${id}`);
  // Once the panel's own script is awake: what is typed before that is lost.
  await page.locator('section[aria-label="通知"]').waitFor({ state: "attached" });
  await page.locator("#field-summary").waitFor();
};
const type = ({ page }: Somebody, text: string) => page.fill("#field-summary", text);
const button = ({ page }: Somebody, name: string | RegExp) => page.getByRole("button", { name });
const eventually = (read: () => Promise<unknown>) => expect.poll(read, { timeout: 30_000 });

/** Almost as long as a session lasts: its end comes while somebody looks. */
const sessionMs = 8 * 3_600_000 - 20_000;

/** What the browser keeps of what was typed. */
const typedHere = ({ page }: Somebody): Promise<string> =>
  page.evaluate(() =>
    Object.entries(localStorage)
      .filter(([key]) => key.startsWith("gridpress-typed"))
      .map(([, value]) => value)
      .join("\n"),
  );

/** How wide a page is on a phone. */
const widthOnPhone = async (page: Page): Promise<number> => {
  await page.setViewportSize({ width: 375, height: 812 });
  const width = await page.evaluate(() =>
    Math.max(
      document.documentElement.scrollWidth,
      ...[...document.querySelectorAll("dialog")].map((one) => one.scrollWidth),
    ),
  );
  await page.setViewportSize({ width: 1280, height: 900 });
  return width;
};

describe("Y6: two people write one text", () => {
  it("and each decides between both, side by side, while nothing is lost", async () => {
    // Given two browsers in which one text is open
    const [one, other] = [await somebody("editor"), await somebody("chief-editor")];
    const id = await newText(one, "两人同写一篇");
    await open(one, id);
    await open(other, id);

    // When both write in it
    await type(one, "编辑写的提要");
    await eventually(() => stored(one, id)).toBe("编辑写的提要");
    await type(other, "总编写的提要");

    // Then who comes second sees both texts, and nothing of it is saved meanwhile
    const dialog = other.page.getByRole("dialog", { name: "这份内容已被别处改动" });
    await dialog.waitFor();
    expect(await textOf(dialog)).toMatch(/提要[\s\S]*总编写的提要[\s\S]*编辑写的提要/);
    expect(await widthOnPhone(other.page)).toBeLessThanOrEqual(375);
    expect(await stored(one, id)).toBe("编辑写的提要");

    // And when the own text is kept, the other's stands as a version
    await button(other, /保留我的/).click();
    await dialog.waitFor({ state: "detached" });
    await eventually(() => stored(one, id)).toBe("总编写的提要");
    expect(await versions(other, id)).toContain("编辑写的提要");

    // And the first, who goes on writing, chooses the other's text and finds the own one again
    await type(one, "编辑接着写的提要");
    await button(one, /用对方的/).click();
    await eventually(() => one.page.inputValue("#field-summary")).toBe("总编写的提要");
    await button(one, "对照查看").click();
    expect(await textOf(one.page.getByRole("dialog"))).toContain("编辑接着写的提要");
    await button(one, "暂不处理").click();
    await button(one, "丢弃").click();
    expect([one.faults, other.faults]).toEqual([[], []]);
    await one.context.close();
    await other.context.close();
  });

  it("and somebody alone is never asked, however fast the typing goes on", async () => {
    const one = await somebody("editor");
    const id = await newText(one, "一个人写");
    await open(one, id);
    const statuses: number[] = [];
    one.page.on("response", (response) => {
      if (response.request().method() === "PATCH") statuses.push(response.status());
    });
    const field = one.page.locator("#field-summary");
    await field.click();
    // Longer than a few autosaves take, so that letters fall into their flight.
    await field.pressSequentially("一直写下去，不停地写。".repeat(12), { delay: 120 });
    await eventually(() => stored(one, id)).toBe("一直写下去，不停地写。".repeat(12));
    expect(statuses.length).toBeGreaterThan(0);
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(await one.page.getByRole("dialog").count()).toBe(0);
    await one.context.close();
  });
});

describe("Y7: the session is over while somebody writes", () => {
  it("and saving goes on after a sign-in over the page", async () => {
    const one = await somebody("editor");
    const id = await newText(one, "登录过期");
    await open(one, id);
    await one.context.clearCookies();
    await type(one, "过期之后写的");
    const dialog = one.page.getByRole("dialog", { name: "登录已过期" });
    await dialog.waitFor();
    expect(await widthOnPhone(one.page)).toBeLessThanOrEqual(375);
    await dialog.locator("input[name=username]").fill("editor");
    await dialog.locator("input[name=password]").fill(stack.passwords.editor ?? "");
    await dialog.getByRole("button", { name: "登录" }).click();
    await dialog.waitFor({ state: "detached" });
    await eventually(() => stored(one, id)).toBe("过期之后写的");
    expect(await one.page.inputValue("#field-summary")).toBe("过期之后写的");
    expect(one.faults).toEqual([]);
    await one.context.close();
  });
});

describe("Y7: an account with a second step", () => {
  it("signs in over the page with its code, and what was typed is saved", async () => {
    // Given an account of its own that set up an authenticator
    const admin = await somebody("admin");
    const username = `two-steps-${randomBytes(4).toString("hex")}`;
    const password = randomBytes(12).toString("hex");
    const data = { username, password, name: "两步验证的编辑", role: "editor" };
    await admin.page.request.post(`${stack.adminOrigin}/api/users`, { headers, data });
    await admin.context.close();
    stack.passwords[username] = password;
    const one = await somebody(username);
    const step = async (name: string, body: object) =>
      (
        await one.page.request.post(`${stack.adminOrigin}/api/users/second-factor/${name}`, {
          ...{ headers, data: body },
        })
      ).json();
    const { secret, ticket } = await step("begin", { currentPassword: password });
    const { recoveryCodes } = await step("confirm", { ticket, code: codeAt(secret, Date.now()) });

    // When the session is over while something is typed
    const id = await newText(one, "两步验证过期");
    await open(one, id);
    await one.context.clearCookies();
    await type(one, "验证之后保存");
    const dialog = one.page.getByRole("dialog", { name: "登录已过期" });
    await dialog.locator("input[name=username]").fill(username);
    await dialog.locator("input[name=password]").fill(password);
    await dialog.getByRole("button", { name: "登录" }).click();

    // Then a code is asked for, a wrong one leaves the dialog open, and the right one goes on
    await dialog.locator("input[name=code]").fill("000000");
    await dialog.getByRole("button", { name: "登录" }).click();
    await expect.poll(() => textOf(dialog.getByRole("alert"))).not.toBe("");
    expect(await widthOnPhone(one.page)).toBeLessThanOrEqual(375);
    await dialog.locator("input[name=code]").fill(recoveryCodes[0]);
    await dialog.getByRole("button", { name: "登录" }).click();
    await dialog.waitFor({ state: "detached" });
    await eventually(() => stored(one, id)).toBe("验证之后保存");
    expect(one.faults).toEqual([]);
    await one.context.close();
  });
});

describe("Y7: a session that ends by itself", () => {
  it("leaves the document where it is", async () => {
    const one = await somebody("editor");
    const id = await newText(one, "到点的登录");
    await one.page.clock.install();
    await open(one, id);
    const address = one.page.url();
    await one.context.clearCookies();
    await one.page.clock.fastForward(sessionMs);
    const dialog = one.page.getByRole("dialog", { name: "登录已过期" });
    await dialog.waitFor();
    await dialog.locator("input[name=username]").fill("editor");
    await dialog.locator("input[name=password]").fill(stack.passwords.editor ?? "");
    await dialog.getByRole("button", { name: "登录" }).click();
    await dialog.waitFor({ state: "detached" });
    await type(one, "登录之后写的");
    await eventually(() => stored(one, id)).toBe("登录之后写的");
    expect(one.page.url()).toBe(address);
    await one.context.close();
  });
});

describe("Y7 and Y9: the server is away", () => {
  it("and what was typed is saved once it is there, or offered again when the window was closed", async () => {
    const one = await somebody("editor");
    const id = await newText(one, "服务器断开");
    await open(one, id);
    await one.context.setOffline(true);
    await type(one, "断开时写的");
    await one.page.getByText("连接不上服务器").waitFor();
    await one.context.setOffline(false);
    await eventually(() => stored(one, id)).toBe("断开时写的");

    // And closed before it could be saved
    await one.context.setOffline(true);
    await type(one, "关窗之前写的");
    await eventually(() => typedHere(one)).toContain("关窗之前写的");
    await one.page.close();
    await one.context.setOffline(false);
    const again = { ...one, page: await one.context.newPage() };
    await open(again, id);
    expect(await again.page.inputValue("#field-summary")).toBe("断开时写的");
    await button(again, "对照查看").click();
    await button(again, /恢复并保存/).click();
    await eventually(() => stored(again, id)).toBe("关窗之前写的");
    await eventually(() => again.page.inputValue("#field-summary")).toBe("关窗之前写的");
    expect(await versions(again, id)).toContain("断开时写的");
    expect(await again.page.getByText("对照查看").count()).toBe(0);

    // And nothing of it is left for the next one at this machine
    await again.context.setOffline(true);
    await type(again, "退出之前写的");
    await again.page.getByText("连接不上服务器").waitFor();
    await again.context.setOffline(false);
    await eventually(() => stored(again, id)).toBe("退出之前写的");
    await again.page.goto(`${stack.adminOrigin}/admin/logout`);
    await again.page.waitForURL(/\/login/);
    expect(await typedHere(again)).toBe("");
    await one.context.close();
  });
});

describe("Y9: a window that is ended by force", () => {
  /** Ends the page as a machine does that runs out of memory: nothing in it is told. */
  const kill = async ({ page, context }: Somebody) => {
    const session = await context.newCDPSession(page);
    const isGone = page.waitForEvent("crash");
    session.send("Page.crash").catch(() => undefined);
    await isGone;
  };

  it("loses at most the last words of who wrote without a pause", async () => {
    const one = await somebody("editor");
    const id = await newText(one, "一口气写完");
    await open(one, id);
    await one.page.locator("#field-summary").click();
    const written = "一二三四五六七八九十".repeat(5);
    await one.page.keyboard.type(written, { delay: 120 });
    await kill(one);
    const again = { ...one, page: await one.context.newPage() };
    await open(again, id);
    await button(again, "对照查看").click();
    expect(await textOf(again.page.getByRole("dialog"))).toContain(written.slice(0, 20));
    await button(again, /恢复并保存/).click();
    await eventually(() => stored(again, id)).toContain(written.slice(0, 20));
    await one.context.close();
  });
});

describe("Y10 and Y11: who else writes", () => {
  it("is told before anything collides, in the text and above its list, until the window is closed", async () => {
    const [one, other] = [await somebody("editor"), await somebody("chief-editor")];
    const id = await newText(one, "谁在写这一篇");
    await open(one, id);
    await open(other, id);
    const told = ({ page }: Somebody) => page.getByText(/正在编辑（刚刚）/).first();
    await told(other).waitFor();
    expect(await widthOnPhone(other.page)).toBeLessThanOrEqual(375);

    // When the second takes it over, the first hears of it within a beat
    await button(other, "接手").click();
    await other.page.getByText("现在由您来写").waitFor();
    await button(one, "接手").waitFor();

    // And the list says so until both are closed
    const third = await somebody("director");
    const list = `${stack.adminOrigin}/admin/collections/news`;
    await third.page.goto(list);
    const line = third.page.locator(".gp-presence li", { hasText: "谁在写这一篇" });
    await line.waitFor();
    expect(await textOf(line)).toMatch(/正在编辑.*正在编辑/);
    expect(await widthOnPhone(third.page)).toBeLessThanOrEqual(375);
    for (const { page } of [one, other]) await page.goto(list);
    await eventually(() => line.count()).toBe(0);
    expect([one.faults, other.faults, third.faults]).toEqual([[], [], []]);
    for (const { context } of [one, other, third]) await context.close();
  });
});
