import { durations } from "#metrics/processMetrics.ts";
import type { Answer, Ask } from "./ask.ts";

const votes = durations(
  {
    name: "gridpress_vote_seconds",
    help: "Time from a vote's whole request to its answer, by how it ended",
  },
  ["outcome"],
);

const isVote = ({ method, path }: Ask): boolean =>
  method === "POST" && (path.endsWith("/likes") || path.endsWith("/ballots"));

/** `taken` is in the ledger; `refused` is by the rules; `failed` could not be said, and is repeated by its voter. */
const outcomeOf = ({ status }: Answer) =>
  status < 400 ? "taken" : status < 500 ? "refused" : "failed";

/** Answers as before, and counts each vote with its time; nothing of a voter or a campaign is kept. */
export const counted =
  (answer: (ask: Ask) => Promise<Answer>) =>
  async (ask: Ask): Promise<Answer> => {
    if (!isVote(ask)) return answer(ask);
    const began = performance.now();
    const answered = await answer(ask);
    votes.observe({ outcome: outcomeOf(answered) }, (performance.now() - began) / 1000);
    return answered;
  };
