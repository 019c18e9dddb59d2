import { z } from "zod";
import { cleanText } from "#leaves/cleanText.ts";
import { uuidOfHash } from "#leaves/hashes.ts";
import { candidateNumber } from "../campaign/endpointNames.ts";
import type { Keyring } from "../voters/keyring.ts";
import { longestContact, longestName, longestText, objectionWords as words } from "./wording.ts";

/** What somebody typed into the form, as it came. */
export type Typed = { candidate: string; text: string; name: string; contact: string };

export const nothingTyped: Typed = { candidate: "", text: "", name: "", contact: "" };

/** An objection fit to be filed. */
export type ReadObjection = { candidate?: number; text: string; name: string; contact: string };

/** What is wrong, by field. */
export type ObjectionErrors = Partial<Record<keyof Typed, string>>;

/** People count characters; two code units make one of them now and then. */
const atMost = (most: number, message: string) =>
  z.string().refine((text) => [...text].length <= most, message);

const objectionWire = (numbers: ReadonlySet<number>) =>
  z.object({
    candidate: z
      .string()
      .refine(
        (text) => text === "" || numbers.has(candidateNumber(text) ?? 0),
        words.candidateUnknown,
      )
      .transform(candidateNumber),
    text: atMost(longestText, words.textLong).refine(
      (text) => [...text].length >= 10,
      words.textMissing,
    ),
    name: atMost(longestName, words.nameLong),
    contact: atMost(longestContact, words.contactLong),
  });

/** What was typed into a plain form, cleaned: its line breaks are of one kind, and what nobody sees counts as nothing. */
export function typedIn(body: string): Typed {
  const fields = new URLSearchParams(body);
  const field = (name: keyof Typed) => cleanText(fields.get(name) ?? "", { lines: true });
  return {
    candidate: field("candidate"),
    text: field("text"),
    name: field("name"),
    contact: field("contact"),
  };
}

/** Reads an objection to a campaign of these candidates, or says by field what is wrong, in Chinese. */
export function readObjection(
  typed: Typed,
  numbers: ReadonlySet<number>,
): { objection: ReadObjection } | { errors: ObjectionErrors } {
  const read = objectionWire(numbers).safeParse(typed);
  if (read.success) return { objection: read.data };
  const errors: ObjectionErrors = {};
  for (const { path, message } of read.error.issues) errors[path[0] as keyof Typed] ??= message;
  return { errors };
}

/** Key of an objection: the same content has the same one, and without the secret nothing can be tried against it. */
export const objectionKey =
  (keyring: Keyring) =>
  (objection: string): string =>
    uuidOfHash(keyring("objections")(objection));
