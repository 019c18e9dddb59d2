import type { Worker } from "#content/subjects.wire.ts";
import { workerPosts } from "#content/vocabulary.ts";
import type { Library } from "#edition/library/library.ts";
import { labelOf } from "#leaves/options.ts";
import { paths } from "#leaves/paths.ts";
import type { Crumb, PageHead } from "../frame/pageHead.ts";
import { type BodyBlock, bodyBlocks } from "./bodyBlocks.ts";
import { plainHead } from "./head.ts";
import { nearest } from "./nearest.ts";
import { placeLinks } from "./places.ts";
import { type Teaser, teaserOf } from "./teaser.ts";
import { type WorkerCard, workerCard } from "./workerCard.ts";

export type WorkerPage = {
  head: PageHead;
  card: WorkerCard;
  places: Crumb[];
  body: BodyBlock[];
  /** Stories from the same street. */
  nearby: Teaser[];
  /** Campaigns in which this person stands. */
  candidacies: Crumb[];
};

const nearbyCount = 4;

/** Of the stories from a person's street those of the same time: a new story does not change the pages of all who work there. */
const storiesNear = (library: Library, { places, publishedAt }: Worker): Teaser[] => {
  const code = places.find(({ length }) => length >= 9)?.slice(0, 9);
  if (!code) return [];
  return nearest([library.list({ of: "place", code })], publishedAt, nearbyCount).map((story) =>
    teaserOf(library, story),
  );
};

/** The page of one worker; undefined when the edition has none with this slug. */
export const workerPage = (library: Library, slug: string): WorkerPage | undefined => {
  const worker = library.worker(slug);
  if (!worker) return undefined;
  return {
    head: plainHead({
      path: paths.worker(slug),
      title: `${labelOf(workerPosts, worker.post)} ${worker.name}`,
      description: worker.summary,
      section: "workers",
      picture: worker.portrait,
      about: { kind: "worker", worker },
      showsCode: true,
      above: [{ label: "人物", href: paths.workers() }],
    }),
    card: workerCard(library, worker),
    places: placeLinks(library, worker.places),
    body: bodyBlocks(library, worker.body),
    nearby: storiesNear(library, worker),
    candidacies: library.campaignsOf(slug).flatMap((campaign) =>
      campaign.candidates
        .filter((candidate) => candidate.worker === slug && !candidate.withdrawn)
        .map((candidate) => ({
          label: `${campaign.name}${candidate.number}号候选人`,
          href: paths.candidate(campaign.slug, candidate.slug),
        })),
    ),
  };
};
