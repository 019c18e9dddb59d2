import type { DatabaseSync } from "node:sqlite";
import type { Trace } from "./trace.ts";

/** Lists of which there are only those that something stands in: stories by their authors, and what comes from communities. */
export const communityShelf = "community";
const authorShelf = "story/author/";
const communityShelves = ["story", "project", "worker"].map(
  (subject) => `${subject}/${communityShelf}/`,
);

const authorsKey = "shelf/author";

/** What lists of communities are asked by: all, those of a district (six digits), of a street (nine), or one (twelve). */
const communitiesKey = (code: string) => `shelf/community/${code}`;

/** Keys of who asked which of such lists there are, when this one got its first entry or lost its last; none for other lists. */
export const shelfKeysOf = (list: string): string[] => {
  if (list.startsWith(authorShelf)) return [authorsKey];
  const shelf = communityShelves.find((prefix) => list.startsWith(prefix));
  if (!shelf) return [];
  const code = list.slice(shelf.length);
  return ["", code.slice(0, 6), code.slice(0, 9), code].map(communitiesKey);
};

/** Names of lists that begin like this, each found from the one before: what stands in them is not read. */
const namesSql = `
WITH RECURSIVE named (list) AS (
  SELECT min(list) FROM tally WHERE list >= ?1 AND list < ?2
  UNION ALL
  SELECT (SELECT min(list) FROM tally WHERE list > named.list AND list < ?2) FROM named WHERE named.list IS NOT NULL
)
SELECT list FROM named WHERE list IS NOT NULL LIMIT ?3`;

/** Which of these lists a store has. */
export const shelvesIn = (database: DatabaseSync, trace: Trace) => {
  const names = database.prepare(namesSql);
  const namesOn = (shelf: string, code: string, most: number) =>
    (names.all(`${shelf}${code}`, `${shelf}${code}~`, most) as { list: string }[]).map(({ list }) =>
      list.slice(shelf.length),
    );
  return {
    authors: (most: number): readonly string[] => {
      trace.key(authorsKey);
      return namesOn(authorShelf, "", most);
    },
    communitiesIn: (code: string, most: number): readonly string[] => {
      trace.key(communitiesKey(code));
      const found = communityShelves.flatMap((shelf) => namesOn(shelf, code, most));
      return [...new Set(found)].sort().slice(0, most);
    },
  };
};
