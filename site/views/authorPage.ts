import { creditRoles } from "#content/vocabulary.ts";
import type { Library } from "#edition/library/library.ts";
import { authorName } from "#leaves/authorKey.ts";
import { labelOf } from "#leaves/options.ts";
import { paths } from "#leaves/paths.ts";
import { feedFile } from "../found/feeds.ts";
import type { PageHead } from "../frame/pageHead.ts";
import { plainHead } from "./head.ts";
import { listWording } from "./listWording.ts";
import { type Teaser, teaserOf } from "./teaser.ts";

export type AuthorPage = {
  head: PageHead;
  name: string;
  /** What the newest story says of the author: 记者 or 通讯员. */
  role: string | undefined;
  stories: Teaser[];
  /** Where the older ones are found; undefined while all stand here. */
  more: string | undefined;
};

/** Stories on the page of an author. Older ones are found by the name: a calendar would be two more files of every publish. */
const mostStories = 24;

/** The page of somebody who wrote stories of the paper's own; undefined of a key that nobody has. */
export const authorPage = (library: Library, key: string): AuthorPage | undefined => {
  const name = authorName(key);
  const list = library.list({ of: "author", author: key });
  const newest = list.newest(mostStories);
  if (!name || newest.length === 0) return undefined;
  const credit = newest[0]?.credits.find(({ names }) => names.includes(name))?.role;
  const role = credit && labelOf(creditRoles, credit);
  const stories = newest.map((story) => teaserOf(library, story));
  return {
    head: plainHead({
      path: paths.author(key),
      about: { kind: "author", name, role },
      title: name,
      description: listWording.writtenBy(name),
      feed: feedFile("author", key),
    }),
    name,
    role,
    stories,
    more: list.hasMoreThan(mostStories) ? paths.found(name) : undefined,
  };
};
