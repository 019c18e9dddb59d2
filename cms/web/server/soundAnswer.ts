import type { Answer } from "#voting/endpoint/ask.ts";

/** An answer that a server can send; throws for anything else, whatever its type claims. */
export function soundAnswer(given: Answer): Answer {
  const isSound =
    typeof given === "object" &&
    given !== null &&
    typeof given.body === "string" &&
    typeof given.headers === "object" &&
    given.headers !== null &&
    Number.isInteger(given.status) &&
    given.status >= 200 &&
    given.status < 600;
  if (!isSound) throw new TypeError("a handler gave something that is no answer");
  return given;
}
