import { z } from "zod";
import { type Day, isOfCalendar, shanghaiDay } from "#leaves/shanghaiTime.ts";
import { typedText } from "#leaves/typedText.ts";
import type { DeskNote } from "./deskNote.ts";
import { lastNote } from "./deskNote.ts";
import { verifyWords as words } from "./verifyWording.ts";

/** Rule O23: what has to be known of how a recommendation was checked. */
export const verifyWire = z.strictObject({
  who: typedText({ least: 2, most: 60 }),
  how: typedText({ least: 2, most: 200 }),
  day: z.string().refine(isOfCalendar),
  source: typedText({ least: 2, most: 200 }),
});
export type VerifyField = keyof z.infer<typeof verifyWire>;

/** What is wrong with what was typed, in words, field by field; nothing for what can be kept. */
export function verifyProblems(typed: unknown, now: Date): string[] {
  const read = verifyWire.safeParse(typed);
  const wrong = new Set(read.error?.issues.map(({ path }) => String(path[0])));
  const isAhead = read.success && (read.data.day as Day) > shanghaiDay(now);
  return (Object.keys(words.fields) as VerifyField[])
    .filter((field) => wrong.has(field) || (field === "day" && isAhead))
    .map((field) => words.problems[field]);
}

/** Rule O23: what keeps the draft of a recommendation from being handed in. */
export const unverified = (of: { number: string; notes: readonly DeskNote[] }): string[] =>
  lastNote(of.notes, "verify") ? [] : [words.missing(of.number)];

/** How a recommendation was checked, in one line for whoever signs. */
export function verifiedIn(of: { number: string; notes: readonly DeskNote[] }): string {
  const verified = lastNote(of.notes, "verify");
  return verified ? words.line(of.number, verified) : "";
}
