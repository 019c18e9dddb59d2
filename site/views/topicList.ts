import type { Library } from "#edition/library/library.ts";
import { paths } from "#leaves/paths.ts";
import { plainHead } from "./head.ts";
import { mostNamed } from "./mostNamed.ts";

/** All topics with how many stories each has. */
export const topicList = (library: Library) => {
  const topics = library.topics.newest(mostNamed);
  return {
    head: plainHead({
      path: paths.topics(),
      title: "专题",
      description: "按主题读案例、资讯和访谈。",
      section: "topics",
      about: {
        kind: "list",
        entries: topics.map(({ name, slug }) => ({ title: name, href: paths.topic(slug) })),
      },
    }),
    topics: topics.map(({ slug, name, summary, cover, series }) => ({
      href: paths.topic(slug),
      name,
      summary,
      picture: cover,
      count: library.list({ of: "topic", slug }).count,
      isSeries: series.length > 0,
    })),
  };
};

export type TopicList = ReturnType<typeof topicList>;
