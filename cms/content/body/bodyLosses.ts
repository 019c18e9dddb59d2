import type { Picture } from "../media.wire.ts";
import type { BodyLoss, BodySources } from "./sources.ts";
import { toBody } from "./toBody.ts";

const somePicture: Picture = {
  id: "",
  alt: "",
  illustration: false,
  width: 1,
  height: 1,
  focalX: 0,
  focalY: 0,
  renditions: [],
};

/** Sources in which everything is there: what is lost beside them is lost by the text's own fault. */
const everything: BodySources = {
  picture: () => somePicture,
  story: () => ({ kind: "news", slug: "news" }),
  address: () => "/",
};

/**
 * Rule B6: what of a body readers would not get, in the order of the text. It is what the conversion itself leaves out, so the
 * two never differ. Cards and links to stories that are not public are no losses: they come with the story.
 */
export const bodyLosses = (state: unknown, sources: BodySources = everything): BodyLoss[] => {
  const losses: BodyLoss[] = [];
  toBody(state, { ...sources, lost: (loss) => losses.push(loss) });
  return losses;
};
