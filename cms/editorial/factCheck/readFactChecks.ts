import type { PayloadRequest } from "payload";
import type { SignedCollection } from "#edition/signed/formOf.ts";
import { shanghaiStamp } from "#leaves/shanghaiTime.ts";
import { passagesOf } from "../comments/passagesOf.ts";
import { type DocumentRow, newestForm } from "../review/documentNow.ts";
import { passagesNow } from "./factCheckRules.ts";
import { type FactCheck, factChecksOf } from "./factCheckStore.ts";
import { purposeWords, wording } from "./wording.ts";

/** A link as the tab shows it: for whom, how it stands, and what was answered, in words. */
export type FactCheckLine = {
  id: number;
  about: string;
  asked: string;
  state: string;
  isOpen: boolean;
  counts: string;
  said: string[];
  stale: string[];
  /** Pictures that the person agreed to, each by its place, so that it can be kept in the ledger. */
  portraits: { picture: number; words: string }[];
};

export type FactChecksView = {
  lines: FactCheckLine[];
  /** People who are named in the text, as they are typed: one on a line. */
  people: string;
};

const stamp = (at: number) => shanghaiStamp(new Date(at)).slice(0, 16);

const brief = (text: string) => {
  const characters = Array.from(text);
  return characters.length > 20 ? `${characters.slice(0, 20).join("")}……` : text;
};

function stateOf({ isRevoked, endsAt, answer, answeredAt }: FactCheck, now: Date): string {
  if (answer && answeredAt !== null) {
    const { name, post } = answer;
    return wording.answered([name, post].filter(Boolean).join("，"), stamp(answeredAt));
  }
  if (isRevoked) return wording.revoked;
  return endsAt <= now.getTime() ? wording.ended : wording.waiting(stamp(endsAt));
}

function saidOf({ answer, content }: FactCheck): string[] {
  if (!answer) return [];
  const people = content.people.flatMap(({ name, post }, index) => {
    const said = answer.people[index];
    return said ? wording.person(name, post, said.isRight, said.text) : [];
  });
  const pictures = content.pictures.flatMap(({ words }, index) => {
    const said = answer.pictures[index];
    return said ? wording.portrait(brief(words), said) : [];
  });
  return [...people, ...pictures, ...(answer.note ? [wording.note(answer.note)] : [])];
}

/** Rule R33: one link in words, against the present text. */
export function factCheckLine(
  check: FactCheck,
  present: readonly { readonly text: string }[],
  now: Date,
): FactCheckLine {
  const { id, content, recipient, unit, purpose, byName, by, at, answer } = check;
  const passages = answer ? passagesNow(content, answer, present) : [];
  const wrong = passages.filter(({ correction }) => correction !== "");
  const right = passages.length - wrong.length;
  return {
    id,
    about: wording.about(recipient, unit, purposeWords[purpose]),
    asked: wording.asked(byName || by, stamp(at)),
    state: stateOf(check, now),
    isOpen: !check.isRevoked && check.endsAt > now.getTime(),
    counts:
      passages.length === 0
        ? ""
        : wrong.length === 0
          ? wording.allRight(right)
          : wording.counts(right, wrong.length),
    said: [
      ...wrong.map(({ label, text, correction }) => wording.wrong(label, brief(text), correction)),
      ...saidOf(check),
    ],
    portraits: content.pictures.flatMap(({ words }, picture) =>
      answer?.pictures[picture] === "yes" ? [{ picture, words: brief(words) }] : [],
    ),
    stale: passages.flatMap(({ label, text, isStale }) =>
      isStale ? wording.stale(label, brief(text)) : [],
    ),
  };
}

/** People with a post who are named in a form: guests, and who is quoted. */
function peopleOf(value: unknown, found = new Map<string, string>()): Map<string, string> {
  if (Array.isArray(value)) for (const one of value) peopleOf(one, found);
  else if (typeof value === "object" && value !== null) {
    const { name, speaker, post } = value as Record<string, unknown>;
    const named = typeof name === "string" ? name : speaker;
    if (typeof named === "string" && typeof post === "string" && named !== "")
      found.set(named, post);
    for (const one of Object.values(value)) peopleOf(one, found);
  }
  return found;
}

/** Links newest first: what somebody confirmed before and was asked again about is not to be asked once more. */
function linesOf(
  checks: readonly FactCheck[],
  present: readonly { readonly text: string }[],
  now: Date,
): FactCheckLine[] {
  const answered = new Set<string>();
  return checks.map((check) => {
    const line = factCheckLine(check, present, now);
    const isOlder = answered.has(check.recipient);
    if (check.answer) answered.add(check.recipient);
    return isOlder ? { ...line, stale: [] } : line;
  });
}

/** Rule R33: stretches of a text that were confirmed, and changed since. */
export async function staleStretches(
  req: PayloadRequest,
  document: { collection: SignedCollection; id: number },
  row: DocumentRow | null,
): Promise<string[]> {
  const checks = await factChecksOf(req, document);
  const present = passagesOf(document.collection, row);
  return linesOf(checks, present, new Date()).flatMap(({ about, stale }) =>
    stale.map((one) => `${about}。${one}`),
  );
}

/** The links of a document. */
export async function readFactChecks(
  req: PayloadRequest,
  document: { collection: SignedCollection; id: number },
  now: Date,
): Promise<FactChecksView> {
  const { row, form } = await newestForm(req, document);
  const present = passagesOf(document.collection, row);
  const checks = await factChecksOf(req, document);
  const people = [...peopleOf(form)].map(([name, post]) => `${name} ${post}`);
  return {
    lines: linesOf(checks, present, now),
    people: people.join("\n"),
  };
}
