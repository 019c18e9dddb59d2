import type { BallotAnswer } from "../campaign/vote.wire.ts";
import { ballotRefusal } from "../ledger/judgeBallot.ts";
import type { Refusal } from "../ledger/voteRefusals.ts";
import { admit } from "./admit.ts";
import { json, redirect } from "./answers.ts";
import type { Answer, Ask } from "./ask.ts";
import type { Booth } from "./booths.ts";
import type { Office } from "./office.ts";
import { formKey, readBallot } from "./readVote.ts";
import { refusalTo } from "./refusalTo.ts";

/** `POST /vote/:campaign/ballots`: one ballot of min…max choices, whole or not at all. */
export async function postBallot(office: Office, booth: Booth, ask: Ask): Promise<Answer> {
  const { slug, rules } = booth.campaign.frozen;
  const admitted = admit(office, booth, ask);
  if (admitted.kind === "answer") return admitted.answer;
  const read = readBallot(ask);
  const refuse = (refusal: Refusal) => refusalTo(ask, refusal);
  if (read.kind === "refused") return refuse({ code: read.code });

  const choices = read.vote.choices.toSorted((a, b) => a - b);
  const early = rules.ballot && ballotRefusal(choices, booth.campaign);
  if (early) return refuse(early);

  const voter = office.voters.nameIn(slug, admitted.subject);
  const key = read.vote.key?.toLowerCase() ?? formKey(voter, ...choices);
  const outcome = await booth.ballots.vote({ voter, key, choices, ...admitted.traces });

  if (outcome.kind === "refused") return refuse(outcome.refusal);
  const receipt = await office.giveReceipt({
    ...{ campaign: slug, at: outcome.at },
    place: { stream: "ballots", seq: outcome.seq, key },
  });
  if (read.kind === "form") return redirect(303, `/vote/${slug}/done?receipt=${receipt}`);
  const answer: BallotAnswer = {
    choices,
    repeated: outcome.repeated,
    at: outcome.at.toISOString(),
    receipt,
  };
  return json(answer);
}
