import type { Library } from "#edition/library/library.ts";
import { paths } from "#leaves/paths.ts";
import { signingKeyOf } from "#voting/acts/readStatements.ts";
import { words } from "../wording.ts";
import { belowCampaign } from "./campaignHead.ts";
import { rulesInWords } from "./rulesInWords.ts";

/** The rules page; undefined when there is no campaign of that slug. */
export const rulesPage = (library: Library, slug: string) => {
  const campaign = library.campaign(slug);
  return (
    campaign && {
      head: belowCampaign(campaign, {
        path: paths.campaignRules(slug),
        title: words.rules,
        description: `${campaign.name}的规则`,
      }),
      name: campaign.name,
      sections: rulesInWords(campaign.rules),
      rulesHash: campaign.rulesHash,
      signingKey: signingKeyOf(campaign.acts)?.join(" "),
      contact: campaign.contact,
    }
  );
};
export type RulesPage = NonNullable<ReturnType<typeof rulesPage>>;

/** The page on which a citizen checks a receipt. */
export const verifyPage = (library: Library, slug: string) => {
  const campaign = library.campaign(slug);
  return (
    campaign && {
      head: belowCampaign(campaign, {
        path: paths.campaignVerify(slug),
        title: words.verify,
        description: words.verifyText,
      }),
      slug,
      name: campaign.name,
    }
  );
};
export type VerifyPage = NonNullable<ReturnType<typeof verifyPage>>;
