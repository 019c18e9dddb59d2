import type { CampaignState, Counts, LikeAnswer, Problem } from "#voting/vote.wire.ts";

/** What came of sending a like: an answer, a refusal, or nothing that could be relied on. */
export type Sent =
  | { kind: "counted"; answer: LikeAnswer }
  | { kind: "refused"; problem: Problem }
  | { kind: "unsure" };

const address = (campaign: string, part = "") => `/vote/${campaign}${part}`;

// The endpoint checks its answers against the wire in its tests; the schemas themselves would more than
// double what a phone has to load before it can vote.
async function read<Body>(path: string): Promise<Body | undefined> {
  try {
    const response = await fetch(path, { headers: { accept: "application/json" } });
    return response.ok ? ((await response.json()) as Body) : undefined;
  } catch {
    return undefined;
  }
}

/** Rules and standing of this voter; undefined when the endpoint cannot be reached. */
export const fetchState = (campaign: string) => read<CampaignState>(address(campaign));

export const fetchCounts = (campaign: string) => read<Counts>(address(campaign, "/counts"));

/** Sends a like once. A lost answer, a timeout and 503 are `unsure`: the same key may be sent again. */
export async function sendLike(
  campaign: string,
  like: { candidate: number; key: string },
): Promise<Sent> {
  try {
    const response = await fetch(address(campaign, "/likes"), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(like),
      signal: AbortSignal.timeout(10_000),
    });
    if (response.ok) return { kind: "counted", answer: await response.json() };
    if (response.status >= 500) return { kind: "unsure" };
    return { kind: "refused", problem: await response.json() };
  } catch {
    return { kind: "unsure" };
  }
}
