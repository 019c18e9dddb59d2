import type { Story } from "#content/story.wire.ts";
import type { Library } from "#edition/library/library.ts";
import { newestFirst } from "#edition/newestFirst.ts";
import { paths } from "#leaves/paths.ts";
import type { PageHead } from "../frame/pageHead.ts";
import { sizes } from "../frame/sizes.ts";
import { campaignStrip } from "./campaignStrip.ts";
import { channelsOf } from "./channels.ts";
import { dateOf, weekdayOf } from "./dates.ts";
import { frontFigures } from "./frontFigures.ts";
import { projectCard } from "./projectCard.ts";
import { streetTile } from "./streetTile.ts";
import { type Teaser, teaserOf } from "./teaser.ts";
import { tileMap } from "./tileMap.ts";
import { workerCard } from "./workerCard.ts";

/** How many entries each part of the front page shows. */
const room = {
  seconds: 3,
  cases: 6,
  interviews: 2,
  projects: 3,
  workers: 4,
  latest: 5,
  streets: 6,
};

/** As many of a kind as the page can show, those included that stand in another part already. */
const most = Object.values(room).reduce((sum, count) => sum + count, 1);

/** The newest interviews, each with its first quote. */
const interviewsOf = (library: Library) =>
  library
    .list({ of: "kind", kind: "interview" })
    .newest(room.interviews)
    .flatMap((story) =>
      story.kind === "interview"
        ? [
            {
              teaser: teaserOf(library, story),
              quote: story.quotes[0],
              guest: [story.guest.name, story.guest.post].join(" "),
            },
          ]
        : [],
    );

/** The front page: the editor's picks lead, the newest follow, and no story stands there twice. */
export const frontPage = (library: Library) => {
  const shown = new Set<string>();
  const take = (stories: readonly Story[], count: number): Teaser[] => {
    const taken: Teaser[] = [];
    for (const story of stories) {
      if (taken.length === count) break;
      const href = paths.story(story);
      if (shown.has(href)) continue;
      shown.add(href);
      taken.push(teaserOf(library, story));
    }
    return taken;
  };
  const stories = (...kinds: Story["kind"][]) =>
    kinds.flatMap((kind) => library.list({ of: "kind", kind }).newest(most)).sort(newestFirst);
  const picks = [
    ...library.front.flatMap((ref) => library.story(ref) ?? []),
    ...stories("case", "news", "announcement"),
  ];
  const [lead, ...seconds] = take(picks, 1 + room.seconds);
  const head: PageHead = {
    path: paths.home(),
    description: library.settings.description,
    section: "home",
    crumbs: [],
    kind: "website",
    about: { kind: "site" },
    lead: lead?.picture && { picture: lead.picture, sizes: sizes.front },
  };
  return {
    head,
    name: library.settings.name,
    lead,
    seconds,
    latest: take(stories("news", "announcement"), room.latest),
    cases: take(stories("case"), room.cases),
    interviews: interviewsOf(library),
    dateline: { iso: library.at, text: dateOf(library.at), weekday: weekdayOf(library.at) },
    figures: frontFigures(library),
    campaign: campaignStrip(library),
    tiles: tileMap(library, { isCounted: true }),
    streets: library
      .streets({ of: "all" })
      .newest(room.streets)
      .map((street) => streetTile(library, street)),
    projects: library
      .projects({ of: "all" })
      .newest(room.projects)
      .map((project) => projectCard(library, project)),
    workers: library
      .workers({ of: "all" })
      .newest(room.workers)
      .map((worker) => workerCard(library, worker)),
    channels: channelsOf(library.settings),
  };
};

export type FrontPage = ReturnType<typeof frontPage>;
