import data from "./rooms.json" with { type: "json" };

/** A room of the house: a folder (or the one file of the configuration), and what is kept there. */
export type Room = { path: string; owns: string };

/** Rooms from the lowest to the highest: a room imports from itself and from rooms before it, types included. */
export const rooms: readonly Room[] = data.rooms;

/** Paths of modules that are held pure: facts in, decision out, with all that they import. */
export const purePaths: readonly RegExp[] = data.pure.map((pattern) => new RegExp(pattern));

/** Place of a file's room in the order, from 0; -1 for a file that stands in none. */
export const rankOf = (file: string): number =>
  rooms.findIndex(({ path }) => file === path || file.startsWith(`${path}/`));

const longestPath = Math.max(...rooms.map(({ path }) => path.length));

/** The rooms as README shows them, lowest first. */
export const roomsText = (): string =>
  rooms.map(({ path, owns }) => `    ${path.padEnd(longestPath)}  ${owns}`).join("\n");
