import type { Problem } from "#voting/campaign/vote.wire.ts";
import type { Work } from "#voting/campaign/work.wire.ts";
import type { Sent } from "./voteApi.ts";
import { words } from "./wording.ts";
import { doWork } from "./workDone.ts";

/** Waits before each retry of a vote, in ms; then the voter is told that it could not be confirmed. */
const retryMs = [1000, 2000, 4000, 8000, 15_000];

/** A vote is worked for so many times: the network may change, or the work grow old, on the way. */
const mostWorks = 3;

/** Whether the work was done; its code may not load on a bad network. */
const isDone = (work: Work) =>
  doWork(work).then(
    () => true,
    () => false,
  );

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Until the phone is back on a network, or the wait is over when the browser cannot tell. */
const online = (ms: number) =>
  navigator.onLine
    ? pause(ms)
    : new Promise((resolve) => addEventListener("online", resolve, { once: true }));

/**
 * Sends the same vote with the same key until there is an answer. `onWait` gets the words to show meanwhile; when no answer came in half a minute, what
 * is returned says so.
 */
export async function untilAnswered<Answer>(
  send: () => Promise<Sent<Answer>>,
  onWait: (message: string) => void,
): Promise<
  | { kind: "counted"; answer: Answer }
  | { kind: "refused"; problem: Problem }
  | { kind: "unanswered"; message: string }
> {
  let isNewDevice = true;
  let works = mostWorks;
  for (let attempt = 0; ; ) {
    const sent = await send();
    // The refusal brought the cookie along; the same vote goes out again with it.
    if (sent.kind === "refused" && sent.problem.code === "cookie-needed" && isNewDevice) {
      isNewDevice = false;
      continue;
    }
    if (sent.kind === "refused" && sent.problem.work && works > 0) {
      works -= 1;
      onWait(words.verifying);
      if (await isDone(sent.problem.work)) continue;
    } else if (sent.kind !== "unsure") return sent;
    const wait = retryMs[attempt];
    attempt += 1;
    const foreign = sent.kind === "unsure" ? sent.foreign : undefined;
    const blocked = foreign === undefined ? undefined : words.blocked(foreign);
    if (wait === undefined) return { kind: "unanswered", message: blocked ?? words.gaveUp };
    onWait(blocked ?? (navigator.onLine ? words.retrying : words.offline));
    await online(wait);
  }
}
