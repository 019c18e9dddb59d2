import { cleanText } from "#leaves/cleanText.ts";
import type { NomineeAnswer } from "./nominee.wire.ts";
import { nomineeWords } from "./wording.ts";

const { problems: words } = nomineeWords.page;

/** Longest name and longest note, in characters. */
const nomineeLimits = { name: 40, note: 1000 } as const;

type Typed = { answer: NomineeAnswer; problems: ReadonlyMap<string, string> };

/** Rule O46: a form as the nominated person typed it, and what is wrong with it, by field. Nothing is agreed to that was not chosen. */
export function readNominee(fields: ReadonlyMap<string, string>): Typed {
  const problems = new Map<string, string>();
  const typed = (name: keyof typeof nomineeLimits): string => {
    const text = cleanText(fields.get(name) ?? "", { lines: true });
    if (Array.from(text).length > nomineeLimits[name])
      problems.set(name, words.long(nomineeLimits[name]));
    return text;
  };
  const chosen = (name: string, isAsked: boolean): boolean => {
    const choice = fields.get(name);
    if (isAsked && choice !== "yes" && choice !== "no") problems.set(name, words.choose);
    return choice === "yes";
  };
  const agrees = chosen("agrees", true);
  const answer = {
    agrees,
    // Of who declines no picture is shown.
    portrait: chosen("portrait", agrees) && agrees,
    name: typed("name"),
    note: typed("note"),
  };
  if (answer.name === "") problems.set("name", words.name);
  return { answer, problems };
}
