import { randomUUID } from "node:crypto";
import { richText } from "#tests/factories/documents.ts";
import type { MortalCms } from "./mortalCms.ts";

/** What stands in a document: the words in its text, each written once by somebody. */
export type State = { at: string; words: ReadonlySet<string> };

/** A save that was answered: what it sent began from `seen`. */
export type Saved = State & { by: string; seen: ReadonlySet<string>; overrides?: string };

type Doc = {
  updatedAt: string;
  body?: { root: { children: { children?: { text?: string }[] }[] } } | null;
};
type Conflict = { at: string };

export const stateOf = (doc: Doc): State => ({
  at: doc.updatedAt,
  words: new Set((doc.body?.root.children[0]?.children?.[0]?.text ?? "").split(" ")),
});

/** What a save became: saved, refused because of another's text, refused for another reason, or nobody knows. */
export type Outcome =
  | { kind: "saved"; saved: Saved }
  | { kind: "conflict"; at: string }
  | { kind: "refused"; status: number }
  | { kind: "unknown" };

/** A person in front of a form of the panel: begins from what was loaded, goes on from what was saved. */
export type Writer = {
  readonly name: string;
  readonly token: string;
  open(): Promise<void>;
  /** Adds a word of its own and autosaves, or publishes. */
  write(how?: { isPublish?: boolean; isLost?: boolean }): Promise<Outcome>;
  /** Sends the refused text over the other's, which is to stand as a version first. */
  keepMine(at: string): Promise<Outcome>;
};

export function writerOf(facts: {
  cms: MortalCms;
  id: number;
  name: string;
  token: string;
}): Writer {
  const { cms, id, name, token } = facts;
  let form = randomUUID();
  let base = "";
  let words: ReadonlySet<string> = new Set();
  let count = 0;

  const send = async (
    text: ReadonlySet<string>,
    { isPublish = false, over }: { isPublish?: boolean; over?: string },
  ): Promise<Outcome> => {
    const query = isPublish ? "depth=0" : "draft=true&autosave=true&depth=0";
    const answer = await cms.ask("PATCH", `/news/${id}?${query}`, {
      as: token,
      body: { body: richText([...text].join(" ")), _status: isPublish ? "published" : "draft" },
      headers: {
        "X-Gridpress-Base": over ?? base,
        "X-Gridpress-Form": form,
        ...(over && { "X-Gridpress-Keep": "1" }),
      },
    });
    if (!answer) return { kind: "unknown" };
    const { doc, errors } = answer.body as {
      doc?: Doc;
      errors?: { data?: { conflict?: Conflict } }[];
    };
    const at = errors?.[0]?.data?.conflict?.at;
    if (at !== undefined) return { kind: "conflict", at };
    if (answer.status !== 200 || !doc) return { kind: "refused", status: answer.status };
    const overrides = over === undefined ? {} : { overrides: over };
    return { kind: "saved", saved: { ...stateOf(doc), by: form, seen: text, ...overrides } };
  };
  const take = (outcome: Outcome) => {
    if (outcome.kind === "saved") base = outcome.saved.at;
    return outcome;
  };

  return {
    ...{ name, token },
    async open() {
      const { body } = await cms.rest("GET", `/news/${id}?draft=true&depth=0`, { as: token });
      const state = stateOf(body as unknown as Doc);
      [form, base, words] = [randomUUID(), state.at, state.words];
    },
    async write({ isPublish = false, isLost = false } = {}) {
      if (!isPublish) {
        count += 1;
        words = new Set([...words, `${name}-${count}`]);
      }
      const outcome = await send(words, { isPublish });
      // As if the answer never came: the form goes on from where it began.
      return isLost ? outcome : take(outcome);
    },
    async keepMine(at) {
      return take(await send(words, { over: at }));
    },
  };
}
