import { storyKinds, workerPosts } from "#content/vocabulary.ts";
import type { SearchText } from "../searchText.wire.ts";

const isStory = new Set<string>(storyKinds.map(({ label }) => label));
const people = new Set<string>(["作者", "候选人", ...workerPosts.map(({ label }) => label)]);

const linesOf = (text: SearchText, parts: readonly string[]) =>
  text.texts.filter(({ part }) => parts.includes(part)).flatMap((one) => one.text.split("\n"));

/** What people ask for by its sound: names of people, places, topics and partners, and what the page of one is called. */
export function namesOf(text: SearchText): Map<string, { isPersonName: boolean }> {
  const isPersonName = people.has(text.kind);
  return new Map([
    ...linesOf(text, ["地点", "专题", "单位"]).map(
      (name) => [name, { isPersonName: false }] as const,
    ),
    ...linesOf(text, ["人物"]).map((name) => [name, { isPersonName: true }] as const),
    ...(isStory.has(text.kind) ? [] : [[text.title, { isPersonName }] as const]),
  ]);
}
