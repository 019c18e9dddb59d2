import type { Day } from "#leaves/shanghaiTime.ts";
import type { Finding } from "./finding.ts";
import type { Known, Named } from "./known.ts";
import { type Sighting, sightingsIn } from "./reading/nearIndex.ts";
import { type PlaceMention, type PlaceNear, placesIn } from "./reading/placeIndex.ts";
import type { LintField, LintStory } from "./story.ts";

/** A field with the names and places that were seen in it. */
export type ReadField = LintField & {
  sightings: readonly Sighting<Named>[];
  mentions: readonly PlaceMention[];
  nearPlaces: readonly PlaceNear[];
};

/** What every rule is given: the text, read once, what is known, and the day that the text speaks from. */
export type View = {
  story: LintStory;
  fields: readonly ReadField[];
  known: Known;
  today: Day;
  day: Day;
};

export type Check = (view: View) => Finding[];

const readField = (field: LintField, known: Known): ReadField => {
  const { mentions, near } = placesIn(field.text, known.places);
  return {
    ...field,
    sightings: sightingsIn(field.text, known.named),
    mentions,
    nearPlaces: near,
  };
};

export const makeView = (story: LintStory, known: Known, today: Day): View => ({
  story,
  fields: story.fields.map((field) => readField(field, known)),
  known,
  today,
  day: story.day ?? today,
});

/** The field of a path; rules that look at pictures and credits know only that. */
export const fieldAt = (view: View, path: string): LintField | undefined =>
  view.fields.find((field) => field.path === path);

/** Running text and what stands above it: where sentences are. */
export const isProse = ({ role }: LintField): boolean =>
  role !== "byline" && role !== "name" && role !== "figure" && role !== "post" && role !== "alt";
