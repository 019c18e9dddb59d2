import { type CampaignRules, votersOf } from "#voting/campaign/campaign.wire.ts";
import { words } from "../wording.ts";
import { votersInWords } from "./votersInWords.ts";

/** How often a voter may like, and who is one voter where that is not the device; undefined without likes. */
export function limitsInWords(rules: CampaignRules): string | undefined {
  const { likes } = rules;
  if (!likes) return undefined;
  const voters = votersOf(rules);
  const how = words.howToLike(likes.perDay, likes.perCandidatePerDay);
  return voters === "device" ? how : `${how}${votersInWords[voters].who}`;
}
