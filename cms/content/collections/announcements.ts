import { announcementFields } from "../fields/announcement.ts";
import { storyCollection } from "../storyCollection.ts";

/** 项目发布: a batch of projects and the partners that take part. */
export const Announcements = storyCollection({
  slug: "announcements",
  labels: {
    singular: { zh: "项目发布", en: "Announcement" },
    plural: { zh: "项目发布", en: "Announcements" },
  },
  description: {
    zh: "微治理项目与社区合伙人的成批发布。",
    en: "Batches of projects and partners.",
  },
  own: { label: { zh: "发布内容", en: "Batch" }, fields: announcementFields() },
  columns: ["headline", "batch", "places", "_status", "publishedAt"],
});
