import type { EditionStore } from "#edition/library/editionStore.ts";
import type { Made, PressNotes } from "./pressNotes.ts";

/** More changes than that are a new site: everything is rendered. */
const mostTouches = 20_000;

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
  for (const touch of touches) for (const path of notes.touchedBy(touch)) clean.delete(path);
  return clean;
}
