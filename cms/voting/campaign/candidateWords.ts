import { plainText } from "#content/body/plainText.ts";
import type { Body } from "#content/body.wire.ts";

/** Paragraphs of a plain text, parted by blank lines. */
export const paragraphsOf = (text: string | null | undefined): string[] =>
  (text ?? "")
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");

type Words = { summary: string; story: string[] };

/** What is said of a candidate: the campaign's own words where it has some, else those of the worker's profile. */
export function candidateWords(
  own: { summary?: string | null; story?: string | null },
  worker: { summary?: string | null; body: Body } | undefined,
): Words {
  const story = paragraphsOf(own.story);
  return {
    summary: own.summary?.trim() || worker?.summary || "",
    story:
      story.length > 0
        ? story
        : (worker?.body ?? []).flatMap((node) =>
            node.type === "paragraph" ? plainText(node.children) : [],
          ),
  };
}
