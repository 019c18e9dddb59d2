import { z } from "zod";
import { bodyNodeWire } from "#content/body.wire.ts";
import { pictureWire } from "#content/media.wire.ts";
import { storyRefWire } from "#content/refs.wire.ts";
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
import { storyKinds } from "#content/vocabulary.ts";
import { campaignWire, candidateWire } from "#edition/campaign.wire.ts";
import { valuesOf } from "#leaves/options.ts";
import { placeWire } from "#places/place.wire.ts";

/**
 * What the content API answers. Addresses are whole, but for `path` of pictures and links inside a body, which are below the origin of the
 * answer. An answer of version 1 may come to have more fields; none of these changes its meaning or goes.
 */
const address = z.url();
const linked = {
  /** Names the record for good, also when its address changes. */
  id: z.string(),
  /** The page for readers. */
  url: address,
  /** This record in the API. */
  json: address,
};

/** What something else is called, and where it is. */
const linkWire = z.strictObject({
  slug: z.string(),
  name: z.string(),
  url: address,
  json: address,
});
export type ApiLink = z.infer<typeof linkWire>;

const subjectKinds = ["worker", "project", "street", "topic", "campaign"] as const;

/** A record as a list announces it. */
export const cardWire = z.strictObject({
  kind: z.enum([...valuesOf(storyKinds), ...subjectKinds]),
  slug: z.string(),
  ...linked,
  /** 引题 and 副题 of a story. */
  kicker: z.string().optional(),
  title: z.string(),
  deck: z.string().optional(),
  summary: z.string(),
  picture: pictureWire.optional(),
  /** The place in words, from the district down. */
  place: z.string().optional(),
  publishedAt: z.iso.datetime().optional(),
  updatedAt: z.iso.datetime().optional(),
  sample: z.boolean(),
});
export type ApiCard = z.infer<typeof cardWire>;

/** A list: its newest records, or those of one day or month; older ones follow by `older`. */
export const listWire = z.strictObject({
  title: z.string(),
  json: address,
  /** Day or month that this part holds; the head of a list has none. */
  period: z.string().optional(),
  older: address.optional(),
  entries: z.array(cardWire),
});
export type ApiList = z.infer<typeof listWire>;

const ofEveryStory = {
  ...linked,
  /** Most specific first. */
  places: z.array(placeWire),
  topics: z.array(linkWire),
  /** The whole text as plain HTML with whole addresses: no script, no style. `body` is the same as a tree. */
  html: z.string(),
  corrections: z.array(correctionWire.omit({ story: true })),
  /** What the editors chose to be read next; others of the same street or topic stand in the lists of those. */
  related: z.array(cardWire),
};
export const storyAnswerWire = z.discriminatedUnion("kind", [
  caseWire.extend(ofEveryStory),
  newsWire.extend(ofEveryStory),
  interviewWire.extend(ofEveryStory),
  announcementWire.extend({
    ...ofEveryStory,
    projects: z.array(linkWire),
    partners: z.array(partnerWire),
  }),
]);
export type StoryAnswer = z.infer<typeof storyAnswerWire>;

const placed = { ...linked, places: z.array(placeWire), html: z.string() };

export const workerAnswerWire = workerWire.extend({ ...placed, campaigns: z.array(linkWire) });
export type WorkerAnswer = z.infer<typeof workerAnswerWire>;

export const projectAnswerWire = projectWire.extend({ ...placed, partners: z.array(partnerWire) });
export type ProjectAnswer = z.infer<typeof projectAnswerWire>;

export const streetAnswerWire = streetWire.extend({
  ...linked,
  place: placeWire,
  html: z.string(),
  /** Its stories, and its figures as a table where there are some. */
  stories: address,
  figures: address.optional(),
});
export type StreetAnswer = z.infer<typeof streetAnswerWire>;

export const topicAnswerWire = topicWire.extend({
  ...linked,
  series: z.array(storyRefWire.extend({ json: address })),
  stories: address,
});
export type TopicAnswer = z.infer<typeof topicAnswerWire>;

/** A candidate as a campaign names it; picture and story stand on its page, and in the record of the person. */
const candidateAnswerWire = candidateWire
  .omit({ portrait: true, story: true, placeCodes: true, worker: true })
  .extend({ url: address, person: address.optional() });

/** A campaign; what was signed of it is among the files of its audit. */
export const campaignAnswerWire = campaignWire.omit({ acts: true }).extend({
  ...linked,
  candidates: z.array(candidateAnswerWire),
  /** Rules, phase and candidates for voting, and the counts as far as the rules let them be shown. */
  vote: address,
  counts: address,
});
export type CampaignAnswer = z.infer<typeof campaignAnswerWire>;

export const districtAnswerWire = placeWire.extend({
  url: address,
  json: address,
  stories: address,
  /** All streets and towns of the district; those with a page of their own have its address. */
  streets: z.array(placeWire.extend({ json: address.optional() })),
});
export type DistrictAnswer = z.infer<typeof districtAnswerWire>;

export const districtsAnswerWire = z.strictObject({
  json: address,
  districts: z.array(placeWire.extend({ json: address })),
});
export type DistrictsAnswer = z.infer<typeof districtsAnswerWire>;

/** A community from which there is something, what it lies in, and what is from there. */
export const communityAnswerWire = placeWire.extend({
  url: address,
  json: address,
  /** Most specific first: its street and its district. */
  within: z.array(placeWire),
  /** The street's page, where it has one. */
  street: address.optional(),
  stories: address,
  projects: z.array(cardWire),
  people: z.array(cardWire),
});
export type CommunityAnswer = z.infer<typeof communityAnswerWire>;

export const communitiesAnswerWire = z.strictObject({
  json: address,
  communities: z.array(placeWire.extend({ json: address })),
});
export type CommunitiesAnswer = z.infer<typeof communitiesAnswerWire>;

/** What there is, and where. */
export const indexAnswerWire = z.strictObject({
  version: z.literal(1),
  paper: settingsWire.pick({ name: true, description: true, organisers: true, sample: true }),
  /** How to use this, and on what terms. */
  documentation: address,
  openApi: address,
  changes: address,
  search: address,
  lists: z.array(z.strictObject({ title: z.string(), json: address })),
});
export type IndexAnswer = z.infer<typeof indexAnswerWire>;

/** Names of what answers are made of, in the description of the API. */
export const apiSchemas = {
  Index: indexAnswerWire,
  List: listWire,
  Card: cardWire,
  Link: linkWire,
  Story: storyAnswerWire,
  Worker: workerAnswerWire,
  Project: projectAnswerWire,
  Street: streetAnswerWire,
  Topic: topicAnswerWire,
  Campaign: campaignAnswerWire,
  District: districtAnswerWire,
  Districts: districtsAnswerWire,
  Community: communityAnswerWire,
  Communities: communitiesAnswerWire,
  Picture: pictureWire,
  BodyNode: bodyNodeWire,
  Place: placeWire,
  Partner: partnerWire,
} as const;
