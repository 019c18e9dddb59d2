import { interviewFields } from "../fields/interview.ts";
import { storyCollection } from "../storyCollection.ts";

/** 镇街一把手访谈: the transcript is the master, the video hangs on it. */
export const Interviews = storyCollection({
  slug: "interviews",
  labels: { singular: { zh: "访谈", en: "Interview" }, plural: { zh: "访谈", en: "Interviews" } },
  description: {
    zh: "“镇街一把手访谈”：以文字实录为正本，配视频与金句。",
    en: "Interviews with town and street leaders; the transcript is the master.",
  },
  own: { label: { zh: "访谈实录", en: "Interview" }, fields: interviewFields() },
});
