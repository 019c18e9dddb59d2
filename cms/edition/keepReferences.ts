import type { Body } from "#content/body.wire.ts";
import type { StoryRef } from "#content/refs.wire.ts";
import type { Edition } from "./edition.wire.ts";

const keyOf = ({ kind, slug }: StoryRef) => `${kind}/${slug}`;
const slugsOf = (documents: readonly { slug: string }[]) =>
  new Set(documents.map(({ slug }) => slug));

/**
 * Rule P10: an edition whose references all resolve inside it. A pointer at something that is not there is left out; so is
 * a correction of a story that is not there.
 */
export function keepReferencesInside(edition: Edition): Edition {
  const stories = new Set(edition.stories.map(keyOf));
  const topics = slugsOf(edition.topics);
  const projects = slugsOf(edition.projects);
  const partners = slugsOf(edition.partners);
  const workers = slugsOf(edition.workers);
  const campaigns = slugsOf(edition.campaigns);
  const places = new Set(edition.places.map(({ code }) => code));

  const isHere = (ref: StoryRef) => stories.has(keyOf(ref));
  const inside = (set: ReadonlySet<string>) => (value: string) => set.has(value);
  const body = (nodes: Body): Body =>
    nodes.filter((node) => node.type !== "related" || isHere(node.story));

  return {
    ...edition,
    stories: edition.stories.map((story) => ({
      ...story,
      body: body(story.body),
      places: story.places.filter(inside(places)),
      topics: story.topics.filter(inside(topics)),
      related: story.related.filter(isHere),
      ...(story.kind === "announcement" && {
        projects: story.projects.filter(inside(projects)),
        partners: story.partners.filter(inside(partners)),
      }),
    })),
    projects: edition.projects.map((project) => ({
      ...project,
      body: body(project.body),
      places: project.places.filter(inside(places)),
      partners: project.partners.filter(inside(partners)),
    })),
    partners: edition.partners.map((partner) => ({
      ...partner,
      places: partner.places.filter(inside(places)),
    })),
    workers: edition.workers.map((worker) => ({
      ...worker,
      body: body(worker.body),
      places: worker.places.filter(inside(places)),
    })),
    streets: edition.streets.map((street) => ({ ...street, body: body(street.body) })),
    topics: edition.topics.map((topic) => ({ ...topic, series: topic.series.filter(isHere) })),
    corrections: edition.corrections.filter(({ story }) => isHere(story)),
    campaigns: edition.campaigns.map((campaign) => ({
      ...campaign,
      candidates: campaign.candidates.map((candidate) => ({
        ...candidate,
        worker: candidate.worker && workers.has(candidate.worker) ? candidate.worker : undefined,
      })),
    })),
    front: edition.front.filter(isHere),
    featuredCampaign:
      edition.featuredCampaign && campaigns.has(edition.featuredCampaign)
        ? edition.featuredCampaign
        : undefined,
  };
}
