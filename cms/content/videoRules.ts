import { isBlank } from "#leaves/cleanText.ts";
import { webAddress } from "./webAddress.ts";
import { wording } from "./wording.ts";

type VideoFacts = { title?: string | null; url?: string | null };

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
  return webAddress(facts.url) ? undefined : wording.problems.videoUrl;
};

/** Rule C8: the length of a video, where it is given, is a whole number of seconds. Answers the problem, or nothing. */
export const videoSeconds = (seconds: unknown): string | undefined =>
  seconds === null || seconds === undefined || (Number.isInteger(seconds) && Number(seconds) > 0)
    ? undefined
    : wording.problems.videoSeconds;
