import type { Locator, Page } from "playwright-core";

type Asked = {
  /** The words of the button of the act. */
  button: string;
  note?: string;
  /** Lists to choose from, by label, with what is chosen. */
  choices?: Readonly<Record<string, string | RegExp>>;
};

/** Opens the tab 审签 of a document in the panel. */
export async function openReview(page: Page, document: string): Promise<void> {
  await page.goto(`${document}/review`);
  await page.locator(".gp-review h2").waitFor();
}

/** Opens the form of an act on the tab. */
export async function openForm(page: Page, button: string): Promise<Locator> {
  await page.locator(".gp-review-acts").getByRole("button", { name: button, exact: true }).click();
  const form = page.locator("form.gp-act");
  await form.waitFor();
  return form;
}

/** Fills in the form of an act as somebody does who means it, and sends it. */
export async function sendAct(page: Page, document: string, asked: Asked): Promise<void> {
  const { button, note, choices = {} } = asked;
  await openReview(page, document);
  const form = await openForm(page, button);
  for (const [label, choice] of Object.entries(choices)) {
    const list = form.getByLabel(label);
    const option = list.locator("option", { hasText: choice });
    await list.selectOption((await option.getAttribute("value")) ?? "");
  }
  for (const box of await form.locator("input[type=checkbox]").all()) await box.check();
  if (note !== undefined) await form.locator("textarea").fill(note);
  await form.locator("button[type=submit]").click();
}

/** The same, until the newsroom has taken it. */
export async function doAct(page: Page, document: string, asked: Asked): Promise<void> {
  await sendAct(page, document, asked);
  await page.getByText("已记录。").waitFor();
}
