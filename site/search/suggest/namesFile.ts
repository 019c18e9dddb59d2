/** Where the names lie that are suggested while somebody types. */
export const namesPath = "/search/names.json";

/** One name: what it is, where it leads, and its sounds where they are not the usual ones of its characters. */
export type Named = [name: string, kind: number, url: string, sounds?: string];

/** Names in the order in which they are offered; short, for the file travels to phones. */
export type NamesFile = {
  kinds: string[];
  /** The usual sound of each character. */
  sounds: Record<string, string>;
  names: Named[];
  /** Traditional characters for those in the names, each before its simplified one. */
  simplified: string;
};
