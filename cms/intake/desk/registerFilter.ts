import { stateWords } from "../wording.ts";
import { callWords } from "./callWording.ts";
import type { RegisterFilter, RegisterLine } from "./registerRules.ts";

/** Of words that are looked for, in characters. */
const longest = 60;

const one = (given: unknown): string | undefined =>
  typeof given === "string" && given !== "" ? given : undefined;

const isKey = <T extends object>(words: T, given: string | undefined): given is keyof T & string =>
  given !== undefined && Object.hasOwn(words, given);

/** The filter that stands in an address; what is not understood narrows nothing. `self` is the account for `mine`. */
export function filterIn(
  asked: Record<string, string | string[] | undefined>,
  self: string,
): RegisterFilter {
  const [state, street, channel] = [one(asked.state), one(asked.street), one(asked.channel)];
  const age = Number(one(asked.age));
  const text = one(asked.q)?.normalize("NFKC").trim().slice(0, longest);
  return {
    ...(state === "suspicious" && { state }),
    ...(isKey(stateWords, state) && { state }),
    ...(street && /^\d{9}$/.test(street) && { street }),
    ...(isKey(callWords.channels, channel) && { channel: channel as RegisterLine["channel"] }),
    ...(Number.isSafeInteger(age) && age > 0 && { age }),
    ...(asked.mine === "1" && { assignee: self }),
    ...(text && { text }),
  };
}

/** The number before which a page of the register begins; undefined for the newest. */
export const beforeIn = (asked: Record<string, string | string[] | undefined>) => {
  const before = one(asked.before);
  return before && /^TJ-\d{4}-\d{6,9}$/.test(before) ? before : undefined;
};
