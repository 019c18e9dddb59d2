import { createHash } from "node:crypto";
import type { Answer, Ask } from "./ask.ts";

/** Whether `If-None-Match` names a tag; a proxy may have made it weak. */
const hasTag = (header: string | undefined, tag: string) =>
  header?.split(",").some((given) => given.trim().replace(/^W\//, "") === tag) ?? false;

/** Answers that this caller has what an answer's tag names already, if it says so. */
export const unlessKept = (
  ask: Pick<Ask, "header">,
  headers: Answer["headers"],
): Answer | undefined =>
  hasTag(ask.header("if-none-match"), headers.ETag ?? "")
    ? { status: 304, headers, body: "" }
    : undefined;

/** Gives what others may keep a tag by its content: who has it loads it no second time. */
export function tagged(ask: Pick<Ask, "header">, answer: Answer): Answer {
  const { status, headers, body } = answer;
  const isKept = status === 200 && headers["Cache-Control"] !== "no-store";
  if (!isKept || headers.ETag !== undefined) return answer;
  const ETag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const own = { ...headers, ETag };
  return unlessKept(ask, own) ?? { ...answer, headers: own };
}
