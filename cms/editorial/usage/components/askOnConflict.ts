import { type InUse, inUseOf } from "../inUseAnswer.wire.ts";

/** Asked once for each refusal: answers with the reason for going on, or with nothing. */
type Ask = (inUse: InUse) => Promise<string | undefined>;

type Fetch = typeof window.fetch;

/**
 * A `fetch` that holds the answer to a change of something in use until somebody decided: with a reason the same request is sent again in
 * the header of rule C39, without one the refusal goes back to who asked.
 */
export const askOnConflict =
  (plain: Fetch, ask: Ask): Fetch =>
  async (input, init) => {
    const answer = await plain(input, init);
    if (answer.status !== 409 || typeof input !== "string") return answer;
    const json: unknown = await answer
      .clone()
      .json()
      .catch(() => undefined);
    const inUse = inUseOf(json);
    const reason = inUse && (await ask(inUse));
    if (reason === undefined) return answer;
    const headers = new Headers(init?.headers);
    headers.set("x-gridpress-anyway", encodeURIComponent(reason));
    return plain(input, { ...init, headers });
  };
