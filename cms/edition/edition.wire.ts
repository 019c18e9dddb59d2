import { z } from "zod";
import { sitePath } from "#content/address/sitePath.ts";
import { slugWire, storyRefWire } from "#content/refs.wire.ts";
import { settingsWire } from "#content/settings.wire.ts";
import { storyWire } from "#content/story.wire.ts";
import {
  correctionWire,
  partnerWire,
  projectWire,
  streetWire,
  topicWire,
  workerWire,
} from "#content/subjects.wire.ts";
import { withdrawalReasons } from "#content/vocabulary.ts";
import { valuesOf } from "#leaves/options.ts";
import { placeWire } from "#places/place.wire.ts";
import { campaignWire } from "./campaign.wire.ts";

/** An old address of this site and where it lives now. */
export const redirectWire = z.strictObject({
  from: z.string().regex(sitePath),
  to: z.string().regex(sitePath),
});
export type Redirect = z.infer<typeof redirectWire>;

/** A page that was public and is no more: answered 410 with the class of the reason. */
export const tombstoneWire = z.strictObject({
  path: z.string().regex(sitePath),
  headline: z.string(),
  reason: z.enum(valuesOf(withdrawalReasons)).optional(),
  at: z.iso.datetime(),
});
export type Tombstone = z.infer<typeof tombstoneWire>;

/**
 * Everything that is public at one moment, and nothing else. Pages get all their data from one edition.
 * Lists come newest first; references inside point only at documents of the same edition.
 */
export const editionWire = z.strictObject({
  version: z.literal(1),
  at: z.iso.datetime(),
  settings: settingsWire,
  /** City, every district and street, and each community, estate and grid that a document names. */
  places: z.array(placeWire),
  stories: z.array(storyWire),
  projects: z.array(projectWire),
  partners: z.array(partnerWire),
  workers: z.array(workerWire),
  streets: z.array(streetWire),
  topics: z.array(topicWire),
  corrections: z.array(correctionWire),
  campaigns: z.array(campaignWire),
  redirects: z.array(redirectWire),
  tombstones: z.array(tombstoneWire),
  /** Hand-picked lead stories of the front page, in order. */
  front: z.array(storyRefWire),
  /** Slug of the campaign that the front page features. */
  featuredCampaign: slugWire.optional(),
});
export type Edition = z.infer<typeof editionWire>;
