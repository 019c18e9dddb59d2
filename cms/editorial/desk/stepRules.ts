/** How long one version takes in what is typed on (ms). */
const stepMs = 15 * 60_000;
/** What is a large deletion: so many characters, and such a part of the text. */
const large = { characters: 100, part: 0.2 };

/**
 * Whether what stands stays as a version of its own, instead of being overwritten in place by an autosave. Rule Y8.
 * Sizes are characters of all text; `startedAt` is when the version that stands was begun.
 */
export const keepsStep = (facts: {
  isAsked: boolean;
  writer?: number | undefined;
  lastWriter?: number | undefined;
  startedAt: Date;
  size: { stands: number; sent: number };
  now: Date;
}): boolean => {
  const { isAsked, writer, lastWriter, startedAt, size, now } = facts;
  const gone = size.stands - size.sent;
  return (
    isAsked ||
    writer !== lastWriter ||
    now.getTime() - startedAt.getTime() >= stepMs ||
    (gone >= large.characters && gone >= size.stands * large.part)
  );
};

/** Characters of all text in a value, however deep; keys and marks of the editor do not count. */
export const textSize = (value: unknown): number => {
  if (typeof value === "string") return value.length;
  if (typeof value !== "object" || value === null) return 0;
  return Object.values(value).reduce<number>((sum, one) => sum + textSize(one), 0);
};
