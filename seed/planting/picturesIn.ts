import type { SeedNode } from "#seed/seed.wire.ts";

type Illustrated = {
  slug: string;
  cover?: string;
  before?: string;
  after?: string;
  portrait?: string;
  body?: readonly SeedNode[];
};

const inNode = (node: SeedNode): string[] => {
  switch (node.type) {
    case "picture":
      return [node.picture];
    case "gallery":
      return node.pictures;
    case "before-after":
      return [node.before, node.after];
    default:
      return [];
  }
};

/** Keys of the pictures that a document shows, in reading order, with repeats. */
export const picturesIn = (doc: Illustrated): string[] => [
  ...[doc.cover, doc.before, doc.after, doc.portrait].filter((key) => key !== undefined),
  ...(doc.body ?? []).flatMap(inNode),
];
