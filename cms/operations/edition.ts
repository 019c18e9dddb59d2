import { OperatorError } from "./operatorError.ts";
import { isFree } from "./postgres/port.ts";
import { cmsAddress, startCms } from "./services.ts";
import type { Stack } from "./stack.ts";

/** What is public now, as JSON text from the running cms. */
export async function fetchEdition(stack: Stack): Promise<string> {
  const response = await fetch(`${cmsAddress(stack)}/api/edition`, {
    headers: { Authorization: `Bearer ${stack.variables.EDITION_TOKEN}` },
  });
  if (response.ok) return response.text();
  throw new OperatorError(`管理后台没有给出已发布内容（HTTP ${response.status}）`);
}

/** The same, with a cms that runs only for this when none is running. */
export async function currentEdition(stack: Stack): Promise<string> {
  if (!(await isFree(stack.variables.CMS_PORT, stack.variables.HOST))) return fetchEdition(stack);
  const cms = startCms(stack);
  try {
    await cms.ready();
    return await fetchEdition(stack);
  } finally {
    await cms.stop();
  }
}
