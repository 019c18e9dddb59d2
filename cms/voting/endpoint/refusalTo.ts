import type { Refusal } from "../ledger/voteRefusals.ts";
import { problem } from "./answers.ts";
import type { Answer, Ask } from "./ask.ts";
import { isForm } from "./readVote.ts";
import { refusalPage } from "./refusalPage.ts";

const campaignOf = /^\/vote\/([a-z0-9]+(?:-[a-z0-9]+)*)(?:\/|$)/;

/**
 * A refusal in the form in which was asked: people who sent a plain form get a page with a way back, everybody else
 * problem details.
 */
export const refusalTo = (
  ask: Pick<Ask, "header" | "path">,
  refusal: Refusal,
  headers?: Record<string, string>,
): Answer =>
  isForm(ask)
    ? refusalPage(campaignOf.exec(ask.path)?.[1])(refusal, headers)
    : problem(refusal, headers);
