import { workHeader } from "#voting/campaign/endpointNames.ts";
import type {
  BallotAnswer,
  BallotRequest,
  CampaignState,
  Counts,
  LikeAnswer,
  LikeRequest,
  Problem,
} from "#voting/campaign/vote.wire.ts";
import { ask } from "../../frame/ask.ts";
import { workDone } from "./workDone.ts";

/** What came of sending a vote: an answer, a refusal, or nothing that could be relied on. */
export type Sent<Answer> =
  | { kind: "counted"; answer: Answer }
  | { kind: "refused"; problem: Problem }
  | {
      kind: "unsure";
      /** Status of what something on the way answered in the endpoint's place. */
      foreign?: number;
    };

const address = (campaign: string, part = "") => `/vote/${campaign}${part}`;

// The endpoint checks its answers against the wire in its tests; the schemas themselves would more than
// double what a phone has to load before it can vote.
async function read<Body>(path: string): Promise<Body | undefined> {
  const answer = await ask(path, { headers: { accept: "application/json" } });
  return answer?.isOk ? (answer.body as Body) : undefined;
}

/** Rules and state of this voter; undefined when the endpoint cannot be reached. */
export const fetchState = (campaign: string) => read<CampaignState>(address(campaign));

export const fetchCounts = (campaign: string) => read<Counts>(address(campaign, "/counts"));

async function send<Answer>(path: string, body: object): Promise<Sent<Answer>> {
  const work = workDone();
  const answer = await ask(path, {
    method: "POST",
    headers: { "content-type": "application/json", ...(work && { [workHeader]: work }) },
    body: JSON.stringify(body),
  });
  if (!answer || answer.status >= 500) return { kind: "unsure" };
  if (answer.body === undefined) return { kind: "unsure", foreign: answer.status };
  return answer.isOk
    ? { kind: "counted", answer: answer.body as Answer }
    : { kind: "refused", problem: answer.body as Problem };
}

/** Sends a like once. A lost answer, a timeout and 503 are `unsure`: the same key may be sent again. */
export const sendLike = (campaign: string, like: LikeRequest) =>
  send<LikeAnswer>(address(campaign, "/likes"), like);

/** Sends a ballot once, under the same terms. */
export const sendBallot = (campaign: string, ballot: BallotRequest) =>
  send<BallotAnswer>(address(campaign, "/ballots"), ballot);
