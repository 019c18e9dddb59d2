import type { Picture } from "#content/media.wire.ts";
import { workerPosts } from "#content/vocabulary.ts";
import type { Candidate } from "#edition/campaign.wire.ts";
import { labelOf } from "#leaves/options.ts";
import { paths } from "#leaves/paths.ts";

/** A candidate as the campaign's list shows them. */
export type CandidateCard = {
  href: string;
  number: number;
  name: string;
  post: string | undefined;
  place: string | undefined;
  summary: string;
  portrait: Picture | undefined;
  withdrawn: boolean;
  sample: boolean;
};

export const candidateCard = (campaign: string, candidate: Candidate): CandidateCard => ({
  href: paths.candidate(campaign, candidate.slug),
  number: candidate.number,
  name: candidate.name,
  post: candidate.post && labelOf(workerPosts, candidate.post),
  place: candidate.place,
  summary: candidate.summary,
  portrait: candidate.portrait,
  withdrawn: candidate.withdrawn,
  sample: candidate.sample,
});
