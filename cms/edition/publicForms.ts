import { announcementWire, caseWire, interviewWire, newsWire } from "#content/story.wire.ts";
import * as subjects from "#content/subjects.wire.ts";
import { placeWire } from "#places/place.wire.ts";
import type { Place } from "../payload-types.ts";
import { campaignWire } from "./campaign.wire.ts";
import { redirectWire } from "./edition.wire.ts";
import { redirect } from "./mappers/address.ts";
import { campaign } from "./mappers/campaign.ts";
import { announcementStory, caseStory, interviewStory, newsStory } from "./mappers/story.ts";
import { correction, partner, project, street, topic, worker } from "./mappers/subject.ts";

/**
 * How each collection's documents become public: the mapping and the wire that checks what comes out. The edition is made of
 * these, and publishing asks the same beforehand (rule C29).
 */
export const publicForms = {
  cases: { map: caseStory, wire: caseWire },
  news: { map: newsStory, wire: newsWire },
  interviews: { map: interviewStory, wire: interviewWire },
  announcements: { map: announcementStory, wire: announcementWire },
  projects: { map: project, wire: subjects.projectWire },
  partners: { map: partner, wire: subjects.partnerWire },
  workers: { map: worker, wire: subjects.workerWire },
  streets: { map: street, wire: subjects.streetWire },
  topics: { map: topic, wire: subjects.topicWire },
  corrections: { map: correction, wire: subjects.correctionWire },
  campaigns: { map: campaign, wire: campaignWire },
  places: {
    map: ({ code, name, level }: Place) => ({ code: code ?? "", name, level }),
    wire: placeWire,
  },
  redirects: { map: redirect, wire: redirectWire },
} as const;
