import type { LikeAnswer } from "../campaign/vote.wire.ts";
import type { LikeOutcome } from "../ledger/likeQueue.ts";
import { admit } from "./admit.ts";
import { json, problem, redirect } from "./answers.ts";
import type { Answer, Ask } from "./ask.ts";
import type { Booth } from "./booths.ts";
import type { Office } from "./office.ts";
import { formKey, pressMs, readLike } from "./readVote.ts";
import { refusalPage, refusalTo } from "./refusalTo.ts";

/** `POST /vote/:campaign/likes`, answered after the like's commit. */
export async function postLike(office: Office, booth: Booth, ask: Ask): Promise<Answer> {
  const { slug } = booth.campaign.frozen;
  const admitted = admit(office, booth, ask);
  if (admitted.kind === "answer") return admitted.answer;
  const read = readLike(ask);
  if (read.kind === "refused") return refusalTo(ask, { code: read.code });

  const voter = office.voters.nameIn(slug, admitted.subject);
  const { candidate } = read.vote;
  const press = () => Math.floor(booth.now().getTime() / pressMs);
  const key = read.vote.key?.toLowerCase() ?? formKey(voter, candidate, press());
  const outcome = await booth.likes.like({ voter, key, candidate, ...admitted.traces });

  if (outcome.kind === "refused")
    return read.kind === "form" ? refusalPage(slug)(outcome.refusal) : problem(outcome.refusal);
  const receipt = await office.giveReceipt({
    ...{ campaign: slug, at: new Date(outcome.at) },
    place: { stream: "likes", seq: outcome.seq, key },
  });
  // Redirected, so that reloading the page sends nothing again.
  if (read.kind === "form")
    return redirect(303, `/vote/${slug}/done?candidate=${candidate}&receipt=${receipt}`);
  return json(likeAnswer(booth, { candidate, receipt }, outcome));
}

function likeAnswer(
  booth: Booth,
  { candidate, receipt }: Pick<LikeAnswer, "candidate" | "receipt">,
  outcome: Extract<LikeOutcome, { kind: "counted" }>,
): LikeAnswer {
  const { repeated, at, nth, used } = outcome;
  const { rules } = booth.campaign.frozen;
  return {
    candidate,
    repeated,
    at,
    nth,
    remaining: Math.max(0, (rules.likes?.perDay ?? 0) - used),
    receipt,
    ...(rules.countsShown.mode === "live" && { likes: booth.tallies.likes.countOf(candidate) }),
  };
}
