import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, expect, it } from "vitest";
import { SlipSheet } from "#editorial/slip/components/SlipSheet.tsx";
import type { Slip } from "#editorial/slip/slip.ts";
import { qrCode } from "#leaves/qrCode.ts";
import { openBrowser } from "#tests/harness/browser.ts";

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
});
afterAll(() => browser?.close());

const css = new URL("../../../cms/editorial/slip/components/slip.css", import.meta.url);
const signature = { by: "欧阳慕白（代诸葛长风）", at: "2026-11-29 15:00:00" };
const said = (length: number) =>
  "核对过姓名、数字和地点，均与采访本一致。".repeat(30).slice(0, length);

/** A sheet on which everything is as long as it may be. */
const longest = (length: number): Slip => ({
  number: "2026-1234",
  state: "已上线",
  text: {
    kicker: said(40),
    title: said(60),
    deck: said(80),
    form: "综述",
    topics: said(60),
    print: "日期：2026-11-29；版次：A12版",
    credits: Array.from({ length: 7 }, (_, n) => `身份：记者；姓名：欧阳慕白、诸葛长风${n}`).join(
      "\n",
    ),
    origin: said(200),
    places: said(120),
    givenDate: "2023-07-15 09:00",
    corrects: "",
    characters: 12_345,
    body: Array.from({ length: 60 }, () => said(200)),
  },
  kind: "案例",
  channel: "网站",
  address: `https://grid.example.cn/cases/${"mentinglideyishihui-".repeat(6)}/`,
  maker: "欧阳慕白",
  reporting: { verification: said(length), proofreader: said(60) },
  pictures: Array.from({ length: 12 }, () => ({
    ...{ alt: said(200), credit: "天府街道 供图", consent: "肖像同意已登记" },
  })),
  submitted: { ...signature, note: said(length), asked: "点名请诸葛长风签初审·一校" },
  machine: {
    ...{ rulesVersion: 1, warnings: 12 },
    passed: Array.from({ length: 5 }, () => ({
      ...{ title: "人名地名差一字", label: "正文", quote: said(10), why: "", sentence: said(200) },
      ...signature,
    })),
  },
  outside: Array.from({ length: 5 }, () => said(60)),
  comments: Array.from({ length: 30 }, () => ({
    ...{ ...signature, quote: said(30), text: said(200), isDemand: true, isOpen: false },
  })),
  stages: (["first", "second", "final"] as const).map((stage) => ({
    ...{ stage, name: "终审·三校", note: said(length), took: "23 小时 59 分钟", hash: "0a1b2c3d" },
    ...signature,
    checked: stage === "first" ? ["导向", "事实", "文字", "图片", "授权"] : [],
  })),
  returns: Array.from({ length: 5 }, () => ({ ...signature, what: "事实", note: said(length) })),
  urgent: {
    ...{ ...signature, what: "更正差错", note: said(length), due: "2026-11-30 15:00:00" },
    open: ["复审·二校", "终审·三校"],
  },
  published: signature,
  takenDown: signature,
  hash: "0a1b2c3d".repeat(8),
  record: "https://admin.example.cn/admin/collections/cases/1234/slip?number=2026-1234",
  code: qrCode("https://admin.example.cn/admin/collections/cases/1234/slip?number=2026-1234"),
  others: [],
});

async function print(slip: Slip): Promise<{ pages: number; bottom: number }> {
  const sheet = renderToStaticMarkup(<SlipSheet slip={slip} />);
  const styles = await readFile(css, "utf8");
  await page.setContent(
    `<style>* { box-sizing: border-box } body { margin: 0; width: 186mm }${styles}</style><div class="gp-slip">${sheet}</div>`,
  );
  await page.emulateMedia({ media: "print" });
  const bottom = await page.evaluate(() => {
    const table = document.querySelector(".gp-sheet table");
    return ((table?.getBoundingClientRect().bottom ?? 0) * 25.4) / 96;
  });
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  return { pages: pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0, bottom };
}

/** What A4 leaves between margins of 12 mm. */
const printable = 273;

it.each([0, 120, 500])(
  "R28 what was written with %i characters a time stands on one page of A4",
  async (length) => {
    const { bottom } = await print(longest(length));
    expect(bottom).toBeGreaterThan(60);
    expect(bottom).toBeLessThan(printable);
  },
);

it("R28 the text follows on pages of its own, and before it what was too long", async () => {
  const brief = longest(20);
  const short = {
    ...brief,
    pictures: [],
    outside: [],
    comments: [],
    returns: [],
    machine: undefined,
  };
  const text = { ...brief.text, credits: "", origin: "", places: "", topics: "", body: ["一段。"] };
  const whole = {
    ...short,
    text,
    address: "",
    reporting: { verification: "", proofreader: "" },
  } as unknown as Slip;
  expect((await print(whole)).pages).toBe(2);
  expect(
    (await print({ ...brief, text: { ...brief.text, body: ["一段。"] } })).pages,
  ).toBeGreaterThan(2);
});
