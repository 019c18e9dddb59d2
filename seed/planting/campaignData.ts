import type { SeedCampaign } from "#seed/seed.wire.ts";
import type { Campaign } from "../../cms/payload-types.ts";
import type { Targets } from "./targets.ts";

/** A campaign under the names of its collection's fields; candidates take their words from their profiles. */
export const campaignData = (campaign: SeedCampaign, targets: Targets): Partial<Campaign> => ({
  slug: campaign.slug,
  name: campaign.name,
  summary: campaign.summary,
  intro: campaign.intro.join("\n\n"),
  cover: targets.picture(campaign.cover),
  organisers: campaign.organisers,
  rules: campaign.rules,
  candidates: campaign.candidates.map(({ worker, number, category }) => ({
    worker: targets.document("workers", worker),
    number,
    category,
  })),
  contact: campaign.contact,
  sample: campaign.sample,
  publishedAt: campaign.publishedAt,
});
