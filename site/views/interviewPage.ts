import type { Interview } from "#content/story.wire.ts";
import type { Library } from "#edition/library/library.ts";
import { type StoryParts, storyParts } from "./storyParts.ts";
import { timeCode } from "./timeCode.ts";

/** What one person says before the next one speaks. */
type Turn = {
  /** Anchor of the turn, so that it can be quoted by its address. */
  id: string;
  speaker: string;
  isGuest: boolean;
  at: { text: string; seconds: number } | undefined;
  text: string;
};

export type InterviewPage = StoryParts & {
  guest: Interview["guest"];
  video: Interview["video"];
  /** Key quotes with the turn that each is taken from, where the transcript has it. */
  quotes: { text: string; href: string | undefined }[];
  turns: Turn[];
};

const turnId = (index: number) => `t${index + 1}`;

const turnsOf = ({ transcript, guest }: Interview): Turn[] =>
  transcript.map(({ speaker, seconds, text }, index) => ({
    id: turnId(index),
    speaker,
    isGuest: speaker === guest.name,
    at: seconds === undefined ? undefined : { text: timeCode(seconds), seconds },
    text,
  }));

const quotesOf = ({ quotes, transcript }: Interview) =>
  quotes.map((text) => {
    const index = transcript.findIndex((turn) => turn.text.includes(text));
    return { text, href: index < 0 ? undefined : `#${turnId(index)}` };
  });

/** The page of one interview, the transcript as its text; undefined when the edition has none with this slug. */
export const interviewPage = (library: Library, slug: string): InterviewPage | undefined => {
  const story = library.story({ kind: "interview", slug });
  if (story?.kind !== "interview") return undefined;
  return {
    ...storyParts(library, story),
    guest: story.guest,
    video: story.video,
    quotes: quotesOf(story),
    turns: turnsOf(story),
  };
};
