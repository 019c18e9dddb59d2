import { baseHeaders } from "../base.wire.ts";
import { hasOpenDocument, type OpenDocument, openDocumentAt } from "./openDocuments.ts";
import { askConflict, askSignIn, type Conflict, tellAway } from "./questions.ts";

type Fetch = typeof globalThis.fetch;
type Options = {
  /** Between two tries to reach a server that is away. */
  retryMs: number;
  signedOut: () => void;
};
type Sent = { path: string; method: string; isAutosave: boolean };

const sentOf = (input: RequestInfo | URL, init: RequestInit | undefined): Sent => {
  const url = new URL(
    input instanceof Request ? input.url : input,
    globalThis.location?.href ?? "http://localhost",
  );
  const method = (init?.method ?? (input instanceof Request ? input.method : "GET")).toUpperCase();
  return { path: url.pathname, method, isAutosave: url.searchParams.get("autosave") === "true" };
};

const mineOf = (body: unknown): Record<string, unknown> => {
  const text = body instanceof FormData ? body.get("_payload") : body;
  return typeof text === "string" ? JSON.parse(text) : {};
};

const conflictIn = async (answer: Response): Promise<Conflict | undefined> => {
  if (answer.status !== 409) return undefined;
  const body = await answer
    .clone()
    .json()
    .catch(() => undefined);
  return body?.errors?.[0]?.data?.conflict;
};

const isSignedIn = async (fetch: Fetch): Promise<boolean> => {
  const answer = await fetch("/api/users/me", { credentials: "include" });
  const body = await answer.json().catch(() => ({}));
  return !answer.ok || Boolean(body.user);
};

const isAway = (answer: Response | undefined): boolean =>
  answer === undefined || [502, 503, 504].includes(answer.status);

/** Sends until the server is there again: an autosave waits, what somebody pressed answers at once that it failed. */
async function reach(
  send: () => Promise<Response>,
  retryMs: number | undefined,
): Promise<Response> {
  if (retryMs === undefined) return send();
  for (;;) {
    const answer = await send().catch(() => undefined);
    tellAway(isAway(answer));
    if (answer && !isAway(answer)) return answer;
    await new Promise((resolve) => setTimeout(resolve, retryMs));
  }
}

async function save(
  fetch: Fetch,
  document: OpenDocument,
  sent: Sent & { input: RequestInfo | URL; init: RequestInit | undefined; retryMs: number },
): Promise<Response> {
  let kept: { base: string } | undefined;
  for (;;) {
    const headers = new Headers(sent.init?.headers);
    const base = kept?.base ?? document.base;
    if (base) headers.set(baseHeaders.base, base);
    headers.set(baseHeaders.form, document.form);
    if (kept) headers.set(baseHeaders.keep, "1");
    const sentAt = Date.now();
    const send = () => fetch(sent.input, { ...sent.init, headers });
    const answer = await reach(send, sent.isAutosave ? sent.retryMs : undefined);
    if (answer.ok) {
      const body = await answer
        .clone()
        .json()
        .catch(() => ({}));
      document.base = body.doc?.updatedAt ?? document.base;
      document.saved(sentAt);
      return answer;
    }
    if ([401, 403].includes(answer.status) && !(await isSignedIn(fetch))) {
      await askSignIn();
      continue;
    }
    const conflict = await conflictIn(answer);
    if (!conflict) return answer;
    const mine = mineOf(sent.init?.body);
    if ((await askConflict({ document, conflict, mine })) === "mine") {
      kept = { base: conflict.at };
      continue;
    }
    document.giveWay();
    // The page goes: nothing that waits for this answer is to go on before.
    return new Promise(() => undefined);
  }
}

/**
 * Saves of open documents say what they began from, go one after the other, and come back only when they were decided: the form that waits
 * for the answer autosaves nothing meanwhile. Everything else passes as it is, but that a session which is over while a document is open
 * asks for a new one instead of leaving the page.
 */
export function keepSaves(fetch: Fetch, options: Options): Fetch {
  const { retryMs, signedOut } = options;
  const turns = new Map<string, Promise<unknown>>();
  return async (input, init) => {
    const sent = sentOf(input, init);
    const document = sent.method === "PATCH" ? openDocumentAt(sent.path) : undefined;
    if (document) {
      const before = turns.get(sent.path) ?? Promise.resolve();
      const turn = before
        .catch(() => undefined)
        .then(() => save(fetch, document, { ...sent, input, init, retryMs }));
      turns.set(sent.path, turn);
      return turn;
    }
    const answer = await fetch(input, init);
    if (answer.ok && sent.path.endsWith("/users/logout")) signedOut();
    if (answer.ok || !hasOpenDocument() || !sent.path.endsWith("/users/refresh-token"))
      return answer;
    await askSignIn();
    return fetch(input, init);
  };
}
