import { randomBytes } from "node:crypto";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { newVisitor, openBrowser, textOf } from "#tests/harness/browser.ts";
import { doAct, openForm, openReview } from "#tests/harness/reviewForm.ts";
import { signIn } from "#tests/harness/signIn.ts";

const stack = inject("runningStack");
const headers = { Origin: stack.adminOrigin };
const second = { username: `chief-${randomBytes(4).toString("hex")}`, name: "第二总编辑" };
/** Who signs with a thumb. */
const onPhone = new Set(["director"]);

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** One page for each account, and what went wrong in any of them. */
const pages = new Map<string, Page>();
const faults: string[] = [];

async function pageOf(account: string): Promise<Page> {
  const known = pages.get(account);
  if (known) return known;
  const { page } = await newVisitor(browser, onPhone.has(account) ? "phone" : "desk");
  page.on("pageerror", (error) => faults.push(`${account}: ${error.message}`));
  page.on("console", (line) => {
    if (line.type() === "error") faults.push(`${account}: ${line.text()}`);
  });
  await signIn(page, stack, account);
  pages.set(account, page);
  return page;
}

const api = (document: string) => document.replace("/admin/collections/", "/api/");
const read = async (account: string, path: string) =>
  (await (await pageOf(account)).request.get(path, { headers })).json();

/** Opens a document once the panel's own script is awake: what is typed before that is lost. */
async function edit(account: string, document: string): Promise<Page> {
  const page = await pageOf(account);
  await page.goto(document);
  await page.locator('section[aria-label="通知"]').waitFor({ state: "attached" });
  await page.locator('[contenteditable="true"] p').first().waitFor();
  return page;
}

/** Types at the end of the body, until the newest draft has it. */
async function typeAtEnd(account: string, document: string, words: string): Promise<void> {
  const page = await edit(account, document);
  await page.locator('[contenteditable="true"] p').last().click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(words);
  await expect
    .poll(async () => JSON.stringify(await read(account, `${api(document)}?draft=true&depth=0`)), {
      timeout: 30_000,
    })
    .toContain(words);
}

const act = async (
  account: string,
  document: string,
  asked: Parameters<typeof doAct>[2],
): Promise<Page> => {
  const page = await pageOf(account);
  await doAct(page, document, asked);
  return page;
};

const review = async (account: string, document: string): Promise<Page> => {
  const page = await pageOf(account);
  await openReview(page, document);
  return page;
};

/** The line of a document in a box of the start page. */
async function inInbox(account: string, box: string, headline: string): Promise<Locator> {
  const page = await pageOf(account);
  await page.goto(`${stack.adminOrigin}/admin`);
  const line = page
    .locator(".gp-panel > div")
    .filter({ has: page.getByRole("heading", { name: box }) })
    .locator("li", { hasText: headline });
  await line.waitFor();
  return line;
}

async function publish(account: string, document: string): Promise<void> {
  const page = await edit(account, document);
  const answered = page.waitForResponse(
    (one) => one.request().method() === "PATCH" && !one.url().includes("autosave=true"),
  );
  await page.click("#action-save");
  expect((await answered).status()).toBe(200);
}

/** The menu folds away after a page has opened: the width is that of the page then. */
const expectToFit = (page: Page) =>
  expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
    .toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);

/** A draft of the reporter with what forms of rows hold; its body is typed. */
async function begin(headline: string): Promise<string> {
  const { request } = await pageOf("reporter");
  const data = {
    ...{ headline, summary: "一条用来走完三审三校的消息。", sample: true },
    ...{ origin: { kind: "original" }, credits: [{ role: "reporter", names: ["示例记者"] }] },
  };
  const made = await request.post(`${stack.adminOrigin}/api/news?draft=true&depth=0`, {
    ...{ headers, data },
  });
  const { doc } = (await made.json()) as { doc: { id: number } };
  return `${stack.adminOrigin}/admin/collections/news/${doc.id}`;
}

const addressOf = async (document: string): Promise<string> => {
  const { slug } = (await read("editor", `${api(document)}?depth=0`)) as { slug: string };
  return `${stack.siteOrigin}/news/${slug}/`;
};

/** Waits until readers get a page as it should be: a release takes a few seconds. */
const readersGet = (address: string, status: number, words: string) =>
  expect
    .poll(
      async () => {
        const answer = await fetch(address);
        const text = await answer.text();
        return answer.status === status && text.includes(words);
      },
      { timeout: 60_000, interval: 500 },
    )
    .toBe(true);

const headline = "院子里装好了新路灯";
const note = "看过，可用";
let text = "";

describe("R8 to R27: a text on its way, by everybody's own account", () => {
  it("is written, and handed in to a signer by name", async () => {
    text = await begin(headline);
    await typeAtEnd("reporter", text, "新路灯亮了，老人晚上出门看得清了。");
    const page = await act("reporter", text, {
      ...{ button: "交稿", note: "请核路灯的数目", choices: { 点名请谁审: "责任编辑（示例）" } },
    });
    await page.getByRole("heading", { name: "待初审·一校" }).waitFor();
    await inInbox("reporter", "我送的", headline);
    const line = await inInbox("editor", "待我审", headline);
    await line.getByText("点名给您").waitFor();
    // Whoever else may sign it sees who was asked, and nobody signs who may not.
    await (await inInbox("director", "待我审", headline)).getByText("您也可以接手").waitFor();
    const admin = await review("admin", text);
    expect(
      await admin.locator(".gp-review-acts").getByRole("button", { name: "签字" }).count(),
    ).toBe(0);
  });

  it("is returned with a class and a reason; what is missing is told at its field", async () => {
    const page = await review("editor", text);
    const form = await openForm(page, "退回");
    await form.locator("button[type=submit]").click();
    await form.getByText("请选一个类别。").waitFor();
    await form.getByText("请填写，不能空着。").waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("SELECT");
    await act("editor", text, {
      ...{ button: "退回", note: "请写明是谁装的", choices: { 退回的类别: "事实" } },
    });
    await inInbox("reporter", "退回给我", headline);
    const back = await review("reporter", text);
    await back.getByText("请写明是谁装的").waitFor();
  });

  it("is mended and handed in again, and the signer sees what changed since", async () => {
    await typeAtEnd("reporter", text, "路灯由社区请人安装。");
    await act("reporter", text, { button: "交稿", note: "已补" });
    const page = await review("editor", text);
    const difference = page.locator("details", { hasText: "与您上次看到的比较" });
    expect(await textOf(difference.locator("ins").first())).toContain("路灯由社区请人安装。");
    await expectToFit(page);
  });

  it("is signed by three people, one of them with a thumb", async () => {
    const wrong = await review("editor", text);
    const whole = wrong.locator("details", { hasText: "全文（读者将看到的内容）" });
    expect(await textOf(whole)).toContain("新路灯亮了，老人晚上出门看得清了。");
    const form = await openForm(wrong, "签字");
    await form.locator("button[type=submit]").click();
    await form.getByText("五项都看过").waitFor();
    await act("editor", text, { button: "签字", note });
    const phone = await review("director", text);
    await expectToFit(phone);
    await openForm(phone, "签字");
    await expectToFit(phone);
    for (const button of await phone.locator(".gp-review button:visible").all())
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await act("director", text, { button: "签字", note: "属实" });
    const chief = await act("chief-editor", text, { button: "签字", note: "同意" });
    await chief.getByRole("heading", { name: "已签发，可以发布" }).waitFor();
  });

  it("goes live, and its record sheet has every signature", async () => {
    await publish("editor", text);
    await readersGet(await addressOf(text), 200, "路灯由社区请人安装。");
    const page = await pageOf("editor");
    await page.goto(`${text}/slip`);
    await page
      .locator(".gp-sheet h2")
      .filter({ hasText: /\d{4}-\d{4}/ })
      .waitFor();
    const words = await textOf(page.locator(".gp-sheet"));
    for (const word of ["初审·一校", "复审·二校", "终审·三校", note, "属实", "同意", headline])
      expect(words).toContain(word);
    expect(words).toContain("请写明是谁装的");
  });

  it("has a slip mended with the last stage alone", async () => {
    await typeAtEnd("editor", text, "真好。");
    await act("editor", text, { button: "交稿", note: "补两个字" });
    const chief = await review("chief-editor", text);
    await chief.getByText("快速通道").waitFor();
    await chief.getByRole("heading", { name: "待终审·三校" }).waitFor();
    await act("chief-editor", text, { button: "签字", note: "同意" });
    await publish("editor", text);
    await readersGet(await addressOf(text), 200, "真好。");
  });
});

describe("R13: an urgent text", () => {
  const urgentHeadline = "今晚暴雨，院落地势低的居民请早作准备";

  it("goes live at once, owes its signatures, and gets them late", async () => {
    const urgent = await begin(urgentHeadline);
    await typeAtEnd("reporter", urgent, "请把一楼的电器垫高，贵重物品搬到高处。");
    await act("chief-editor", urgent, {
      ...{ button: "加急上线", note: "暴雨之前要让居民知道", choices: { 加急的类别: "安全" } },
    });
    await publish("editor", urgent);
    const address = await addressOf(urgent);
    await readersGet(address, 200, urgentHeadline);
    await inInbox("reporter", "欠审", urgentHeadline);
    const page = await review("director", urgent);
    await page.locator(".gp-debt").waitFor();
    await expectToFit(page);

    // Who put it live signs none of it: a second chief editor does.
    const admin = await pageOf("admin");
    const password = randomBytes(12).toString("hex");
    const data = { ...second, password, role: "chief-editor" };
    const made = await admin.request.post(`${stack.adminOrigin}/api/users`, { headers, data });
    expect(made.status()).toBe(201);
    stack.passwords[second.username] = password;
    for (const account of ["editor", "director", second.username])
      await act(account, urgent, { button: "补审", note: "补看过，属实" });
    const paid = await review("chief-editor", urgent);
    expect(await paid.locator(".gp-debt").count()).toBe(0);

    // And it is taken down for a reason, at once.
    const desk = await edit("editor", urgent);
    await desk.locator(".doc-controls__popup button, .doc-controls__dots").first().click();
    await desk.locator("#action-unpublish").click();
    await desk.getByLabel("撤稿原因").last().selectOption({ label: "内容有误" });
    await desk.getByRole("button", { name: "撤下", exact: true }).click();
    await readersGet(address, 410, "");
  });

  it("leaves no fault in any console", () => {
    expect(faults).toEqual([]);
  });
});
