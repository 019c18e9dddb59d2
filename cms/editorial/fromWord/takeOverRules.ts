import { altProblem } from "#content/media/altRules.ts";
import type { StoryPicture, WordStory } from "#intake/word/story/wordStory.ts";
import type { WordChange } from "#intake/word/wordDocument.ts";
import type { TakeOver } from "./fromWord.wire.ts";

/** Why a document is not taken over. */
export type TakeOverProblem =
  | { kind: "otherFile" | "noHeadline" | "nothing" | "noBase" }
  | { kind: "undecided"; count: number }
  | { kind: "alt"; part: string; number: number; words: string };

type Node = WordStory["body"][number];

const pictureOf = (node: Node): StoryPicture | undefined =>
  node.type === "picture" ? node.picture : undefined;

/** The pictures of a story, each part once, in their order. */
export const picturesOf = ({ body }: WordStory): StoryPicture[] => {
  const parts = new Map<string, StoryPicture>();
  for (const picture of body.map(pictureOf))
    if (picture && !parts.has(picture.part)) parts.set(picture.part, picture);
  return [...parts.values()];
};

/** The body without the pictures that stay behind. */
export const bodyWith = (
  { body }: WordStory,
  pictures: TakeOver["pictures"],
): WordStory["body"] => {
  const taken = new Set(pictures.map(({ part }) => part));
  return body.filter((node) => {
    const picture = pictureOf(node);
    return !picture || taken.has(picture.part);
  });
};

/**
 * Rules Z11 to Z13: all that keeps a document from being taken over. `draft` says whether it goes into a draft that is there, and whether it was said which
 * text stood there.
 */
export function takeOverProblems(facts: {
  asked: TakeOver;
  sha256: string;
  story: WordStory;
  changes: readonly WordChange[];
  draft: { hasBase: boolean } | undefined;
}): TakeOverProblem[] {
  const { asked, changes, draft, sha256, story } = facts;
  if (asked.sha256 !== sha256) return [{ kind: "otherFile" }];
  const undecided = changes.filter(({ number }) => !asked.decided.has(number)).length;
  const { headline, kicker, deck, credits, takesBody } = asked;
  const isNothing =
    !takesBody && [headline, kicker, deck, credits].every((one) => one === undefined);
  const numbers = picturesOf(story).map(({ part }) => part);
  const taken = takesBody ? asked.pictures.filter(({ part }) => numbers.includes(part)) : [];
  return [
    ...(undecided > 0 ? [{ kind: "undecided" as const, count: undecided }] : []),
    ...(draft && !draft.hasBase ? [{ kind: "noBase" as const }] : []),
    ...(isNothing ? [{ kind: "nothing" as const }] : []),
    ...((draft ? headline === "" : !headline) ? [{ kind: "noHeadline" as const }] : []),
    ...taken.flatMap(({ part, alt }) => {
      const words = altProblem({ alt, fileNames: [part.replace(/^.*\//, "")] });
      return words
        ? [{ kind: "alt" as const, part, number: numbers.indexOf(part) + 1, words }]
        : [];
    }),
  ];
}
