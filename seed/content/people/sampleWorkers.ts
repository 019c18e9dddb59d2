import { beijing, p } from "#seed/prose.ts";
import { samplePeople } from "../campaign/candidates.ts";

/** Profiles of the sample candidates; invented persons, marked on every page. */
export const sampleWorkers = samplePeople.map(
  ({ slug, name, post, placeCodes, grid, duties, summary, story, portrait }) => ({
    slug,
    name,
    post,
    places: placeCodes,
    grid,
    duties,
    summary,
    portrait,
    body: story.map((text) => p(text)),
    sample: true,
    publishedAt: beijing("2023-12-10 09:00"),
  }),
);
