import type { Browser, Page } from "playwright-core";
import { openForm, openReview, sendAct } from "#tests/harness/reviewForm.ts";

export type Taken = {
  browser: Browser;
  adminOrigin: string;
  /** The panel in the name of a sample account. */
  panelOf: (browser: Browser, role: string, width: 375 | 1280) => Promise<Page>;
  store: (name: string, picture: Buffer) => Promise<void>;
};

const headline = "一条老巷装上了新路灯（示例）";
const bodyOf = (paragraphs: readonly string[]) => ({
  root: {
    ...{ type: "root", version: 1, format: "", indent: 0, direction: null },
    children: paragraphs.map((text) => ({
      ...{ type: "paragraph", version: 1, format: "", indent: 0, direction: null },
      ...{ textFormat: 0, textStyle: "" },
      children: [
        { type: "text", version: 1, text, format: 0, style: "", mode: "normal", detail: 0 },
      ],
    })),
  },
});

const first = [
  "7月28日，老巷里十二盏新路灯亮了。",
  "居民说，晚上回家看得清脚下了。",
  "路灯装好以后，社区安排了人每周检查。",
];
const mended = [
  "7月28日，老巷里十二盏新路灯亮了。",
  "住在巷口的居民说，晚上回家看得清脚下了。",
  "路灯装好以后，社区安排了人每周检查。",
];

/** The review chain as its people see it, on a text that is made for it and thrown away. */
export async function takeReviewShots({ browser, adminOrigin, panelOf, store }: Taken) {
  const headers = { Origin: adminOrigin };
  const api = `${adminOrigin}/api/news`;
  const people = {
    reporter: await panelOf(browser, "reporter", 1280),
    editor: await panelOf(browser, "editor", 1280),
    director: await panelOf(browser, "director", 375),
    admin: await panelOf(browser, "admin", 1280),
  };
  const { reporter, editor, director, admin } = people;
  const shot = async (name: string, page: Page) => store(name, await page.screenshot());
  const made = await reporter.request.post(`${api}?draft=true&depth=0`, {
    headers,
    data: {
      ...{ headline, summary: "一条老巷装上了十二盏新路灯。", sample: true },
      ...{ body: bodyOf(first), origin: { kind: "original" } },
      credits: [{ role: "reporter", names: ["示例记者"] }],
    },
  });
  const { doc } = (await made.json()) as { doc: { id: number } };
  const text = `${adminOrigin}/admin/collections/news/${doc.id}`;
  const change = (page: Page, data: object) =>
    page.request.patch(`${api}/${doc.id}?draft=true&depth=0`, { headers, data });
  try {
    await sendAct(reporter, text, { button: "交稿", note: "请审。" });
    await reporter.getByText("已记录。").waitFor();
    await sendAct(editor, text, {
      ...{ button: "退回", note: "请写明是哪里的居民。", choices: { 退回的类别: "事实" } },
    });
    await editor.getByText("已记录。").waitFor();
    await change(reporter, { body: bodyOf(mended) });
    await sendAct(reporter, text, {
      ...{ button: "交稿", note: "已补。", choices: { 点名请谁审: "责任编辑（示例）" } },
    });
    await reporter.getByText("已记录。").waitFor();

    await editor.goto(`${adminOrigin}/admin`, { waitUntil: "networkidle" });
    await shot("review-inbox", editor);
    await openReview(editor, text);
    await shot("review-difference", editor);
    await sendAct(editor, text, { button: "签字", note: "可用。" });
    await editor.getByText("已记录。").waitFor();

    await openReview(director, text);
    await openForm(director, "签字");
    await shot("review-phone", director);
    await editor.goto(`${text}/slip`, { waitUntil: "networkidle" });
    await shot("review-slip", editor);
  } finally {
    await admin.request.delete(`${api}/${doc.id}`, { headers });
    for (const page of Object.values(people)) await page.close();
  }
}
