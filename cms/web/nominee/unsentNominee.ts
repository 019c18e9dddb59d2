import { nomineeWords } from "#intake/nominee/wording.ts";
import type { Unsent } from "../recommend/closedHtml.ts";

const { page: words } = nomineeWords;

const chosen = (options: Readonly<Record<string, string>>, choice = ""): string =>
  options[choice] ?? "";

/** What a nominated person chose and typed, in words. */
export const unsentNominee = (fields: ReadonlyMap<string, string>): Unsent =>
  (
    [
      [words.agreesAsk, chosen(words.agrees, fields.get("agrees"))],
      [words.portraitAsk, chosen(words.portraits, fields.get("portrait"))],
      [words.name, fields.get("name") ?? ""],
      [words.note, fields.get("note") ?? ""],
    ] as const
  ).filter(([, text]) => text.trim() !== "");
