import type { NomineeLink } from "./nomineeStore.ts";
import { nomineeWords } from "./wording.ts";

const { candidate: words } = nomineeWords;

/** A campaign as far as it matters here: what readers get of it, and what is being written. */
export type NominatingCampaign = {
  id: number;
  isFrozen: boolean;
  categories: readonly { slug: string; name: string }[];
  candidates: readonly { worker: number; number: number }[];
};

/** Rule O47: why a nominated person is not made a candidate, in words; undefined when it may be. */
export function refusalOfCandidate(facts: {
  isVerified: boolean;
  agreement: NomineeLink | undefined;
  campaign: NominatingCampaign | undefined;
  category: string;
}): string | undefined {
  const { isVerified, agreement, campaign, category } = facts;
  if (!isVerified) return words.notVerified;
  if (!agreement) return words.noAgreement;
  if (!campaign) return words.noCampaign;
  if (campaign.isFrozen) return words.notNominating;
  return campaign.categories.some(({ slug }) => slug === category) ? undefined : words.noCategory;
}

/** The number of the next candidate: behind all there are, so that none is given twice. */
export const nextNumber = (candidates: NominatingCampaign["candidates"]): number =>
  Math.max(0, ...candidates.map(({ number }) => number)) + 1;
