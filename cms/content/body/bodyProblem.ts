import { bodyBlocks } from "../bodyBlocks.ts";
import { wording } from "../wording.ts";
import type { BodyLoss } from "./sources.ts";

const nameOf = (slug: string): string => {
  const label = bodyBlocks.find((block) => block.slug === slug)?.labels?.singular;
  return typeof label === "object" && "zh" in label ? String(label.zh) : slug;
};

const inWords = (loss: BodyLoss): string => {
  switch (loss.kind) {
    case "link":
      return wording.bodyLosses.link(loss.words.trim());
    case "target":
      return wording.bodyLosses.target(loss.words.trim());
    case "block":
      return wording.bodyLosses.block(nameOf(loss.block));
    case "picture":
      return wording.bodyLosses.picture;
    case "node":
      return wording.bodyLosses.node;
  }
};

/** Rule B6: what an editor reads about a body that readers would not get whole; nothing when they would. */
export const bodyProblem = (losses: readonly BodyLoss[]): string | undefined =>
  losses.length === 0 ? undefined : [...new Set(losses.map(inWords))].join("");
