import { createHash } from "node:crypto";
import type { Answer, Ask } from "./ask.ts";

/** Whether `If-None-Match` names a tag; a proxy may have made it weak. */
const hasTag = (header: string | undefined, tag: string) =>
  header?.split(",").some((given) => given.trim().replace(/^W\//, "") === tag) ?? false;

/**
 * Gives what others may keep a tag by its content, unless it has one: who has it loads it no second time.
 */
export function tagged(ask: Pick<Ask, "header">, answer: Answer): Answer {
  const { status, headers, body } = answer;
  if (status !== 200 || headers["Cache-Control"] === "no-store") return answer;
  const hash = () => createHash("sha256").update(body).digest("base64url").slice(0, 22);
  const own = { ...headers, ETag: headers.ETag ?? `"${hash()}"` };
  const isKept = hasTag(ask.header("if-none-match"), own.ETag);
  return isKept ? { status: 304, headers: own, body: "" } : { ...answer, headers: own };
}
