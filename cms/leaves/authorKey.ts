/**
 * The name of an author as a part of addresses: the numbers of its characters. It needs no dictionary, so an address stays
 * whatever becomes of one, and two names that sound alike have two.
 */
export const authorKey = (name: string): string =>
  Array.from(name, (character) => character.codePointAt(0)?.toString(16)).join("-");

/** The name that a key stands for; undefined when it is none. */
export const authorName = (key: string): string | undefined => {
  const numbers = key.split("-").map((part) => Number.parseInt(part, 16));
  if (!numbers.every((number) => number > 0 && number <= 0x10ffff)) return undefined;
  const name = String.fromCodePoint(...numbers);
  return authorKey(name) === key ? name : undefined;
};
