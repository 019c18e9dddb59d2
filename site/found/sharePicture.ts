import type { Picture, Rendition } from "#content/media.wire.ts";

/** Width that share cards of most apps show sharply. */
const cardWidth = 1200;

/** The rendition of a photo for machines that show it to people: a JPEG, for not every app reads anything newer. */
export const sharePicture = ({ renditions }: Picture): Rendition | undefined => {
  const jpegs = renditions
    .filter(({ type }) => type === "image/jpeg")
    .toSorted((a, b) => a.width - b.width);
  return jpegs.find(({ width }) => width >= cardWidth) ?? jpegs.at(-1);
};
