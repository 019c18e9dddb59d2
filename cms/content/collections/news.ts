import { storyCollection } from "../storyCollection.ts";

/** 资讯: short news items. */
export const News = storyCollection({
  slug: "news",
  labels: { singular: { zh: "资讯", en: "News item" }, plural: { zh: "资讯", en: "News" } },
  description: { zh: "活动、会议、进展等消息。", en: "Events, meetings and progress." },
});
