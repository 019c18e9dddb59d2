import type { Day } from "#leaves/shanghaiTime.ts";

type Span = { from?: Day; to?: Day };

export type KnownPlace = { code: string; name: string };

/** Posts without days hold always; a person without posts may have any. */
export type KnownPerson = { name: string; posts: readonly ({ post: string } & Span)[] };

/** An organisation, brand, topic or project by its full name; `short` is what it is called once it was named in full. */
export type KnownName = {
  name: string;
  kind: "organisation" | "brand" | "topic" | "project";
  short?: string;
};

/** An entry of 用语: the right form, wrong ones, and the days on which the right form holds. */
export type KnownTerm = { right: string; wrong: readonly string[]; note?: string } & Span;

/** An entry of the newsroom's own lists. Where one of `except` stands around the word, nothing is said. */
export type HouseWord = {
  word: string;
  level: "forbidden" | "caution";
  instead?: string;
  why?: string;
  except: readonly string[];
};

/** A text of ours, by paragraphs, for finding what was copied. */
export type OtherText = { title: string; paragraphs: readonly string[] };

/** What the newsroom knows, as it keeps it. */
export type Knowledge = {
  places: readonly KnownPlace[];
  people: readonly KnownPerson[];
  names: readonly KnownName[];
  terms: readonly KnownTerm[];
  house: readonly HouseWord[];
  others: readonly OtherText[];
};
