import { z } from "zod";
import { bodyNodeWire } from "#content/body.wire.ts";
import { slugWire, storyRefWire } from "#content/refs.wire.ts";
import { settingsWire } from "#content/settings.wire.ts";
import { announcementWire, caseWire, interviewWire, newsWire } from "#content/story.wire.ts";
import {
  correctionWire,
  partnerWire,
  projectWire,
  streetWire,
  topicWire,
  workerWire,
} from "#content/subjects.wire.ts";
import { campaignWire, candidateWire } from "#edition/campaign.wire.ts";

/** Name of a drawing in the picture catalogue; documents point at pictures by it. */
const pictureKeyWire = slugWire;

const [
  paragraph,
  heading,
  list,
  quote,
  rule,
  ,
  ,
  ,
  pullQuote,
  figures,
  timeline,
  table,
  ,
  related,
] = bodyNodeWire.options;

/** A body node of the edition's contract, with pictures named by key because they are not yet uploaded. */
const seedNodeWire = z.discriminatedUnion("type", [
  paragraph,
  heading,
  list,
  quote,
  rule,
  pullQuote,
  figures,
  timeline,
  table,
  related,
  z.strictObject({ type: z.literal("picture"), picture: pictureKeyWire }),
  z.strictObject({ type: z.literal("gallery"), pictures: z.array(pictureKeyWire).min(1) }),
  z.strictObject({
    type: z.literal("before-after"),
    before: pictureKeyWire,
    after: pictureKeyWire,
    caption: z.string().optional(),
  }),
]);
export type SeedNode = z.infer<typeof seedNodeWire>;

const factIds = ["F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8"] as const;
/** Which records of public facts a text rests on; sample documents rest on none and are marked. */
const facts = z.array(z.enum(factIds)).default([]);
export type FactId = (typeof factIds)[number];

const assigned = { id: true, updatedAt: true } as const;

const storyParts = {
  cover: pictureKeyWire,
  body: z.array(seedNodeWire).min(1),
  related: z.array(storyRefWire).default([]),
  topics: z.array(slugWire).default([]),
  credits: newsWire.shape.credits.default([]),
  origin: newsWire.shape.origin.default({ kind: "original" }),
  aiAssisted: z.boolean().default(false),
  sample: z.boolean().default(false),
  facts,
};

const seedCaseWire = caseWire
  .omit(assigned)
  .extend({ ...storyParts, microKinds: caseWire.shape.microKinds.default([]) });
type SeedCase = z.output<typeof seedCaseWire>;

const seedNewsWire = newsWire.omit(assigned).extend(storyParts);
type SeedNews = z.output<typeof seedNewsWire>;

const seedInterviewWire = interviewWire.omit({ ...assigned, video: true }).extend({
  ...storyParts,
  guest: interviewWire.shape.guest.omit({ portrait: true }),
});
type SeedInterview = z.output<typeof seedInterviewWire>;

const seedAnnouncementWire = announcementWire.omit(assigned).extend(storyParts);
type SeedAnnouncement = z.output<typeof seedAnnouncementWire>;

export type SeedStory = SeedCase | SeedNews | SeedInterview | SeedAnnouncement;

const subjectParts = {
  body: z.array(seedNodeWire).default([]),
  sample: z.boolean().default(false),
  facts,
};

const seedProjectWire = projectWire.omit(assigned).extend({
  ...subjectParts,
  before: pictureKeyWire.optional(),
  after: pictureKeyWire.optional(),
  cover: pictureKeyWire,
  partners: z.array(slugWire).default([]),
});
export type SeedProject = z.output<typeof seedProjectWire>;

const seedPartnerWire = partnerWire.omit({ id: true }).extend({ facts });
export type SeedPartner = z.output<typeof seedPartnerWire>;

const seedWorkerWire = workerWire.omit({ ...assigned, phone: true }).extend({
  ...subjectParts,
  portrait: pictureKeyWire.optional(),
});
export type SeedWorker = z.output<typeof seedWorkerWire>;
export type WorkerPost = SeedWorker["post"];

const seedStreetWire = streetWire.omit(assigned).extend({
  ...subjectParts,
  cover: pictureKeyWire,
  communityBrands: streetWire.shape.communityBrands.default([]),
  gridFigures: streetWire.shape.gridFigures.default([]),
});
export type SeedStreet = z.output<typeof seedStreetWire>;

const seedTopicWire = topicWire
  .omit({ id: true })
  .extend({ cover: pictureKeyWire.optional(), series: z.array(storyRefWire).default([]) });
export type SeedTopic = z.output<typeof seedTopicWire>;

const seedCorrectionWire = correctionWire.omit({ id: true });

/** The windows of a campaign depend on the day of planting, so the rules come from a function of `now`. */
const seedCampaignWire = campaignWire
  .omit({ updatedAt: true, rulesHash: true, acts: true })
  .extend({
    cover: pictureKeyWire,
    candidates: z
      .array(
        candidateWire.extend({
          portrait: pictureKeyWire,
          worker: slugWire,
          withdrawn: z.literal(false),
        }),
      )
      .min(1),
  });
export type SeedCampaign = z.output<typeof seedCampaignWire>;

const seedFrontWire = z.strictObject({
  stories: z.array(storyRefWire).min(1),
  campaign: slugWire,
});

/** Everything that a planting brings in. */
export const seedLibraryWire = z.strictObject({
  settings: settingsWire,
  topics: z.array(seedTopicWire),
  partners: z.array(seedPartnerWire),
  projects: z.array(seedProjectWire),
  workers: z.array(seedWorkerWire),
  streets: z.array(seedStreetWire),
  cases: z.array(seedCaseWire),
  news: z.array(seedNewsWire),
  interviews: z.array(seedInterviewWire),
  announcements: z.array(seedAnnouncementWire),
  corrections: z.array(seedCorrectionWire),
  campaigns: z.array(seedCampaignWire),
  front: seedFrontWire,
});
export type SeedLibrary = z.output<typeof seedLibraryWire>;
/** A library as it is written down: what has a natural default may be left out. */
export type SeedLibraryInput = z.input<typeof seedLibraryWire>;
