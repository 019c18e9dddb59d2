import { OperatorError } from "./operatorError.ts";
import { cmsAddress } from "./services.ts";
import type { Stack } from "./stack.ts";

/** What is public now, as JSON text from the running cms. */
export async function fetchEdition(stack: Stack): Promise<string> {
  const response = await fetch(`${cmsAddress(stack)}/api/edition`, {
    headers: { Authorization: `Bearer ${stack.variables.EDITION_TOKEN}` },
  });
  if (response.ok) return response.text();
  throw new OperatorError(`管理后台没有给出已发布内容（HTTP ${response.status}）`);
}
