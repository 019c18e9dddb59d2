import type { EditionStore } from "./editionStore.ts";

type Given = { file: string; store: EditionStore };

const name = Symbol.for("gridpress.store");
const holder = globalThis as { [name]?: Given };

/**
 * Gives the pages of this process the store that is open at a file: they show the same moment as whoever renders them, who
 * hears what they ask. The site's server build is a bundle with modules of its own, so it is given through the process.
 */
export const giveStore = (given: Given): void => {
  holder[name] = given;
};

/** The store that was given for a file. */
export const givenStore = (file: string): EditionStore | undefined =>
  holder[name]?.file === file ? holder[name].store : undefined;
