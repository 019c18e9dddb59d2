import { beijing, p } from "#seed/prose.ts";
import { samplePeople } from "../campaign/candidates.ts";

/** Profiles of the sample candidates that have one; invented persons, marked on every page. */
export const sampleWorkers = samplePeople.flatMap(
  ({ slug, name, post, placeCodes, summary, story, portrait, profile }) =>
    profile
      ? [
          {
            slug,
            name,
            post,
            places: placeCodes,
            grid: profile.grid,
            duties: profile.duties,
            summary,
            portrait,
            body: story.map((text) => p(text)),
            sample: true,
            publishedAt: beijing("2023-12-10 09:00"),
          },
        ]
      : [],
);
