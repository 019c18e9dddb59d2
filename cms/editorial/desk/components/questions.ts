import type { OpenDocument } from "./openDocuments.ts";

/** What a refusal says of the text that stands (rule Y2). */
export type Conflict = {
  readonly by?: string;
  readonly at: string;
  readonly fields: readonly { readonly path: string; readonly label: string }[];
};

/** What a save waits for somebody to decide. */
export type Question =
  | {
      readonly kind: "conflict";
      readonly document: OpenDocument;
      readonly conflict: Conflict;
      readonly mine: Readonly<Record<string, unknown>>;
      readonly answer: (kept: "mine" | "theirs") => void;
    }
  | { readonly kind: "sign-in"; readonly answer: () => void };

export type State = {
  readonly questions: readonly Question[];
  /** Saves that wait for the server to come back. */
  readonly isAway: boolean;
};

let state: State = { questions: [], isAway: false };
const listeners = new Set<() => void>();

const set = (next: State) => {
  state = next;
  for (const listener of listeners) listener();
};

/** What waits to be decided, as React's `useSyncExternalStore` wants it. */
export const questions = {
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  now: (): State => state,
};

const none: State = { questions: [], isAway: false };
/** Nothing waits while a page is made on the server. */
export const noQuestions = (): State => none;

export const tellAway = (isAway: boolean): void => {
  if (state.isAway !== isAway) set({ ...state, isAway });
};

const ask = <A>(make: (answer: (value: A) => void) => Question): Promise<A> =>
  new Promise((resolve) => {
    const question = make((value) => {
      set({ ...state, questions: state.questions.filter((one) => one !== question) });
      resolve(value);
    });
    set({ ...state, questions: [...state.questions, question] });
  });

export const askConflict = (
  facts: Omit<Extract<Question, { kind: "conflict" }>, "kind" | "answer">,
): Promise<"mine" | "theirs"> => ask((answer) => ({ kind: "conflict", ...facts, answer }));

let signingIn: Promise<void> | undefined;
/** However many saves found the session over, one sign-in is asked for. */
export const askSignIn = (): Promise<void> => {
  signingIn ??= ask<void>((answer) => ({ kind: "sign-in", answer })).finally(() => {
    signingIn = undefined;
  });
  return signingIn;
};
