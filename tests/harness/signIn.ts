import type { Page } from "playwright-core";
import type { RunningStack } from "./runningStack.ts";

/** Signs into the admin panel as the sample account of a role, the way an editor does. */
export async function signIn(page: Page, stack: RunningStack, role: string): Promise<void> {
  await page.goto(`${stack.adminOrigin}/admin/login`);
  await page.fill("#field-username", role);
  await page.fill("#field-password", stack.passwords[role] ?? "");
  await page.click("form button[type=submit]");
  await page.waitForURL((url) => !url.pathname.endsWith("/login"));
}
