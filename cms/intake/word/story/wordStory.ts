import type { BodyOf } from "#content/body/bodyToLexical.ts";
import type { Credit } from "#content/story.wire.ts";

/** A picture of the document: its part, and what the text says of it. */
export type StoryPicture = { part: string; alt: string; caption?: string; credit?: string };

/** A line of the block that says whom to ask: never published. */
export type Contact = { label: string; value: string };

/** What a document means as a story, as far as it shows; every part is a proposal. */
export type WordStory = {
  kicker: string;
  headline: string;
  deck: string;
  credits: Credit[];
  /** 电头: “本报讯”. */
  dateline: string;
  /** Date line, as a day; empty without one. */
  date: string;
  /** Unit that sent it. */
  unit: string;
  contacts: Contact[];
  /** Lines and parts of lines as they were typed that stand in fields instead of the text. */
  lifted: string[];
  body: BodyOf<StoryPicture>;
};
