/** Pages whose words lie in files of their own: of twice as many, the file with the list of a common pair weighs over 200 KB. */
export const segmentSize = 1_024;

/** What is loaded first: where the other files lie, and what all of them share. */
export type PlainHead = {
  /** Address of the folder with the others; its name is that of their content, so that no old file is taken for a new one. */
  folder: string;
  pages: number;
  /** Into how many files the words of each segment are parted. */
  shards: number[];
  /** Files with names. */
  names: number;
  /** Into how many files the names in running texts are parted, by two of their sounds. */
  told: number;
  kinds: string[];
  streets: string[];
  /** Groups of words that mean the same, folded. */
  synonyms: string[][];
  /** Traditional characters on these pages, each before its simplified one: hardly any, where the list of all takes long to load. */
  simplified: string;
};

/** Of each page of a segment, as numbers: its kind, its street, and how long its title and what stands around it are. */
export type PlainColumns = {
  kinds: string;
  streets: string;
  titles: string;
  heads: string;
  /** Of pages about places: which, and how much of the title stands around the name that people use. */
  places: [index: number, before: number, behind: number][];
  /** The days, each with how many pages it has one after another. */
  days: [day: string, pages: number][];
};

/** Pages by what stands on them: for pairs of characters all places, for single ones the first of each page. */
export type PlainShard = Record<string, string>;

/** Names in running texts by two of their sounds. */
export type PlainTold = Record<string, string[]>;

/** How characters are said, surnames otherwise than other words, and pairs of a traditional character and its simplified one. */
export type PlainCharacters = {
  sounds: Record<string, string>;
  surnames: Record<string, string>;
  simplified: string;
};

export const plainHeadPath = "/search/index.json";

export const plainPaths = (folder: string) => ({
  shard: (segment: number, shard: number) => `${folder}${segment}-${shard}.json`,
  columns: (segment: number) => `${folder}${segment}.json`,
  told: (shard: number) => `${folder}told-${shard}.json`,
  names: (file: number) => `${folder}names-${file}.json`,
  characters: `${folder}characters.json`,
  page: (id: number) => `${folder}pages/${id}.json`,
});

/** In which of so many files a token lies. */
export function shardOf(token: string, shards: number): number {
  let hash = 7;
  for (const character of token)
    hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 2_147_483_647;
  return hash % shards;
}
