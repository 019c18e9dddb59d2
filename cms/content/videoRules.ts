import { wording } from "./wording.ts";

type VideoFacts = { title?: string | null; url?: string | null };

const isBlank = (value: string | null | undefined): boolean => !value?.trim();

const isWebAddress = (value: string): boolean => {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname } = new URL(value);
  return (protocol === "https:" || protocol === "http:") && hostname.includes(".");
};

/** Rule C8: a video has a title as soon as it has an address. Answers the problem, or nothing. */
export const neededVideoTitle = (facts: {
  title: string | null | undefined;
  video: VideoFacts;
  needed: boolean;
}): string | undefined =>
  isBlank(facts.title) && (facts.needed || !isBlank(facts.video.url))
    ? wording.problems.videoTitle
    : undefined;

/** Rule C8: a video's address is a full http(s) address. Answers the problem, or nothing. */
export const videoAddress = (facts: {
  url: string | null | undefined;
  video: VideoFacts;
  needed: boolean;
}): string | undefined => {
  if (isBlank(facts.url)) {
    return facts.needed || !isBlank(facts.video.title)
      ? wording.problems.videoUrlMissing
      : undefined;
  }
  return isWebAddress(facts.url ?? "") ? undefined : wording.problems.videoUrl;
};
