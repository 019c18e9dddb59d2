import { storyKinds, workerPosts } from "#content/vocabulary.ts";
import { labelOf } from "#leaves/options.ts";
import { paths } from "#leaves/paths.ts";
import type { Library } from "../edition/library.ts";
import { placeInWords } from "../views/places.ts";
import type { SearchDocument } from "./searchDocument.ts";

const text = (...parts: (string | undefined | readonly string[])[]) =>
  parts.flat().filter(Boolean).join(" ");

/** Address of the index that the search page loads. */
export const searchIndexPath = "/search-index.json";

/** Everything that a reader can search for. */
export const searchIndex = (library: Library): SearchDocument[] => {
  const { stories, projects, workers, streets, campaigns, topics } = library.edition;
  const topicNames = (slugs: readonly string[]) =>
    slugs.flatMap((slug) => library.topic(slug)?.name ?? []);
  return [
    ...stories.map((story) => ({
      u: paths.story(story),
      k: labelOf(storyKinds, story.kind),
      t: story.headline,
      x: text(
        story.kicker,
        story.deck,
        story.summary,
        placeInWords(library, story.places),
        topicNames(story.topics),
        story.credits.flatMap(({ names }) => names),
        story.kind === "interview" ? [story.guest.name, story.guest.post] : [],
      ),
      d: story.publishedAt.slice(0, 10),
    })),
    ...projects.map((project) => ({
      u: paths.project(project.slug),
      k: "项目",
      t: project.name,
      x: text(project.summary, project.field, placeInWords(library, project.places)),
      d: project.publishedAt.slice(0, 10),
    })),
    ...workers.map((worker) => ({
      u: paths.worker(worker.slug),
      k: labelOf(workerPosts, worker.post),
      t: worker.name,
      x: text(worker.summary, placeInWords(library, worker.places), worker.grid, worker.duties),
      d: worker.publishedAt.slice(0, 10),
    })),
    ...streets.map((street) => ({
      u: paths.street(street.slug),
      k: "街道",
      t: placeInWords(library, [street.place]) ?? street.brand,
      x: text(
        street.brand,
        street.slogan,
        street.summary,
        street.communityBrands.flatMap(({ community, brand }) => [community, brand]),
        street.methods.map(({ name }) => name),
      ),
      d: street.publishedAt.slice(0, 10),
    })),
    ...campaigns.map((campaign) => ({
      u: paths.campaign(campaign.slug),
      k: "评选",
      t: campaign.name,
      x: text(campaign.summary, campaign.organisers),
      d: campaign.publishedAt.slice(0, 10),
    })),
    ...topics.map(({ slug, name, summary }) => ({
      u: paths.topic(slug),
      k: "专题",
      t: name,
      x: text(summary),
      d: "",
    })),
  ];
};
