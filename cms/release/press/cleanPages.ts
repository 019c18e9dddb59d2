import type { EditionStore, Touch } from "#edition/library/editionStore.ts";
import type { Made, PressNotes } from "./pressNotes.ts";

/** More changes than that are a new site: everything is rendered. */
const mostTouches = 20_000;

/** Instants at which entries of lists were touched, by the list, in order. */
const instantsOf = (touches: readonly Touch[]): Map<string, number[]> => {
  const byList = new Map<string, number[]>();
  for (const { key, at } of touches)
    if (at !== null) byList.set(key, [...(byList.get(key) ?? []), at]);
  for (const instants of byList.values()) instants.sort((a, b) => a - b);
  return byList;
};

/**
 * The pages of the live tree that a new one would make again as they are: all whose questions have the answers that they had.
 * None when the tree was not made from these notes, by another site build, or from another store.
 */
export function cleanPages(
  notes: PressNotes,
  store: EditionStore,
  now: Omit<Made, "touch">,
): Set<string> {
  const made = notes.made();
  if (!made || made.release !== now.release || made.site !== now.site || made.store !== now.store)
    return new Set();
  const touches = store.touchesAfter(made.touch, mostTouches);
  if (!touches) return new Set();
  const clean = new Set(notes.pages());
  for (const { key, at } of touches)
    if (at === null) for (const path of notes.askersOf(key)) clean.delete(path);
  for (const [list, instants] of instantsOf(touches))
    for (const path of notes.askersWithin(list, instants)) clean.delete(path);
  return clean;
}
