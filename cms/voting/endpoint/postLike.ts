import type { LikeAnswer, LikeRequest } from "../campaign/vote.wire.ts";
import type { LikeOutcome } from "../ledger/likeQueue.ts";
import { receiptId } from "../ledger/receipt.ts";
import { admit } from "./admit.ts";
import { json, problem, redirect } from "./answers.ts";
import type { Answer, Ask } from "./ask.ts";
import type { Booth } from "./booths.ts";
import { formKey, pressMs } from "./formKey.ts";
import type { Office } from "./office.ts";
import { readLike } from "./readVote.ts";
import { refusalPage } from "./refusalPage.ts";
import { refusalTo } from "./refusalTo.ts";

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

  if (read.kind === "form") return formAnswer(slug, candidate, key, outcome);
  if (outcome.kind === "refused") return problem(outcome.refusal);
  return json(likeAnswer(booth, { candidate, key }, outcome));
}

function likeAnswer(
  booth: Booth,
  { candidate, key }: LikeRequest,
  outcome: Extract<LikeOutcome, { kind: "counted" }>,
): LikeAnswer {
  const { repeated, at, nth, used, seq } = outcome;
  const { rules } = booth.campaign.frozen;
  return {
    candidate,
    repeated,
    at,
    nth,
    remaining: Math.max(0, (rules.likes?.perDay ?? 0) - used),
    receipt: receiptId({ stream: "likes", seq, key }),
    ...(rules.countsShown.mode === "live" && { likes: booth.tallies.likes.countOf(candidate) }),
  };
}

/** Counted likes are redirected, so that reloading the page sends nothing again. */
function formAnswer(slug: string, candidate: number, key: string, outcome: LikeOutcome): Answer {
  if (outcome.kind === "refused") return refusalPage(slug)(outcome.refusal);
  const receipt = receiptId({ stream: "likes", seq: outcome.seq, key });
  return redirect(303, `/vote/${slug}/done?candidate=${candidate}&receipt=${receipt}`);
}
